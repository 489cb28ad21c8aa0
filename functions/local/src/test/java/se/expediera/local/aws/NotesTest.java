package se.expediera.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
    private static final int MANY = 3_000;
    private static final String LONG = "å".repeat(1_000);

    @TempDir
    private Path folder;

    private Notes notes;

    @BeforeEach
    void open() {
        notes = Notes.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        notes.close();
    }

    @Test
    void shouldKnowAfterAKillWhatWasKeptChangedAndRemoved() throws IOException {
        notes.put("a", Map.of("text", "Räddningsnämnden\nEkby", "receives", 0));
        notes.put("b", Map.of("text", "går"));
        notes.put("c", Map.of("text", "c"));
        notes.put("a", Map.of("text", "Räddningsnämnden\nEkby", "receives", 2));
        notes.remove("b");

        killAndStart();

        assertThat(notes.all())
                .containsExactly(
                        Map.entry("a", Map.of("text", "Räddningsnämnden\nEkby", "receives", 2)),
                        Map.entry("c", Map.of("text", "c")));
        assertThat(notes.find("b")).isEmpty();
    }

    @Test
    void shouldLeaveOutALineThatAKilledProcessDidNotEnd() throws IOException {
        notes.put("a", Map.of("text", "hel"));
        Files.writeString(file(), "{\"id\":\"b\",\"note\":{\"text\":\"hal", StandardOpenOption.APPEND);

        killAndStart();
        notes.put("c", Map.of("text", "efter"));
        killAndStart();

        assertThat(notes.all()).containsOnlyKeys("a", "c");
    }

    @Test
    void shouldLeaveOutALineThatTheDiskSpoiled() throws IOException {
        notes.put("a", Map.of("text", "hel"));
        Files.write(file(), new byte[] {0, 0, 0, '\n'}, StandardOpenOption.APPEND);
        notes.put("b", Map.of("text", "efter"));

        killAndStart();

        assertThat(notes.all()).containsOnlyKeys("a", "b");
    }

    @Test
    void shouldNotGrowByWhatWasRemoved() throws IOException {
        notes.put("left", Map.of("text", LONG));
        for (int i = 0; i < MANY; i++) {
            notes.put("note " + i, Map.of("text", LONG));
            notes.remove("note " + i);
        }
        assertThat(Files.size(file())).isLessThan(MANY * LONG.length());
        notes.put("last", Map.of());

        killAndStart();

        assertThat(notes.all()).containsOnlyKeys("left", "last");
    }

    @Test
    void shouldKeepNothingOfWhatWasRemovedWhereNoneIsLeft() throws IOException {
        notes.put("a", Map.of("text", "anna@example.org"));
        notes.put("b", Map.of("text", "ebba@example.org"));
        notes.remove("a");
        notes.remove("b");
        assertThat(file()).isEmptyFile();
        notes.put("c", Map.of("text", "efter"));

        killAndStart();

        assertThat(notes.all()).containsOnlyKeys("c");
    }

    @Test
    void shouldTakeInNotesThatWereKeptAsAFileEach() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"text\":\"förr\"}");

        killAndStart();
        killAndStart();

        assertThat(notes.all()).containsExactly(Map.entry("a", Map.of("text", "förr")));
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    /** A killed process closes nothing; what it wrote stays. */
    private void killAndStart() throws IOException {
        Notes killed = notes;
        notes = Notes.in(folder);
        killed.close();
    }

    private Path file() {
        return folder.resolve("notes.jsonl");
    }
}

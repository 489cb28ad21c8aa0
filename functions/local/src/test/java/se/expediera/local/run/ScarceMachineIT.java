package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.ContentHash;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.hostile.Oversized;
import se.expediera.intake.reading.FileReader;
import se.expediera.local.Expediera;

/** Files that need more than the machine has, in a Java of its own, with a good one behind them. */
class ScarceMachineIT {
    private static final String HEAP = "-Xmx64m";
    /** Within the reading's own limit, and far beyond that heap. */
    private static final int UNPACKED = 300_000_000;

    /** Within the limit of a file's size. */
    private static final int LARGER_THAN_HEAP = 90_000_000;

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void shouldRefuseFilesThatTakeAllMemoryAndReadTheOneBehindThem() throws Exception {
        // given
        Path greedy = Files.write(folder.resolve("stor.pdf"), Oversized.unpacking(UNPACKED));
        Path large = Files.write(folder.resolve("hel.pdf"), Oversized.ofBytes(FileReader.mostBytes() + 1));
        Path larger = Files.write(folder.resolve("rymsinte.pdf"), Oversized.ofBytes(LARGER_THAN_HEAP));
        Path good = Files.write(folder.resolve("protokoll.pdf"), Samples.minutes());
        // when
        Process process = extract(HEAP, greedy, large, larger, good);
        // then
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat((List<?>) read("stor").get("findings"))
                .singleElement()
                .asString()
                .contains("READING_OVERRUN", "kräver mer minne");
        assertThat((List<?>) read("stor").get("decisions")).isEmpty();
        assertThat((List<?>) read("hel").get("findings"))
                .singleElement()
                .asString()
                .contains("TOO_LARGE");
        assertThat((List<?>) read("rymsinte").get("findings"))
                .singleElement()
                .asString()
                .contains("READING_OVERRUN", "kräver mer minne");
        assertThat(read("hel").get("sha256")).isEqualTo(ContentHash.of(Files.readAllBytes(large)));
        assertThat((List<?>) read("protokoll").get("decisions")).hasSize(11);
    }

    /** As where the disk is full: no picture can be handed to another program, and a scan waits for the clerk. */
    @Test
    void shouldReadTextWhereThereIsNoRoomForTemporaryFilesAndLeaveScans() throws Exception {
        // given
        Path scan = Files.write(folder.resolve("inskannat.pdf"), Samples.scan());
        Path good = Files.write(folder.resolve("protokoll.pdf"), Samples.minutes());
        // when
        Process process = extract("-Djava.io.tmpdir=" + folder.resolve("none"), scan, good);
        // then
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat((List<?>) read("inskannat").get("findings")).asString().contains("NO_TEXT");
        assertThat((List<?>) read("inskannat").get("decisions")).isEmpty();
        assertThat((List<?>) read("protokoll").get("decisions")).hasSize(11);
    }

    private Process extract(String option, Path... files) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                classPath,
                Expediera.class.getName(),
                "extract",
                "--out",
                folder.resolve("ut").toString()));
        List.of(files).forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private Map<String, Object> read(String name) throws IOException {
        return JSON.std.mapFrom(Files.readString(folder.resolve("ut").resolve(name + ".json")));
    }
}

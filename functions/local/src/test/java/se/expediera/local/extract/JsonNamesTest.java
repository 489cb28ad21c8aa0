package se.expediera.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonNamesTest {
    @Test
    void shouldCallEachFileByItsName() {
        assertThat(names("a/p.pdf", "a/q.pdf", "P.pdf", "p.pdf.pdf"))
                .containsExactly("p.json", "q.json", "P.json", "p.pdf.json");
    }

    @Test
    void shouldNumberTheLaterOfFilesWithTheSameName() {
        assertThat(names("x/p.pdf", "y/p.pdf", "p.PDF")).containsExactly("p.json", "p-2.json", "p-3.json");
    }

    @Test
    void shouldNeverTakeTheNameOfAnotherFileForANumber() {
        assertThat(names("x/p.pdf", "y/p.pdf", "p-2.pdf")).containsExactly("p.json", "p-3.json", "p-2.json");
    }

    @Test
    void shouldKnowTheSameFileAgain() {
        assertThat(names("x/p.pdf", "x/../x/p.pdf")).containsExactly("p.json", "p.json");
    }

    private static List<String> names(String... files) {
        List<Path> paths = List.of(files).stream().map(Path::of).toList();
        JsonNames names = new JsonNames(paths);
        return paths.stream().map(names::of).toList();
    }
}

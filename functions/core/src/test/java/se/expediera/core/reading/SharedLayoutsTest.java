package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Headings of a hundred municipalities, where somebody has put them beside the repository. */
class SharedLayoutsTest {
    @BeforeEach
    void shouldSkipWhereTheSnippetsAreAbsent() {
        assumeTrue(Files.exists(SharedLayouts.file()), "skipped: ../shared/layouts is not there");
    }

    @Test
    void shouldKnowTheirDispatchHeadings() {
        List<SharedLayouts.Snippet> unknown = SharedLayouts.read().stream()
                .filter(snippet -> snippet.feature().equals("dispatch_heading") && !snippet.trap())
                .filter(snippet -> !snippet.note().startsWith("guidance"))
                .filter(snippet -> !hasHeading(snippet.text()))
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldRefuseWhatOnlyLooksLikeThem() {
        List<SharedLayouts.Snippet> trapped = SharedLayouts.read().stream()
                .filter(snippet -> snippet.trap() && hasHeading(snippet.text()))
                .toList();

        assertThat(trapped).isEmpty();
    }

    /** The snippets have lost their line breaks, so a heading may start at any capital letter; quoted ones at any letter. */
    private static boolean hasHeading(String text) {
        for (String part : text.split("[\\n\"|()]|\\\\[ns]")) {
            String line = part.strip();
            for (int i = 0; i < line.length(); i++) {
                boolean starts = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
                if (starts && Character.isUpperCase(line.charAt(i)) && isHeading(line.substring(i))) {
                    return true;
                }
            }
            boolean quoted = text.contains("\"" + line + "\"") && !line.isEmpty();
            if (quoted && isHeading(Character.toUpperCase(line.charAt(0)) + line.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(String line) {
        return DispatchHeading.of(line).isPresent() || line.equals("Protokollsutdrag") && DispatchHeading.isBare(line);
    }
}

package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DispatchList;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;

/** Real minutes with the truth beside them, where somebody has put them beside the repository. */
class SharedMinutesTest {
    private final FileReader reader = new FileReader();

    static Path shared() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("../shared/seeds"))) {
            root = root.getParent();
        }
        return root.resolve("../shared");
    }

    @BeforeEach
    void shouldSkipWhereTheMinutesAreAbsent() {
        assumeTrue(Files.isDirectory(shared().resolve("seeds")), "skipped: ../shared/seeds is not there");
    }

    private Minutes read(Path truth) throws IOException {
        Path pdf = truth.resolveSibling(truth.getFileName().toString().replace(".expected.json", ".pdf"));
        return ((Reading.Read) reader.read(Files.readAllBytes(pdf))).minutes();
    }

    private static List<Path> truths(String folder) throws IOException {
        try (Stream<Path> files = Files.list(shared().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> decisions(Map<String, Object> truth) {
        return (List<Map<String, Object>>) (List<?>) (List<Object>) truth.get("decisions");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<?> parties(DispatchList dispatch) {
        return dispatch.present()
                ? dispatch.parties().stream().map(PartyLine::text).toList()
                : null;
    }

    /** Spaces and a last full stop do not count. */
    private static String fold(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
    }

    /** A paper that begins at the foot of the page before keeps that page: title and decision stand there. */
    @Test
    void shouldReadTheSeedsExactly() throws IOException {
        for (Path file : truths("seeds")) {
            Map<String, Object> truth = JSON.std.mapFrom(Files.readString(file));
            Minutes minutes = read(file);
            assertThat(minutes.body()).isEqualTo(truth.get("body"));
            assertThat(minutes.meetingDate()).isEqualTo(truth.get("meetingDate"));
            List<Map<String, Object>> expected = decisions(truth);
            assertThat(minutes.decisions()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                Map<String, Object> want = expected.get(i);
                Decision got = minutes.decisions().get(i);
                assertThat(got.kind().name()).isEqualTo(want.get("kind"));
                assertThat(got.paragraph()).isEqualTo(text(want.get("paragraph")));
                assertThat(got.caseNumber()).isEqualTo(text(want.get("caseNumber")));
                assertThat(got.classification()).isEqualTo(text(want.get("classification")));
                assertThat(got.title()).isEqualTo(want.get("title"));
                assertThat(got.decidingBody()).isEqualTo(text(want.get("decidingBody")));
                assertThat(got.points()).isEqualTo(want.get("decision"));
                assertThat(parties(got.dispatch())).isEqualTo(want.get("parties"));
                assertThat(got.signatories()).isEqualTo(want.get("signatories"));
                assertThat(got.onBehalfOf()).isEqualTo(want.get("onBehalfOf"));
                assertThat(got.findings()).isEmpty();
                List<?> pages = (List<?>) want.get("pages");
                assertThat(got.pages().last()).isEqualTo(pages.get(1));
                assertThat(got.pages().first()).isLessThanOrEqualTo((Integer) pages.get(0));
            }
        }
    }

    @Test
    void shouldReadEveryPartyOfTheCorpusAndDoubtNothingThatIsRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : truths("corpus")) {
            Minutes minutes = read(file);
            List<Map<String, Object>> expected = decisions(JSON.std.mapFrom(Files.readString(file)));
            assertThat(minutes.decisions()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                Map<String, Object> want = expected.get(i);
                Decision got = minutes.decisions().get(i);
                List<?> wanted = want.get("parties") == null
                        ? List.of()
                        : ((List<?>) want.get("parties"))
                                .stream().map(party -> fold(party.toString())).toList();
                List<String> gotten = got.dispatch().parties().stream()
                        .map(party -> fold(party.text()))
                        .toList();
                boolean same = wanted.equals(gotten)
                        && got.paragraph().equals(text(want.get("paragraph")))
                        && got.caseNumber().equals(text(want.get("caseNumber")))
                        && got.findings().isEmpty();
                if (!same) {
                    wrong.add(file.getFileName() + " § " + want.get("paragraph"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}

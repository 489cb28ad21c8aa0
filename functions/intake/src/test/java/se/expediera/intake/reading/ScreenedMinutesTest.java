package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Layout;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.Meetings;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.generator.Section;

/** The confidentiality screen on whole minutes: what is seeded is found, what is not is left alone. */
class ScreenedMinutesTest {
    private static final Set<FindingCode> SCREEN = EnumSet.of(
            FindingCode.PERSONAL_NUMBER,
            FindingCode.SECRECY,
            FindingCode.PROTECTED_IDENTITY,
            FindingCode.HEALTH_OR_SOCIAL_CARE);

    private static final List<Map.Entry<String, FindingCode>> PASSAGES = List.of(
            Map.entry("Sökande är Lovisa Granmark, 121212-1212, Granvik.", FindingCode.PERSONAL_NUMBER),
            Map.entry("Ansökan gäller en person med personnummer 191212121212.", FindingCode.PERSONAL_NUMBER),
            Map.entry("Fullmakt har lämnats av innehavaren av 19121212-1212 den 3 mars.", FindingCode.PERSONAL_NUMBER),
            Map.entry("Samordningsnummer 121272-1219 har tilldelats sökanden.", FindingCode.PERSONAL_NUMBER),
            Map.entry("Underlaget omfattas av sekretess och redovisas inte här.", FindingCode.SECRECY),
            Map.entry("Uppgifterna omfattas av 25 kap. 1 § OSL.", FindingCode.SECRECY),
            Map.entry(
                    "Med stöd av 26 kap. 1 § offentlighets- och sekretesslagen lämnas bilagan inte ut.",
                    FindingCode.SECRECY),
            Map.entry("Bilaga 3 är sekretessbelagd.", FindingCode.SECRECY),
            Map.entry("Ärendet är sekretess.", FindingCode.SECRECY),
            Map.entry("Sökanden har skyddade personuppgifter.", FindingCode.PROTECTED_IDENTITY),
            Map.entry("Vårdnadshavaren lever med skyddad identitet sedan två år.", FindingCode.PROTECTED_IDENTITY),
            Map.entry("Uppgiften om adress är sekretessmarkerad.", FindingCode.PROTECTED_IDENTITY),
            Map.entry("Familjen har fått kvarskrivning i en annan kommun.", FindingCode.PROTECTED_IDENTITY),
            Map.entry(
                    "Lovisa Granmark har fått diagnosen schizofreni och är sjukskriven.",
                    FindingCode.HEALTH_OR_SOCIAL_CARE),
            Map.entry("Lovisa Granmark beviljas försörjningsstöd för mars månad.", FindingCode.HEALTH_OR_SOCIAL_CARE),
            Map.entry(
                    "Socialtjänsten utreder Lovisa Granmark på grund av missbruk.", FindingCode.HEALTH_OR_SOCIAL_CARE),
            Map.entry(
                    "Lovisa Granmark ska vårdas enligt 2 § LVU och placeras i familjehem.",
                    FindingCode.HEALTH_OR_SOCIAL_CARE),
            Map.entry(
                    "Insatser enligt LSS beviljas för Lovisa Granmark till årets slut.",
                    FindingCode.HEALTH_OR_SOCIAL_CARE));

    private final FileReader reader = new FileReader();

    @Test
    void shouldFindEverySeededPassageInEveryLayout() {
        List<String> missed = new ArrayList<>();
        int seeded = 0;
        for (Layout layout : Layouts.all()) {
            for (Map.Entry<String, FindingCode> passage : PASSAGES) {
                seeded++;
                Meeting meeting = seeded(Meetings.of(seeded, 4), seeded, passage.getKey());
                Item item = meeting.items().get(seeded % 4);
                boolean found = read(MinutesPrinter.print(meeting, layout).pdf()).decisions().stream()
                        .filter(decision -> decision.paragraph().equals(item.paragraph()))
                        .flatMap(decision -> decision.findings().stream())
                        .anyMatch(finding -> finding.code() == passage.getValue());
                if (!found) {
                    missed.add(layout.name() + ": " + passage.getKey());
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(seeded).isGreaterThan(200);
    }

    @Test
    void shouldLeaveMinutesAloneThatHoldNothingOfTheKind() {
        assertThat(screened(read(SampleMinutes.print().pdf()))).isEmpty();
        for (int seed = 0; seed < 40; seed++) {
            Layout layout = Layouts.all().get(seed % Layouts.all().size());
            assertThat(screened(read(
                            MinutesPrinter.print(Meetings.of(seed, 8), layout).pdf())))
                    .isEmpty();
        }
    }

    @Test
    void shouldHoldAtMostOneInAHundredDecisionsOfRealMinutes() throws IOException {
        Path corpus = SharedMinutesTest.shared().resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "skipped: ../shared/corpus is not there");
        int decisions = 0;
        int held = 0;
        for (Path file : pdfs(corpus)) {
            Minutes minutes = read(Files.readAllBytes(file));
            decisions += minutes.decisions().size();
            held += screened(minutes).size();
        }
        assertThat(decisions).isGreaterThan(600);
        assertThat(held).isLessThanOrEqualTo(decisions / 100);
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    /** The passage stands between other sentences, in a part of one §. */
    private static Meeting seeded(Meeting meeting, int seed, String passage) {
        List<Item> items = new ArrayList<>(meeting.items());
        int place = seed % items.size();
        Item item = items.get(place);
        List<Section> sections = new ArrayList<>(item.sections());
        String filler = "Förvaltningen har berett ärendet under våren. ".repeat(new Random(seed).nextInt(4));
        sections.add(Section.of("Bakgrund", filler + passage + " Kostnaden ryms i årets ram."));
        items.set(
                place,
                new Item(
                        item.paragraph(),
                        item.caseNumber(),
                        item.classification(),
                        item.title(),
                        item.lead(),
                        item.points(),
                        sections,
                        item.parties()));
        return new Meeting(
                meeting.municipality(),
                meeting.body(),
                meeting.bodyCode(),
                meeting.date(),
                meeting.attendance(),
                items,
                List.of(),
                List.of());
    }

    private static List<Decision> screened(Minutes minutes) {
        return minutes.decisions().stream()
                .filter(decision ->
                        decision.findings().stream().map(Finding::code).anyMatch(SCREEN::contains))
                .toList();
    }

    private Minutes read(byte[] pdf) {
        return ((Reading.Read) reader.read(pdf)).minutes();
    }
}

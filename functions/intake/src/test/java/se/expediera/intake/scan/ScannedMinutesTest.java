package se.expediera.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;
import se.expediera.intake.generator.Layout;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.Meetings;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.Printed;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.generator.ScannedCopy;
import se.expediera.intake.generator.Truth;
import se.expediera.intake.hostile.TwoFaced;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
import se.expediera.intake.signature.Trust;

/** Minutes that were printed, scanned and dropped: what they say is read as from their text, or waits for the clerk. */
@ExtendWith(WithTesseract.class)
class ScannedMinutesTest {
    /** Each so many layouts one is scanned: a page takes a second or two. */
    private static final int SOME = 8;

    private static final FileReader READER = new FileReader(Trust::nobody, ScanReader.here(() -> {}));

    private static Reading.Read read(byte[] pdf) {
        Reading reading = READER.read(pdf);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private static List<String> parties(Decision decision) {
        return decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }

    private static List<FindingCode> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }

    /** In each layout: whatever is to be sent on its own is what the paper says; the rest waits for the clerk. */
    @TestFactory
    Stream<DynamicTest> shouldReadThePaperOrHoldIt() {
        List<Layout> layouts = Layouts.all();
        return IntStream.iterate(0, index -> index < layouts.size(), index -> index + SOME)
                .mapToObj(layouts::get)
                .map(layout -> DynamicTest.dynamicTest(layout.name(), () -> assertReadOrHeld(layout)));
    }

    private static void assertReadOrHeld(Layout layout) {
        Meeting meeting = Meetings.of(5, 4);
        Printed printed = MinutesPrinter.print(meeting, layout.embedded());
        List<Truth> truths = Truth.of(meeting, printed);
        List<Decision> decisions =
                read(ScannedCopy.USUAL.of(printed.pdf())).minutes().decisions();
        assertThat(decisions).isNotEmpty().allMatch(decision -> decision.scan().read());
        assertThat(right(decisions, truths)).isPositive();
    }

    /** How many go out on their own; of these each says what the paper says. */
    private static int right(List<Decision> decisions, List<Truth> truths) {
        int right = 0;
        for (Decision decision : decisions) {
            if (!decision.findings().isEmpty()) {
                continue;
            }
            Truth truth = truths.stream()
                    .filter(one -> one.paragraph().equals(decision.paragraph()))
                    .findFirst()
                    .orElseThrow();
            assertThat(parties(decision)).isEqualTo(truth.parties());
            assertThat(decision.caseNumber()).isEqualTo(truth.caseNumber());
            right++;
        }
        return right;
    }

    @TestFactory
    Stream<DynamicTest> shouldReadPaperThatLayTurnedOrAskew() {
        Meeting meeting = Meetings.of(3, 3);
        Printed printed = MinutesPrinter.print(meeting, Layouts.all().get(0).embedded());
        List<Truth> truths = Truth.of(meeting, printed);
        return Stream.of(
                        new ScannedCopy(200, 1, 0, 1),
                        new ScannedCopy(200, 2, 0.4, 1),
                        new ScannedCopy(200, 3, -0.4, 1),
                        new ScannedCopy(200, 0, 2, 1))
                .map(copy -> DynamicTest.dynamicTest(copy.toString(), () -> {
                    List<Decision> decisions =
                            read(copy.of(printed.pdf())).minutes().decisions();
                    right(decisions, truths);
                    assertThat(decisions)
                            .extracting(ScannedMinutesTest::parties)
                            .containsAnyElementsOf(truths.stream()
                                    .map(Truth::parties)
                                    .filter(parties -> !parties.isEmpty())
                                    .toList());
                }));
    }

    @Test
    void shouldReadASinglePageThatWasScannedAmongPrintedOnes() {
        // given
        Meeting meeting = Meetings.of(5, 6);
        Printed printed = MinutesPrinter.print(meeting, Layouts.all().get(0).embedded());
        List<Truth> truths = Truth.of(meeting, printed);
        Set<Integer> others = Set.of(1, 3, 4, 5, 6);
        // when
        List<Decision> decisions =
                read(ScannedCopy.USUAL.of(printed.pdf(), others)).minutes().decisions();
        // then
        assertThat(decisions).hasSameSizeAs(truths);
        assertThat(decisions)
                .filteredOn(decision -> decision.scan().read())
                .isNotEmpty()
                .allMatch(decision -> decision.pages().contains(2));
        assertThat(right(decisions, truths)).isGreaterThan(truths.size() / 2);
    }

    @Test
    void shouldReadThePictureAndNotTheTextUnderIt() {
        // given
        byte[] scan = ScannedCopy.USUAL.of(TwoFaced.plain());
        byte[] lies = ScannedCopy.withTextUnder(
                scan,
                List.of(
                        "Kommunstyrelsen 2026-03-18",
                        "§ 12 Val av ombud",
                        "Beslut",
                        "Anna Ek utses.",
                        "Beslutet expedieras till",
                        "Kulturnämnden"));
        // when
        Decision decision = read(lies).minutes().decisions().get(0);
        // then
        assertThat(parties(decision)).containsExactly("Valnämnden", TwoFaced.SECRET);
        assertThat(codes(decision)).doesNotContain(FindingCode.SCANNED_TEXT);
    }

    @Test
    void shouldHoldWhatIsNotReadSurelyAndShowIt() throws IOException {
        // given copies of copies, from bad to worse
        Meeting meeting = Meetings.of(5, 2);
        Printed printed = MinutesPrinter.print(meeting, Layouts.all().get(0).embedded());
        List<Truth> truths = Truth.of(meeting, printed);
        int shown = 0;
        for (int dots : new int[] {100, 80}) {
            // when
            Reading.Read read = read(new ScannedCopy(dots, 0, 0.3, 1).of(printed.pdf()));
            // then
            List<Decision> decisions = read.minutes().decisions();
            right(decisions, truths);
            for (int i = 0; i < decisions.size(); i++) {
                boolean unsure = !decisions.get(i).scan().unsure().isEmpty();
                assertThat(codes(decisions.get(i)).contains(FindingCode.UNSURE_SCAN) || !unsure)
                        .isTrue();
                assertThat(read.pictures().containsKey(i)).isEqualTo(unsure);
                if (unsure) {
                    assertThat(ImageIO.read(new ByteArrayInputStream(
                                            read.pictures().get(i)))
                                    .getHeight())
                            .isGreaterThan(20);
                    shown++;
                }
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void shouldLeavePagesBeyondItsLimitsToTheClerk() {
        Tesseract tesseract = Tesseract.find().orElseThrow();
        ScanLimits two =
                new ScanLimits(2, ScanLimits.USUAL.time(), ScanLimits.USUAL.pageTime(), ScanLimits.USUAL.pixels());
        FileReader reader = new FileReader(Trust::nobody, ScanReader.of(tesseract, two));
        Reading.Read read = (Reading.Read) reader.read(ScannedCopy.USUAL.of(Samples.minutesOfPages(3)));
        assertThat(read.minutes().findings())
                .filteredOn(finding -> finding.code() == FindingCode.PAGE_WITHOUT_TEXT)
                .extracting(Finding::page)
                .contains(3)
                .doesNotContain(1, 2);
        ScanLimits small = new ScanLimits(2, ScanLimits.USUAL.time(), ScanLimits.USUAL.pageTime(), 1_000);
        FileReader sparing = new FileReader(Trust::nobody, ScanReader.of(tesseract, small));
        assertThat(((Reading.Read) sparing.read(Samples.scan())).minutes().findings())
                .extracting(Finding::code)
                .contains(FindingCode.NO_TEXT);
    }
}

package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Scan;

/** What was read out of a picture goes out on its own only where all that decides a mail was read surely. */
class ScanDoubtsTest {
    private static final double SURE = 0.95;
    private static final List<String> PAPER = List.of(
            "§ 12 Ny väg till hamnen",
            "Beslut",
            "Vägen byggs.",
            "Beslutet expedieras till",
            "Valnämnden",
            "Kulturnämnden");

    private static Line line(String text, int row, double certainty) {
        double right = 70 + 5.5 * text.length();
        return new Line(1, List.of(new Line.Cell(text, 70, right)), 70, right, 80 + 14.0 * row, 11, false, certainty);
    }

    private static List<Decision> read(List<String> paper, int unsure, double certainty) {
        List<Line> lines = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < paper.size(); i++) {
            row += i > 0 && paper.get(i).startsWith("§") ? 2 : 1;
            lines.add(line(paper.get(i), row, i == unsure ? certainty : SURE));
        }
        return read(lines);
    }

    private static List<FindingCode> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }

    @Test
    void shouldTrustWhatIsReadSurely() {
        Decision decision = read(PAPER, -1, 0).get(0);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.scan()).isEqualTo(new Scan(true, List.of()));
    }

    @Test
    void shouldHoldWhatADecidingLineMayHaveSaidOtherwise() {
        for (int deciding : new int[] {0, 3, 4, 5}) {
            Decision decision = read(PAPER, deciding, ScanDoubts.SURE - 0.01).get(0);
            assertThat(codes(decision)).as(PAPER.get(deciding)).containsExactly(FindingCode.UNSURE_SCAN);
            assertThat(decision.findings().get(0).message()).contains(PAPER.get(deciding));
            assertThat(decision.scan().unsure()).hasSize(1).allSatisfy(strip -> {
                assertThat(strip.page()).isEqualTo(1);
                assertThat(strip.top()).isLessThan(94 + 14.0 * deciding);
                assertThat(strip.bottom()).isGreaterThan(94 + 14.0 * deciding);
            });
        }
    }

    /** Letters of a picture measure as they happen to be: no line of a title is smaller on paper. */
    @Test
    void shouldReadATitleToItsEndThoughItsLastLineMeasuresSmaller() {
        List<String> paper = List.of("§ 12 Val av ledamot i nämnden för", "hamnen", "Beslut", "Vägen byggs.");
        assertThat(read(smaller(paper, 1)).get(0).title()).isEqualTo("Val av ledamot i nämnden för hamnen");
        List<String> year = List.of("§ 12 Styrgruppens anteckningar", "2026", "Beslut", "Vägen byggs.");
        assertThat(read(smaller(year, 1)).get(0).title()).isEqualTo("Styrgruppens anteckningar 2026");
        List<String> text = List.of("§ 12 Styrgruppens anteckningar", "Vägen byggs nu", "Beslut", "Vägen byggs.");
        assertThat(read(smaller(text, 1)).get(0).title()).isEqualTo("Styrgruppens anteckningar");
    }

    private static List<Line> smaller(List<String> paper, int small) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            Line line = line(paper.get(i), i + 1, SURE);
            double size = i == small ? 0.8 * line.size() : line.size();
            lines.add(new Line(1, line.cells(), line.x(), line.right(), line.y(), size, false, SURE));
        }
        return lines;
    }

    @Test
    void shouldNotHoldAMailForWordsOnWhichItDoesNotDepend() {
        assertThat(read(PAPER, 2, 0.1).get(0).findings()).isEmpty();
    }

    @Test
    void shouldHoldAParagraphBehindWhichOneIsMissing() {
        List<String> paper = new ArrayList<>(PAPER.subList(0, 3));
        paper.addAll(List.of("§ 14 Ny bro", "Beslut", "Bron byggs.", "§ 15 Ny skola", "Beslut", "Skolan byggs."));
        List<Decision> decisions = read(paper, -1, 0);
        assertThat(decisions).hasSize(3);
        assertThat(codes(decisions.get(0))).containsExactly(FindingCode.UNSURE_SCAN);
        assertThat(decisions.get(1).findings()).isEmpty();
    }

    /** The sign § is often taken for an 8: then the last § swallows the one behind it, with its list. */
    @Test
    void shouldHoldAParagraphInWhichTheNextOneMayStand() {
        for (String misread : List.of("813 Ny bro", "8 13 Ny bro", "$13 Ny bro", "S 13 Ny bro", "13 Ny bro")) {
            List<String> paper = new ArrayList<>(List.of("§ 12 Ny väg till hamnen", "Beslut", "Vägen byggs."));
            paper.addAll(List.of(misread, "Beslut", "Bron byggs.", "Beslutet expedieras till", "Valnämnden"));
            assertThat(read(paper, -1, 0))
                    .as(misread)
                    .allSatisfy(decision -> assertThat(codes(decision)).contains(FindingCode.UNSURE_SCAN));
        }
    }

    @Test
    void shouldHoldAListOfWhichAMarkMayNotHaveBeenRead() {
        List<String> marked = List.of(
                "§ 12 Ny väg till hamnen",
                "Beslut",
                "Vägen byggs.",
                "Beslutet expedieras till",
                "• Valnämnden",
                "• Kulturnämnden");
        assertThat(read(marked, -1, 0).get(0).findings()).isEmpty();
        List<String> lost = new ArrayList<>(marked);
        lost.set(5, "Kulturnämnden");
        assertThat(codes(read(lost, -1, 0).get(0))).contains(FindingCode.UNSURE_SCAN);
    }

    /** A title's last line that was measured smaller than the rest is none of it, nor is the number in it. */
    @Test
    void shouldHoldAPaperWhoseCaseNumberWasOverlooked() {
        List<String> paper = new ArrayList<>(PAPER);
        paper.add(1, "och över bron till varvet och dess magasin (KS 2026-00012)");
        Decision decision = read(sized(paper, 0)).get(0);
        assertThat(decision.caseNumber()).isEmpty();
        assertThat(codes(decision)).contains(FindingCode.UNSURE_SCAN);
    }

    /** A line's size is measured by its letters, and a line of capitals looks larger: as a heading does. */
    @Test
    void shouldHoldAListThatEndsWithoutASpace() {
        Decision decision = read(sized(PAPER, PAPER.size() - 1)).get(0);
        assertThat(decision.dispatch().parties()).hasSize(1);
        assertThat(codes(decision)).contains(FindingCode.UNSURE_SCAN);
    }

    private static List<Decision> read(List<Line> lines) {
        return MinutesReader.read(List.of(new Page(1, 595, 842, lines, 0))).decisions();
    }

    /** All lines read surely, one of them measured larger. */
    private static List<Line> sized(List<String> paper, int larger) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            Line line = line(paper.get(i), i, SURE);
            double size = i == larger ? 13.5 : line.size();
            lines.add(new Line(1, line.cells(), line.x(), line.right(), line.y(), size, false, SURE));
        }
        return lines;
    }

    @Test
    void shouldNotTakeWhoSignsForAPartyThatWasReadBadly() {
        List<String> paper = new ArrayList<>(PAPER);
        paper.addAll(List.of("För Framtidspartiet,", "Anna Ek (FP)"));
        assertThat(codes(read(paper, -1, 0).get(0))).doesNotContain(FindingCode.UNSURE_SCAN);
    }

    @Test
    void shouldHoldAPaperWithTwoLists() {
        List<String> paper = new ArrayList<>(PAPER);
        paper.addAll(List.of("Beslutet expedieras till", "Socialnämnden"));
        assertThat(codes(read(paper, -1, 0).get(0))).contains(FindingCode.UNSURE_SCAN);
    }
}

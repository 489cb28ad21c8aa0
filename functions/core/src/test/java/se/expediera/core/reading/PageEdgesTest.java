package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;

/** What stands at a page's edge: furniture or text. */
class PageEdgesTest {
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;

    private static Line line(int page, double y, double size, boolean bold, String text) {
        return new Line(
                page,
                List.of(new Line.Cell(text, 70, 70 + 5 * text.length())),
                70,
                70 + 5 * text.length(),
                y,
                size,
                bold);
    }

    /** A page whose lines begin at {@code top}, the first of them bold where it starts with "§". */
    private static Page page(int number, double top, List<Line> foot, String... texts) {
        List<Line> lines = new ArrayList<>();
        double y = top;
        for (String text : texts) {
            lines.add(line(number, y, 11, text.startsWith("§"), text));
            y += text.startsWith("§") || text.startsWith("Skickas") ? 20 : 14;
        }
        lines.addAll(foot);
        return new Page(number, WIDTH, HEIGHT, lines, 0);
    }

    private static List<String> names(Decision decision) {
        return decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }

    @Test
    void shouldNotTakeTheSmallFootOfASinglePageForParties() {
        List<Line> foot = List.of(
                line(1, 782, 8, false, "Granviks kommun · Box 11 · 599 21 Granvik"),
                line(1, 795, 8, false, "kommun@example.org"));

        Minutes minutes = MinutesReader.read(List.of(page(
                1,
                560,
                foot,
                "Kommunstyrelsen 2026-03-18",
                "§ 41",
                "Upprop",
                "Beslut",
                "Uppropet godkänns.",
                "Skickas till:",
                "Mirja Lindhav",
                "Valnämnden")));

        assertThat(minutes.decisions()).singleElement().satisfies(decision -> {
            assertThat(names(decision)).containsExactly("Mirja Lindhav", "Valnämnden");
            assertThat(decision.findings()).isEmpty();
        });
    }

    @Test
    void shouldReadAListInSmallLettersAtTheFootOfASinglePage() {
        List<Line> foot = List.of(
                line(1, 782, 8, true, "Skickas till:"),
                line(1, 792, 8, false, "Tekniska nämnden"),
                line(1, 802, 8, false, "Valnämnden"));

        Minutes minutes = MinutesReader.read(List.of(
                page(1, 560, foot, "Kommunstyrelsen 2026-03-18", "§ 41", "Upprop", "Beslut", "Uppropet godkänns.")));

        assertThat(names(minutes.decisions().get(0))).containsExactly("Tekniska nämnden", "Valnämnden");
    }

    @Test
    void shouldKeepAListsItemThatStandsWhereAnotherListsDoes() {
        Minutes minutes = twoListsThatBreakAlike("• ");

        assertThat(minutes.decisions())
                .allSatisfy(decision -> assertThat(names(decision))
                        .containsExactly("Valnämnden", "Kommunstyrelsen", "Tekniska nämnden"));
    }

    @Test
    void shouldDoubtAListWhoseLineMayBeAPageHead() {
        Minutes minutes = twoListsThatBreakAlike("");

        assertThat(minutes.decisions())
                .allSatisfy(decision -> assertThat(decision.findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.ODD_LIST_END));
    }

    @Test
    void shouldKeepAPartyUnderAHeadingAtTheEndOfAPage() {
        List<Page> pages = List.of(
                page(1, 650, List.of(), paragraph(41, "")),
                page(2, 650, List.of(), paragraph(42, "")),
                page(3, 110, List.of(), "Tekniska nämnden", "§ 43", "Avslutning", "Beslut", "Mötet avslutas."));
        List<Page> cut = List.of(
                new Page(1, WIDTH, HEIGHT, pages.get(0).lines().subList(0, 6), 0),
                new Page(2, WIDTH, HEIGHT, pages.get(1).lines().subList(0, 6), 0),
                pages.get(2));

        Minutes minutes = MinutesReader.read(cut);

        assertThat(names(minutes.decisions().get(0))).containsExactly("Valnämnden");
        assertThat(names(minutes.decisions().get(1))).startsWith("Valnämnden");
    }

    @Test
    void shouldKeepTheRestOfAnItemThatStandsWhereAnotherItemsDoes() {
        String party = "• Folkhälsorådet i Östmarks läns södra kommuner med säte i Granviks";

        Minutes minutes = MinutesReader.read(listsThatEndAlike(party, 82, "kommunhus"));

        assertThat(minutes.decisions().subList(0, 2))
                .allSatisfy(decision -> assertThat(names(decision))
                        .containsExactly(
                                "Folkhälsorådet i Östmarks läns södra kommuner med säte i Granviks kommunhus"));
    }

    @Test
    void shouldDoubtAListUnderWhichALineStandsThatMayBeAPageFoot() {
        Minutes minutes = MinutesReader.read(listsThatEndAlike("Kommunstyrelsen", 300, "Valnämnden"));

        assertThat(minutes.decisions().subList(0, 2))
                .allSatisfy(decision -> assertThat(decision.findings())
                        .extracting(Finding::code)
                        .contains(FindingCode.ODD_LIST_END));
    }

    /** Two pages whose lists end at the same place, with the same last line, and a third page. */
    private static List<Page> listsThatEndAlike(String party, double x, String last) {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            List<Line> lines = new ArrayList<>(page(
                            number,
                            690,
                            List.of(),
                            "§ " + (40 + number),
                            number == 1 ? "Upprop" : "Val",
                            "Beslut",
                            number == 1 ? "Uppropet godkänns." : "Anna Ek utses.",
                            "Skickas till:",
                            party)
                    .lines());
            double y = lines.get(lines.size() - 1).y() + 14;
            double right = x + 5 * last.length();
            lines.add(new Line(number, List.of(new Line.Cell(last, x, right)), x, right, y, 11, false));
            pages.add(new Page(number, WIDTH, HEIGHT, lines, 0));
        }
        pages.add(page(3, 110, List.of(), "§ 43", "Avslutning", "Beslut", "Mötet avslutas."));
        return pages;
    }

    /** Lists in three pages, whose last line stands at the top of the second and of the third page. */
    private static Minutes twoListsThatBreakAlike(String mark) {
        List<Page> pages = List.of(
                page(1, 700, List.of(), paragraph(41, mark)),
                page(2, 110, List.of(), mark + "Tekniska nämnden", "§ 42", "Val"),
                page(3, 110, List.of(), mark + "Tekniska nämnden", "§ 43", "Avslutning", "Beslut", "Mötet avslutas."));
        List<Page> all = new ArrayList<>(pages);
        List<Line> second = new ArrayList<>(pages.get(1).lines());
        second.addAll(page(2, 700, List.of(), paragraph(42, mark)).lines().subList(2, 7));
        all.set(1, new Page(2, WIDTH, HEIGHT, second, 0));
        Minutes read = MinutesReader.read(all);
        return new Minutes(
                read.body(), read.meetingDate(), read.pages(), read.decisions().subList(0, 2), read.findings());
    }

    private static String[] paragraph(int number, String mark) {
        return new String[] {
            "§ " + number,
            "Upprop",
            "Beslut",
            "Uppropet godkänns.",
            "Skickas till:",
            mark + "Valnämnden",
            mark + "Kommunstyrelsen"
        };
    }
}

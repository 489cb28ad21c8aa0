package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.minutes.PartyLine;

class MinutesReaderTest {
    private static final String[] HEAD = {
        "Granviks kommun|PROTOKOLL", "Kommunstyrelsen|Sammanträdesdatum 2026-03-18", "", ""
    };

    private static String[] page(String... lines) {
        return Stream.concat(Arrays.stream(HEAD), Arrays.stream(lines)).toArray(String[]::new);
    }

    private static List<String> names(Decision decision) {
        return decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void shouldReadADecisionWithAllThatItSays() {
        Minutes minutes = Paperwork.of(page(
                        "# § 41|Dnr KS 2026-00112 1.2.3",
                        "# Riktlinjer för informationssäkerhet",
                        "# Kommunstyrelsens beslut",
                        "1. Riktlinjerna antas.",
                        "2. Nämnderna redovisar hur de följs.",
                        "# Beslutsunderlag",
                        "Tjänsteskrivelse den 20 februari 2026.",
                        "",
                        "# Beslutet expedieras till",
                        "1. Tekniska nämnden",
                        "2. Åbybostäder AB, för kännedom"))
                .read();

        assertThat(minutes.body()).isEqualTo("Kommunstyrelsen");
        assertThat(minutes.meetingDate()).isEqualTo("2026-03-18");
        assertThat(minutes.findings()).isEmpty();
        assertThat(minutes.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(DecisionKind.DECISION);
            assertThat(decision.paragraph()).isEqualTo("41");
            assertThat(decision.caseNumber()).isEqualTo("KS 2026-00112");
            assertThat(decision.classification()).isEqualTo("1.2.3");
            assertThat(decision.title()).isEqualTo("Riktlinjer för informationssäkerhet");
            assertThat(decision.decidingBody()).isEqualTo("Kommunstyrelsen");
            assertThat(decision.points()).containsExactly("Riktlinjerna antas.", "Nämnderna redovisar hur de följs.");
            assertThat(decision.dispatch().parties())
                    .containsExactly(
                            new PartyLine("Tekniska nämnden", "", 1, "1. Tekniska nämnden"),
                            new PartyLine("Åbybostäder AB", "för kännedom", 1, "2. Åbybostäder AB, för kännedom"));
            assertThat(decision.pages()).isEqualTo(new PageRange(1, 1));
            assertThat(decision.findings()).isEmpty();
        });
    }

    @Test
    void shouldTellAnAbsentListFromAnEmptyOne() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1",
                        "# Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "# § 2",
                        "# Val av justerare",
                        "# Beslut",
                        "Anna Ek utses.",
                        "",
                        "# Expedieras till"))
                .read();

        assertThat(minutes.decisions().get(0).dispatch().present()).isFalse();
        assertThat(minutes.decisions().get(1).dispatch().present()).isTrue();
        assertThat(codes(minutes.decisions().get(1).findings())).containsExactly(FindingCode.EMPTY_LIST);
    }

    @Test
    void shouldGoOnWithAListOverAPageAndItsFurniture() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1", "# Upprop", "# Beslut", "Uppropet godkänns.", "", "# Skickas till", "Kommunstyrelsen"))
                .page(page("Tekniska nämnden", "Valnämnden", "", "# § 2", "# Val", "# Beslut", "Anna Ek utses."))
                .read();

        assertThat(names(minutes.decisions().get(0)))
                .containsExactly("Kommunstyrelsen", "Tekniska nämnden", "Valnämnden");
        assertThat(minutes.decisions().get(0).pages()).isEqualTo(new PageRange(1, 2));
    }

    @Test
    void shouldNotTakeAnAppendixForParties() {
        Minutes minutes = Paperwork.of(
                        page("# § 1", "# Upprop", "# Beslut", "Uppropet godkänns.", "", "# Skickas till", "Valnämnden"))
                .page(page("Bilaga 1", "Kommunstyrelsen", "Tekniska nämnden", "Åbybostäder AB"))
                .read();

        assertThat(names(minutes.decisions().get(0))).containsExactly("Valnämnden");
        assertThat(minutes.decisions().get(0).pages()).isEqualTo(new PageRange(1, 1));
    }

    @Test
    void shouldKeepASentenceAboutAnAppendixWhereAPageBegins() {
        for (String sentence : List.of(
                "Bilaga 3 är sekretessbelagd. Kostnaden ryms i årets ram.",
                "Bilaga 1 och 2 redovisas i tjänsteskrivelsen",
                "Bilagorna har skickats till alla ledamöter.")) {
            Minutes minutes = Paperwork.of(
                            page("# § 1", "# Upprop", "# Beslut", "Uppropet godkänns.", "", "# Bakgrund"))
                    .page(page(sentence))
                    .read();

            assertThat(minutes.decisions().get(0).text()).endsWith(sentence);
        }
    }

    @Test
    void shouldTellWhichParagraphIsMissing() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1",
                        "# Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "# § 3",
                        "# Val",
                        "# Beslut",
                        "Anna Ek utses."))
                .read();

        assertThat(minutes.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PARAGRAPH_GAP);
            assertThat(finding.paragraph()).isEqualTo("2");
        });
    }

    @Test
    void shouldNotReadTheTableOfContentsAsDecisions() {
        Minutes minutes = Paperwork.of(page("# Innehåll", "§ 1 Upprop ........ 2", "§ 2 Val av justerare ........ 2"))
                .page(page(
                        "# § 1 Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "# § 2 Val av justerare",
                        "# Beslut",
                        "Anna Ek utses."))
                .read();

        assertThat(minutes.decisions()).extracting(Decision::title).containsExactly("Upprop", "Val av justerare");
        assertThat(minutes.findings()).isEmpty();
    }

    @Test
    void shouldDoubtAListWithoutHeading() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1",
                        "# Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "Tekniska nämnden",
                        "Åbybostäder AB"))
                .read();

        assertThat(minutes.decisions().get(0).dispatch().present()).isFalse();
        assertThat(codes(minutes.decisions().get(0).findings())).containsExactly(FindingCode.LIST_WITHOUT_HEADING);
    }

    @Test
    void shouldDoubtAHeadingThatItDoesNotKnow() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1",
                        "# Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "# Beslut att tillsändas:",
                        "Tekniska nämnden"))
                .read();

        assertThat(codes(minutes.decisions().get(0).findings())).contains(FindingCode.UNKNOWN_HEADING);
    }

    @Test
    void shouldDoubtALineThatIsNoKnownParty() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1",
                        "# Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "# Skickas till",
                        "1. Xyzzy plugh",
                        "2. Valnämnden"))
                .read();

        assertThat(codes(minutes.decisions().get(0).findings())).containsExactly(FindingCode.UNKNOWN_PARTY);
    }

    @Test
    void shouldDoubtASentenceInAList() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1",
                        "# Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "# Skickas till",
                        "1. Valnämnden",
                        "2. Nämnden ska återkomma"))
                .read();

        assertThat(codes(minutes.decisions().get(0).findings())).containsExactly(FindingCode.UNKNOWN_PARTY);
    }

    @Test
    void shouldReadAProposalAmongThePagesOfMinutesAsAPaperOfItsOwn() {
        Minutes minutes = Paperwork.of(page("# § 1", "# Upprop", "# Beslut", "Uppropet godkänns."))
                .page(page(
                        "# RESERVATION",
                        "# Bidrag till föreningen",
                        "Vi reserverar oss.",
                        "",
                        "För Bypartiet,",
                        "Anna Ek (B)"))
                .read();

        assertThat(minutes.decisions())
                .extracting(Decision::kind)
                .containsExactly(DecisionKind.DECISION, DecisionKind.PROPOSAL);
        assertThat(minutes.decisions().get(0).pages()).isEqualTo(new PageRange(1, 1));
    }

    @Test
    void shouldGoOnWithTheMinutesBehindAProposalThatInterruptsThem() {
        Minutes minutes = Paperwork.of(page(
                        "# § 41|Dnr KS 2026-00112",
                        "# Riktlinjer",
                        "# Beslut",
                        "Riktlinjerna antas.",
                        "# Beslutet expedieras till",
                        "1. Tekniska nämnden"))
                .page(page(
                        "# ALTERNATIVT FÖRSLAG",
                        "# Riktlinjer",
                        "# Förslag till beslut",
                        "Riktlinjerna avslås.",
                        "# Beslutet expedieras till",
                        "1. Valnämnden"))
                .page(page(
                        "# § 42|Dnr KS 2026-00113",
                        "# Ny bro",
                        "# Beslut",
                        "Bron byggs.",
                        "# Beslutet expedieras till",
                        "1. Byggnadsnämnden"))
                .read();

        assertThat(minutes.decisions())
                .extracting(Decision::kind)
                .containsExactly(DecisionKind.DECISION, DecisionKind.PROPOSAL, DecisionKind.DECISION);
        assertThat(minutes.decisions())
                .extracting(MinutesReaderTest::names)
                .containsExactly(List.of("Tekniska nämnden"), List.of("Valnämnden"), List.of("Byggnadsnämnden"));
        assertThat(minutes.findings()).isEmpty();
    }

    @Test
    void shouldNotCallAProposalADecision() {
        Minutes minutes = Paperwork.of(
                        "Kommunstyrelsen",
                        "# ALTERNATIVT FÖRSLAG",
                        "# Bidrag till hembygdsföreningen",
                        "# Kommunstyrelsens beslut",
                        "Bidraget avslås.",
                        "# Beslutet expedieras till",
                        "1. Granviks hembygdsförening",
                        "",
                        "För Bypartiet,",
                        "Anna Ek (B)|Bo Ask (B)")
                .read();

        assertThat(minutes.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(DecisionKind.PROPOSAL);
            assertThat(decision.title()).isEqualTo("Bidrag till hembygdsföreningen");
            assertThat(names(decision)).containsExactly("Granviks hembygdsförening");
            assertThat(decision.signatories()).containsExactly("Anna Ek (B)", "Bo Ask (B)");
            assertThat(decision.onBehalfOf()).containsExactly("Bypartiet");
        });
    }

    @Test
    void shouldSayThatAScanHasNoText() {
        Minutes minutes = MinutesReader.read(List.of(new Page(1, 595, 842, List.of(), 0)));

        assertThat(codes(minutes.findings())).containsExactly(FindingCode.NO_TEXT);
    }

    @Test
    void shouldSayThatAPageHasNoText() {
        Minutes minutes = Paperwork.of(page("# § 1", "# Upprop", "# Beslut", "Uppropet godkänns."))
                .page()
                .read();

        assertThat(codes(minutes.findings())).containsExactly(FindingCode.PAGE_WITHOUT_TEXT);
    }

    @Test
    void shouldSurviveAParagraphOfFortyDigitsAndSayIt() {
        Minutes minutes = Paperwork.of(page(
                        "# § 1234567890123456789012345678901234567890", "# Upprop", "# Beslut", "Uppropet godkänns."))
                .read();

        assertThat(codes(minutes.decisions().get(0).findings())).contains(FindingCode.PARAGRAPH_ODD);
    }

    @Test
    void shouldHoldAListThatIsLongerThanAnyList() {
        Paperwork paper =
                Paperwork.of(page("# § 1", "# Upprop", "# Beslut", "Uppropet godkänns.", "", "# Skickas till"));
        int number = 0;
        for (int i = 0; i < 100; i++) {
            String[] lines = new String[50];
            for (int j = 0; j < lines.length; j++) {
                lines[j] = ++number + ". Valnämnden";
            }
            paper.page(page(lines));
        }

        Decision decision = paper.read().decisions().get(0);

        assertThat(decision.dispatch().parties()).hasSize(5000);
        assertThat(codes(decision.findings())).containsExactly(FindingCode.LONG_LIST);
    }
}

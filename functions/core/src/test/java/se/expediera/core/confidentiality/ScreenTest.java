package se.expediera.core.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.DispatchList;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.minutes.Scan;
import se.expediera.core.reading.Line;
import se.expediera.core.reading.Page;

class ScreenTest {
    private static final String HARMLESS = "Vägen byggs om.";

    @Test
    void shouldTellThePageAndNeverTheNumber() {
        Minutes minutes = screened(
                List.of(page(1, HARMLESS), page(2, "Anna Ek, 121212-1212, beviljas")),
                decision(1, 2, HARMLESS + "\nAnna Ek, 121212-1212, beviljas", "Valnämnden"));

        assertThat(findings(minutes)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PERSONAL_NUMBER);
            assertThat(finding.page()).isEqualTo(2);
            assertThat(finding.message()).contains("personnummer").doesNotContain("1212", "Anna", "Ek");
            assertThat(finding.placed()).startsWith("Sidan 2: ");
        });
    }

    @Test
    void shouldHoldADecisionForItsNeighboursWordsOnASharedPage() {
        Page shared = page(1, HARMLESS, "Sökanden har skyddade personuppgifter.");

        Minutes minutes = screened(List.of(shared), decision(1, 1, HARMLESS, "Valnämnden"));

        assertThat(findings(minutes)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PROTECTED_IDENTITY);
            assertThat(finding.message()).contains("annan handlings text");
        });
    }

    @Test
    void shouldNotDoubtADecisionThatNobodyGetsForItsNeighboursWords() {
        Page shared = page(1, HARMLESS, "Sökanden har skyddade personuppgifter.");

        Minutes minutes = screened(List.of(shared), decision(1, 1, HARMLESS));

        assertThat(findings(minutes)).isEmpty();
    }

    @Test
    void shouldFindAPassageThatLinesOrPagesPart() {
        Minutes acrossLines = screened(
                List.of(page(1, "Ärendet omfattas av sekre-", "tess. Anna Ek, 121212-", "1212")),
                decision(1, 1, "Ärendet omfattas av sekre-\ntess. Anna Ek, 121212-\n1212", "Valnämnden"));
        Minutes acrossPages = screened(
                List.of(page(1, "Protokoll", "Sökanden har skyddade"), page(2, "Protokoll", "personuppgifter.")),
                decision(1, 2, "Sökanden har skyddade\npersonuppgifter.", "Valnämnden"));

        assertThat(findings(acrossLines))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.PERSONAL_NUMBER, FindingCode.SECRECY);
        assertThat(findings(acrossPages)).extracting(Finding::code).containsExactly(FindingCode.PROTECTED_IDENTITY);
    }

    @Test
    void shouldKeepAHyphenThatBelongsToItsWordAtTheEndOfALine() {
        String text = "Med stöd av 26 kap. 1 § offentlighets-\noch sekretesslagen lämnas bilagan inte ut.";

        assertThat(findings(screened(List.of(page(1, text.split("\n"))), decision(1, 1, text, "Valnämnden"))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SECRECY);
    }

    @Test
    void shouldSeeThroughHyphensAndSpacesThatAReaderDoesNotSee() {
        String text =
                "Ären\u00ADdet omfattas av sekre\u00ADtess. 121212\u20111212. skyddade\u00A0person\u200Buppgifter";

        assertThat(findings(screened(List.of(page(1, text)), decision(1, 1, text, "Valnämnden"))))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FindingCode.PERSONAL_NUMBER, FindingCode.SECRECY, FindingCode.PROTECTED_IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ärendet omfattas av s e k r e t e s s enligt lag.", "Ärendet avslås. S E KRE T E S S"})
    void shouldSeeAWordWhoseLettersStandApart(String text) {
        assertThat(codes(text)).containsExactly(FindingCode.SECRECY);
    }

    @Test
    void shouldFindANumberInDigitsOfOtherScriptsAndDownThePage() {
        String[] down = "850312-2395".split("");

        assertThat(codes("Bidraget till \u0668\u0665\u0660\u0663\u0661\u0662-\u06622395 och 850\u0001312-2395"))
                .containsExactly(FindingCode.PERSONAL_NUMBER);
        assertThat(findings(screened(List.of(page(1, down)), decision(1, 1, HARMLESS, "Valnämnden"))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.PERSONAL_NUMBER);
    }

    static Stream<String> shouldHoldWordsOfCareNearAPersonsName() {
        return CareRules.all().stream()
                .filter(rule -> rule.verdict().isPresent())
                .map(Rule::example);
    }

    @ParameterizedTest
    @MethodSource
    void shouldHoldWordsOfCareNearAPersonsName(String example) {
        assertThat(codes(example + ".")).containsExactly(FindingCode.HEALTH_OR_SOCIAL_CARE);
        assertThat(codes(example.replace("Anna Ek", "Birgit af Tullberg-Lind") + "."))
                .containsExactly(FindingCode.HEALTH_OR_SOCIAL_CARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Ek (S) yrkar att riksnormen för försörjningsstöd höjs. Anna Ek anför att missbruk ökar.",
                "Riktlinje för familjehemsvården Beslut Enligt kommunstyrelsens förslag",
                "Granvik Energi AB:s uppdrag och psykisk ohälsa",
                "Socialnämnden Norr får i uppdrag att se över hemtjänsten",
                "Plan för arbetet mot våld i nära relationer. Handläggare är Anna Ek."
            })
    void shouldLetPassWordsOfCareThatAreAboutNobody(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void shouldHoldWordsOfCareWhereAPersonIsTold() {
        Page page = page(1, "Ansökan om försörjningsstöd avslås.", "x".repeat(300), "Anna Ek");

        Minutes minutes =
                screened(List.of(page), decision(1, 1, "Ansökan om försörjningsstöd avslås.", "Anna Ek, Storgatan 1"));

        assertThat(findings(minutes)).extracting(Finding::code).containsExactly(FindingCode.HEALTH_OR_SOCIAL_CARE);
    }

    private static List<FindingCode> codes(String text) {
        return findings(screened(List.of(page(1, text)), decision(1, 1, text, "Valnämnden"))).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<Finding> findings(Minutes minutes) {
        return minutes.decisions().get(0).findings();
    }

    private static Minutes screened(List<Page> pages, Decision decision) {
        return Screen.look(
                pages, new Minutes("Kommunstyrelsen", "2026-03-18", pages.size(), List.of(decision), List.of()));
    }

    private static Page page(int number, String... texts) {
        List<Line> lines = Stream.of(texts)
                .map(text -> new Line(number, List.of(new Line.Cell(text, 70, 500)), 70, 500, 100, 11, false))
                .toList();
        return new Page(number, 595, 842, lines, 0);
    }

    private static Decision decision(int first, int last, String text, String... parties) {
        return new Decision(
                DecisionKind.DECISION,
                "12",
                "KS 2026-00012",
                "",
                "Ny väg",
                "Kommunstyrelsen",
                List.of(),
                DispatchList.of(Stream.of(parties)
                        .map(party -> new PartyLine(party, last, party))
                        .toList()),
                List.of(),
                List.of(),
                new PageRange(first, last),
                text,
                List.of(),
                Scan.NONE);
    }
}

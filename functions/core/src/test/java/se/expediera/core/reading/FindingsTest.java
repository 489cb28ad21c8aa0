package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;

/** What is told to the clerk of papers that are not as they should be. */
class FindingsTest {
    private static final String HEAD = "Kommunstyrelsen|Sammanträdesdatum 2026-03-18";

    private static List<FindingCode> codes(Minutes minutes) {
        return Stream.concat(
                        minutes.findings().stream(),
                        minutes.decisions().stream().map(Decision::findings).flatMap(List::stream))
                .map(Finding::code)
                .toList();
    }

    @Test
    void shouldTellOfLettersThatCannotBeDecoded() {
        Minutes minutes = Paperwork.of(HEAD, "", "# § 1 Upprop", "# Beslut", "UppropsfrÃ¥gan avgÃ¶rs.")
                .read();

        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNDECODED_TEXT);
    }

    @Test
    void shouldTellOfANumberThatComesTwice() {
        Minutes minutes = Paperwork.of(
                        HEAD,
                        "",
                        "# § 1 Upprop",
                        "# Beslut",
                        "Uppropet godkänns av de närvarande.",
                        "Det sker utan omröstning.",
                        "Ingen reserverar sig.",
                        "",
                        "# § 2 Val",
                        "# Beslut",
                        "Anna Ek utses.",
                        "Hon tackar.",
                        "Ingen reserverar sig.",
                        "",
                        "# § 2 Val",
                        "# Beslut",
                        "Bo Ask utses.")
                .read();

        assertThat(codes(minutes)).contains(FindingCode.PARAGRAPH_DOUBLE);
    }

    @Test
    void shouldTellOfAParagraphWithoutTitle() {
        assertThat(codes(Paperwork.of(HEAD, "", "# § 1", "# Beslut", "Uppropet godkänns.")
                        .read()))
                .containsExactly(FindingCode.NO_TITLE);
    }

    @Test
    void shouldTellOfATitleThatIsTooLongToBeOne() {
        List<String> lines = new ArrayList<>(List.of(HEAD, "", "# § 1"));
        for (char letter = 'a'; letter < 'm'; letter++) {
            lines.add("# " + letter + "-delen av yttrandet över förslag till cirkulationsplats vid infarten och");
        }
        lines.addAll(List.of("# Beslut", "Yttrandet antas."));

        assertThat(codes(Paperwork.of(lines.toArray(String[]::new)).read())).containsExactly(FindingCode.LONG_TITLE);
    }

    @Test
    void shouldTellOfAListThatNoDecisionOwns() {
        assertThat(codes(Paperwork.of(
                                HEAD,
                                "",
                                "# Skickas till:",
                                "Tekniska nämnden",
                                "",
                                "# § 2 Upprop",
                                "# Beslut",
                                "Uppropet godkänns.")
                        .read()))
                .contains(FindingCode.OWNERLESS_LIST);
    }

    @Test
    void shouldTellThatBodyAndDayAreMissing() {
        assertThat(codes(Paperwork.of("# § 1 Upprop", "# Beslut", "Uppropet godkänns.")
                        .read()))
                .contains(FindingCode.NO_BODY, FindingCode.NO_DATE);
    }

    @Test
    void shouldTellThatPageHeadsNameTwoDays() {
        Paperwork paper = new Paperwork();
        for (int number = 1; number <= 12; number++) {
            String head = "Kommunstyrelsen|Sammanträdesdatum 2026-03-" + (number <= 6 ? "18" : "25");
            paper.page(head, "", "# § " + number + " Upprop nummer " + number, "# Beslut", "Uppropet godkänns.");
        }

        assertThat(codes(paper.read())).contains(FindingCode.CONTRADICTION);
    }

    @Test
    void shouldTellOfAParagraphWithNothingButItsTitle() {
        Minutes minutes = Paperwork.of(HEAD, "", "# § 1 Upprop", "", "# § 2 Val", "# Beslut", "Anna Ek utses.")
                .read();

        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NO_CONTENT);
    }

    @Test
    void shouldAccountForEachDecisionOnPaper() {
        Minutes minutes = Paperwork.of(
                        HEAD,
                        "",
                        "# § 1 Upprop",
                        "",
                        "# § 2 Val",
                        "# Beslut",
                        "Anna Ek utses.",
                        "",
                        "# Skickas till:",
                        "Valnämnden",
                        "",
                        "# § 3 Avslutning",
                        "# Beslut",
                        "Mötet avslutas.")
                .read();

        assertThat(ReadingAccount.of(minutes)).isEqualTo(new ReadingAccount(3, 1, 1, 1));
        assertThat(Explanation.of(minutes)).last().isEqualTo("3 på papper: 1 med lista, 1 utan lista, 1 tveksamma");
    }

    @Test
    void shouldTellOfAPartyWhoseNameHasLettersOfAnotherAlphabet() {
        Minutes minutes = Paperwork.of(
                        HEAD,
                        "",
                        "# § 1 Val",
                        "# Beslut",
                        "Anna Ek utses.",
                        "",
                        "# Beslutet expedieras till",
                        "V\u0430lnämnden")
                .read();

        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.LETTER_TRICK);
    }

    @Test
    void shouldTellOfADispatchHeadingThatIsNoneByOneLetter() {
        Minutes minutes = Paperwork.of(
                        HEAD,
                        "",
                        "# § 1 Val",
                        "# Beslut",
                        "Anna Ek utses.",
                        "",
                        "# Beslutet exp\u0435dieras till",
                        "Valnämnden")
                .read();

        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.LETTER_TRICK);
    }

    @Test
    void shouldTellOfAPartyWithinWhoseNameACharacterStandsThatNobodySees() {
        Minutes minutes = Paperwork.of(
                        HEAD,
                        "",
                        "# § 1 Val",
                        "# Beslut",
                        "Anna Ek utses.",
                        "",
                        "# Beslutet expedieras till",
                        "Val\ufffcnämnden")
                .read();

        assertThat(minutes.decisions().get(0).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LETTER_TRICK);
            assertThat(finding.message()).contains("Valnämnden");
        });
    }
}

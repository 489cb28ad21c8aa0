package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.minutes.PartyLine;

/** Lists as tables, in columns and in rows, and what stands around them. */
class ListFormsTest extends ListScene {
    @Test
    void shouldReadATableOfPartiesAndPurposes() {
        Decision decision = read(
                "# Beslutet skickas till",
                "# Mottagare|För",
                "Tekniska nämnden|kännedom",
                "Kommunalförbundet Räddningstjänsten|åtgärd",
                "Norra Östmark",
                "Valnämnden|För kännedom");

        assertThat(decision.dispatch().parties())
                .extracting(PartyLine::text, PartyLine::purpose)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tekniska nämnden", "för kännedom"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Kommunalförbundet Räddningstjänsten Norra Östmark", "för åtgärd"),
                        org.assertj.core.groups.Tuple.tuple("Valnämnden", "för kännedom"));
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void shouldReadPartiesSideBySideDownOneColumnAfterTheOther() {
        Decision decision = read(
                "# Beslutet skickas till:",
                "Tekniska nämnden|Valnämnden",
                "Kommunstyrelsen|Åbybostäder AB",
                "Socialnämnden");

        assertThat(names(decision))
                .containsExactly(
                        "Tekniska nämnden", "Kommunstyrelsen", "Socialnämnden", "Valnämnden", "Åbybostäder AB");
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void shouldDoubtWhetherAPersonBesideABodyIsItsContact() {
        assertThat(codes(read("# Beslutet skickas till:", "Tekniska nämnden|Anna Ek", "Kommunstyrelsen|Bo Ask")))
                .contains(FindingCode.UNCLEAR_ENUMERATION);
    }

    @Test
    void shouldPartRowsThatEndWithAComma() {
        assertThat(names(read("# Beslutet skickas till:", "Tekniska nämnden,", "Valnämnden samt", "Kommunstyrelsen")))
                .containsExactly("Tekniska nämnden", "Valnämnden", "Kommunstyrelsen");
        assertThat(names(read("# Beslutet skickas till:", "Tekniska nämnden samt", "Kommunstyrelsen")))
                .containsExactly("Tekniska nämnden", "Kommunstyrelsen");
    }

    @Test
    void shouldSendNothingToThoseWhoSignTheMinutes() {
        Decision decision = read(
                "# Beslutet skickas till:",
                "Tekniska nämnden",
                "",
                "Vid protokollet",
                "",
                "Mirja Lindhav",
                "Sekreterare",
                "",
                "Justeras",
                "",
                "Anna Ek|Bo Ask",
                "Ordförande|Justerare");

        assertThat(names(decision)).containsExactly("Tekniska nämnden");
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void shouldReadAListThatStandsUnderTheSignatures() {
        Decision decision =
                read("Vid protokollet", "", "Mirja Lindhav", "Sekreterare", "", "# Expedieras till:", "Valnämnden");

        assertThat(names(decision)).containsExactly("Valnämnden");
    }

    @Test
    void shouldTakeTheCaseNumberOverAHeading() {
        Minutes minutes = Paperwork.of(
                        "Kommunstyrelsen|Sammanträdesdatum 2026-03-18",
                        "",
                        "",
                        "# § 1 Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "",
                        "Dnr KS 2026-00112 1.2.3",
                        "# § 2 – Val av justerare",
                        "# Beslut",
                        "Anna Ek utses.")
                .page("# § 3 Avslutning", "# Beslut", "Mötet avslutas.")
                .read();

        assertThat(minutes.decisions())
                .extracting(Decision::title)
                .containsExactly("Upprop", "Val av justerare", "Avslutning");
        assertThat(minutes.decisions()).extracting(Decision::caseNumber).containsExactly("", "KS 2026-00112", "");
        assertThat(minutes.decisions()).extracting(Decision::classification).containsExactly("", "1.2.3", "");
        assertThat(minutes.decisions().get(0).text()).doesNotContain("00112");
    }

    @Test
    void shouldBeginADecisionWithTheCaseNumberAtTheFootOfThePageBefore() {
        Minutes minutes = Paperwork.of(
                        "Kommunstyrelsen|Sammanträdesdatum 2026-03-18",
                        "",
                        "# § 1 Upprop",
                        "# Beslut",
                        "Uppropet godkänns.",
                        "",
                        "",
                        "Dnr KS 2026-00112")
                .page("# § 2 Val av justerare", "# Beslut", "Anna Ek utses.")
                .read();

        assertThat(minutes.decisions().get(1).caseNumber()).isEqualTo("KS 2026-00112");
        assertThat(minutes.decisions().get(1).pages()).isEqualTo(new PageRange(1, 2));
        assertThat(minutes.decisions().get(0).pages()).isEqualTo(new PageRange(1, 1));
    }

    @Test
    void shouldNotTakeTheCaseNumbersOfTwoPagesForTheirHead() {
        Minutes minutes = Paperwork.of(
                        "Kommunstyrelsen|Sammanträdesdatum 2026-03-18", "", "# § 1 Upprop", "# Beslut", "Godkänns.")
                .page("", "Dnr KS 2026-00111", "# § 2 Val", "# Beslut", "Anna Ek utses.")
                .page("", "Dnr KS 2026-00222", "# § 3 Slut", "# Beslut", "Mötet avslutas.")
                .read();

        assertThat(minutes.decisions())
                .extracting(Decision::caseNumber)
                .containsExactly("", "KS 2026-00111", "KS 2026-00222");
    }
}

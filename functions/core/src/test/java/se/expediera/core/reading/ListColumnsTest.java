package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;

/** Lists whose heading or parties stand in columns. */
class ListColumnsTest extends ListScene {
    @Test
    void shouldReadColumnsThatArePurposesDownwards() {
        Decision decision = read(
                "# Beslutet skickas till",
                "# För åtgärd|För kännedom",
                "Tekniska nämnden|Kommunrevisionen",
                "Arbetsmarknads- och|Anna Ek",
                "vuxenutbildningsnämnden",
                "",
                "# § 2",
                "# Val",
                "# Beslut",
                "Valet bordläggs.");

        assertThat(decision.dispatch().parties())
                .extracting(PartyLine::text, PartyLine::purpose)
                .containsExactly(
                        tuple("Tekniska nämnden", "för åtgärd"),
                        tuple("Arbetsmarknads- och vuxenutbildningsnämnden", "för åtgärd"),
                        tuple("Kommunrevisionen", "för kännedom"),
                        tuple("Anna Ek", "för kännedom"));
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void shouldReadAHeadingThatIsWrappedInItsColumn() {
        Decision decision =
                read("# Kopia av beslutet|Tekniska nämnden", "skickas till|Valnämnden", "> Kommunrevisionen");

        assertThat(names(decision)).containsExactly("Tekniska nämnden", "Valnämnden", "Kommunrevisionen");
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void shouldReadAColumnThatBeginsBehindItsHeading() {
        String heading = "Protokollsutdrag för kännedom och åtgärd till: ";
        Decision decision = read(heading + "Tekniska nämnden", "> Valnämnden", "> Kommunrevisionen");

        assertThat(names(decision)).containsExactly("Tekniska nämnden", "Valnämnden", "Kommunrevisionen");
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void shouldDoubtAHeadingWithSomethingBehindItThatIsNoParty() {
        Decision decision = read("# Beslutet skickas till hmm");

        assertThat(codes(decision)).contains(FindingCode.UNKNOWN_HEADING);
    }

    @Test
    void shouldDoubtWhetherAPersonBesideAnOfficeIsAPartyOfItsOwn() {
        assertThat(codes(read("# Beslutet skickas till", "Anna Ek, Kommunkansliet")))
                .containsExactly(FindingCode.UNCLEAR_ENUMERATION);
    }

    @Test
    void shouldKeepAnOfficeWithItsUnitInAListOfRows() {
        Decision decision = read(
                "# Beslutet skickas till",
                "Valnämnden",
                "Tekniska nämnden",
                "Samhällsbyggnadskontoret, plan- och byggenheten i kommunens norra och västra delar",
                "Vuxenutbildningen");

        assertThat(names(decision)).hasSize(4).contains("Vuxenutbildningen");
    }

    @Test
    void shouldKeepAGroupOfTwoKindsWholeBehindItsHeading() {
        assertThat(names(read("# Beslutet skickas till: Stadens nämnder och bolag")))
                .containsExactly("Stadens nämnder och bolag");
    }

    @Test
    void shouldPartALongEnumerationWithOneUnknownNameInIt() {
        Decision decision = read("Beslutet skickas till: Valnämnden, Tekniska nämnden, Hmmhmm, Kommunrevisionen");

        assertThat(names(decision)).containsExactly("Valnämnden", "Tekniska nämnden", "Hmmhmm", "Kommunrevisionen");
        assertThat(codes(decision)).containsExactly(FindingCode.UNKNOWN_PARTY);
    }

    @Test
    void shouldTakeAReservationInCapitalsForAPartOfItsParagraph() {
        Decision decision = read(
                "# BESLUTSUNDERLAG",
                "Tjänsteskrivelsen den 2 februari 2026.",
                "",
                "# RESERVATION",
                "Anna Ek (S) reserverar sig mot beslutet.",
                "",
                "# Beslutet skickas till",
                "Valnämnden");

        assertThat(names(decision)).containsExactly("Valnämnden");
        assertThat(decision.findings()).isEmpty();
    }
}

package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.expediera.core.party.PartyRules;

class EnumerationTest {
    private static final Enumeration ENUMERATION = new Enumeration(PartyRules::typeOf);

    @Test
    void shouldPartAListThatIsRunIntoOneLine() {
        assertThat(ENUMERATION
                        .split("Valnämnden, Tekniska nämnden samt Åbybostäder AB.", true)
                        .parties())
                .containsExactly("Valnämnden", "Tekniska nämnden", "Åbybostäder AB");
        assertThat(ENUMERATION.split("Valnämnden; Tekniska nämnden", false).parties())
                .containsExactly("Valnämnden", "Tekniska nämnden");
    }

    @Test
    void shouldLeaveABodyWholeWhoseNameHoldsAnAnd() {
        assertThat(ENUMERATION.split("Idrotts- och föreningsnämnden", true).parties())
                .containsExactly("Idrotts- och föreningsnämnden");
        assertThat(ENUMERATION.split("Nämnden för kretslopp och vatten", true).parties())
                .containsExactly("Nämnden för kretslopp och vatten");
    }

    @Test
    void shouldLeaveSeveralWholeThatAreReachedThroughOne() {
        String line = "Åby AB, Bogärde AB och Cederby AB genom stadsledningskontoret";

        assertThat(ENUMERATION.split(line, false).parties()).containsExactly(line);
    }

    @Test
    void shouldLeaveAContactPersonAndAddressWithTheirParty() {
        String line = "Länsstyrelsen i Östmarks län, Anna Ek, 599 31 Granvik";

        assertThat(ENUMERATION.split(line, false).parties()).containsExactly(line);
    }

    @Test
    void shouldDoubtAnEnumerationWithPartsThatItDoesNotKnow() {
        assertThat(ENUMERATION
                        .split("Valnämnden, hmm hmm, Tekniska nämnden", true)
                        .doubtful())
                .isTrue();
    }

    @Test
    void shouldPassOverAnEmptyPlaceBetweenCommas() {
        assertThat(ENUMERATION
                        .split("Valnämnden, , Tekniska nämnden, Kommunrevisionen", true)
                        .parties())
                .containsExactly("Valnämnden", "Tekniska nämnden", "Kommunrevisionen");
        assertThat(ENUMERATION.split(", , ", true).parties()).containsExactly(", ,");
        assertThat(ENUMERATION.split(", , ", false).parties()).containsExactly(", ,");
    }
}

package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumerationTest {
    @Test
    void shouldPartAListThatIsRunIntoOneLine() {
        assertThat(Enumeration.split("Valnämnden, Tekniska nämnden samt Åbybostäder AB.", true)
                        .parties())
                .containsExactly("Valnämnden", "Tekniska nämnden", "Åbybostäder AB");
        assertThat(Enumeration.split("Valnämnden; Tekniska nämnden", false).parties())
                .containsExactly("Valnämnden", "Tekniska nämnden");
    }

    @Test
    void shouldLeaveABodyWholeWhoseNameHoldsAnAnd() {
        assertThat(Enumeration.split("Idrotts- och föreningsnämnden", true).parties())
                .containsExactly("Idrotts- och föreningsnämnden");
        assertThat(Enumeration.split("Nämnden för kretslopp och vatten", true).parties())
                .containsExactly("Nämnden för kretslopp och vatten");
    }

    @Test
    void shouldLeaveSeveralWholeThatAreReachedThroughOne() {
        String line = "Åby AB, Bogärde AB och Cederby AB genom stadsledningskontoret";

        assertThat(Enumeration.split(line, false).parties()).containsExactly(line);
    }

    @Test
    void shouldLeaveAContactPersonAndAddressWithTheirParty() {
        String line = "Länsstyrelsen i Östmarks län, Anna Ek, 599 31 Granvik";

        assertThat(Enumeration.split(line, false).parties()).containsExactly(line);
    }

    @Test
    void shouldDoubtAnEnumerationWithPartsThatItDoesNotKnow() {
        assertThat(Enumeration.split("Valnämnden, hmm hmm, Tekniska nämnden", true)
                        .doubtful())
                .isTrue();
    }

    @Test
    void shouldPassOverAnEmptyPlaceBetweenCommas() {
        assertThat(Enumeration.split("Valnämnden, , Tekniska nämnden, Kommunrevisionen", true)
                        .parties())
                .containsExactly("Valnämnden", "Tekniska nämnden", "Kommunrevisionen");
        assertThat(Enumeration.split(", , ", true).parties()).containsExactly(", ,");
        assertThat(Enumeration.split(", , ", false).parties()).containsExactly(", ,");
    }
}

package se.expediera.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartyNameTest {
    @Test
    void shouldFoldWhatDoesNotChangeTheName() {
        String composed = "Miljö- och byggnadsnämnden";
        assertThat(PartyName.fold("Miljo\u0308\u2010  och\u00a0BYGGNADS\u00adNÄMNDEN."))
                .isEqualTo(PartyName.fold(composed))
                .isEqualTo("miljö- och byggnadsnämnden");
    }

    @Test
    void shouldKeepNamesApartThatDiffer() {
        assertThat(PartyName.fold("Socialnämnden Norr")).isNotEqualTo(PartyName.fold("Socialnämnden Nord"));
        assertThat(PartyName.fold("Vård")).isNotEqualTo(PartyName.fold("Vard"));
    }

    @Test
    void shouldTryTheWholeLineFirstThenTheNameBeforeItsAddress() {
        assertThat(PartyName.candidates("Granviks Elnät AB, Eva Ek, 411 01 Granvik."))
                .containsExactly("granviks elnät ab, eva ek, 411 01 granvik", "granviks elnät ab");
    }

    @Test
    void shouldNotCutANameAtACommaThatNoAddressFollows() {
        assertThat(PartyName.candidates("Nämnden för kultur, fritid och unga"))
                .containsExactly("nämnden för kultur, fritid och unga");
    }

    @Test
    void shouldTryWithoutATrailingBracket() {
        assertThat(PartyName.candidates("Valnämnden (återremiss)"))
                .containsExactly("valnämnden (återremiss)", "valnämnden");
    }
}

package se.expediera.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartyNameTest {
    @Test
    void shouldFoldWhatDoesNotChangeTheName() {
        String composed = "Miljö- och byggnadsnämnden";
        assertThat(PartyName.fold("Miljo\u0308\u2010  och\u00a0BYGGNADS\u00adNÄMNDEN."))
                .isEqualTo(PartyName.fold(composed))
                .isEqualTo("miljö- och byggnadsnämnden");
        assertThat(PartyName.fold("Trafik\u2011\u2009och\u2003Pla\u200dn\ufeffnämnden\u200e \uff08Norr]"))
                .isEqualTo("trafik- och plannämnden (norr)");
        assertThat(PartyName.fold("Gra\ufb01ska museet")).isEqualTo("grafiska museet");
        assertThat(PartyName.fold("Valnämnden ; ,\u001f\u0085")).isEqualTo("valnämnden");
        assertThat(PartyName.fold("T\u0308"))
                .isEqualTo(PartyName.fold("t\u0308"))
                .isEqualTo("\u1e97");
    }

    @Test
    void shouldKeepNamesApartThatDiffer() {
        assertThat(PartyName.fold("Socialnämnden Norr")).isNotEqualTo(PartyName.fold("Socialnämnden Nord"));
        assertThat(PartyName.fold("Vård")).isNotEqualTo(PartyName.fold("Vard"));
    }

    @Test
    void shouldKeepABracketThatMayTellTwoPartiesApart() {
        assertThat(PartyName.key("Rådet (för unga)", Municipality.UNNAMED)).isEqualTo("rådet (för unga)");
        assertThat(PartyName.key("Socialnämnden (NV)", Municipality.UNNAMED)).isEqualTo("socialnämnden (nv)");
        assertThat(PartyName.key("Barn- och utbildningsnämnden (BUN)", Municipality.UNNAMED))
                .isEqualTo("barn- och utbildningsnämnden");
        assertThat(PartyName.key("Anna Ek (S)", Municipality.UNNAMED)).isEqualTo("anna ek");
    }

    @Test
    void shouldKnowTheMunicipalitysOwnPossessiveAndNobodyElses() {
        for (String name : List.of("Granviks kommun", "Granviks stad", "Granvik")) {
            Municipality home = Municipality.of(name);
            assertThat(PartyName.key("Granviks kommuns valnämnd", home)).isEqualTo("valnämnd");
            assertThat(PartyName.key("Granviks Stads valnämnd", home)).isEqualTo("valnämnd");
            assertThat(PartyName.key("Granviks Stadshus AB", home)).isEqualTo("granviks stadshus ab");
            assertThat(PartyName.key("Granviks kommun", home)).isEqualTo("granviks kommun");
            assertThat(PartyName.key("Ekby kommuns valnämnd", home)).isEqualTo("ekby kommuns valnämnd");
        }
        assertThat(PartyName.key("Åsnäs kommuns valnämnd", Municipality.of("Åsnäs kommun")))
                .isEqualTo("valnämnd");
        assertThat(PartyName.key("Exempelkommunens valnämnd", Municipality.of("Exempelkommunen")))
                .isEqualTo("valnämnd");
    }
}

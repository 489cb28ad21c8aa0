package se.expediera.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedPartyTest {
    @Test
    void shouldTellTheNameFromPersonsAndAddresses() {
        assertThat(PrintedParty.of("Granviks Elnät AB, Eva Ek, Storgatan 1 B, 411 01 Granvik, el@granvik.example.org"))
                .isEqualTo(new PrintedParty(
                        "Granviks Elnät AB", List.of("Eva Ek"), List.of("el@granvik.example.org"), true));
        assertThat(PrintedParty.of("Ekby byalag (e-post: by@example.org)"))
                .isEqualTo(new PrintedParty("Ekby byalag", List.of(), List.of("by@example.org"), false));
        assertThat(PrintedParty.of("Anna Ek, Kvarnby 4, 599 31 Granvik"))
                .isEqualTo(new PrintedParty("Anna Ek", List.of(), List.of(), true));
        assertThat(PrintedParty.of("Valnämnden, att. Eva Ek"))
                .isEqualTo(new PrintedParty("Valnämnden", List.of("Eva Ek"), List.of(), false));
    }

    @Test
    void shouldTakeNoPlaceAndNoDistrictForAPersonOrAnAddress() {
        assertThat(PrintedParty.of("Räddningstjänsten, Norra Granvik").withContact())
                .isFalse();
        assertThat(PrintedParty.of("Socialnämnden, Distrikt 3").withContact()).isFalse();
        assertThat(PrintedParty.of("Nämnden för kultur, fritid och unga").name())
                .isEqualTo("Nämnden för kultur, fritid och unga");
    }
}

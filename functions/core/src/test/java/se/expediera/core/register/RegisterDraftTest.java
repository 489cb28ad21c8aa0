package se.expediera.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyType;
import se.expediera.core.register.RegisterDraft.Row;

class RegisterDraftTest {
    private static final Municipality HOME = Municipality.of("Granviks kommun");

    @Test
    void shouldNameEachPartyOnceTheMostFrequentFirst() {
        assertThat(rows(
                        "Kulturnämnden",
                        "Valnämnden",
                        "VALNÄMNDEN",
                        "Granviks kommuns Valnämnden",
                        "Valnämnden – återremiss",
                        "Valnämnden"))
                .containsExactly(
                        new Row("Valnämnden", List.of(), PartyType.BODY, 5),
                        new Row("Kulturnämnden", List.of(), PartyType.BODY, 1));
    }

    @Test
    void shouldFoldLikelyAliasesTogetherAndNothingElse() {
        assertThat(rows(
                        "Nämnden för demokrati och service",
                        "Nämnden för demokrati och service",
                        "Nämnden för demokrati- och service",
                        "Skolnämnden Norr",
                        "Skolnämnd Norr",
                        "Skolnämnden Nord"))
                .extracting(Row::name, Row::aliases)
                .containsExactly(
                        tuple("Nämnden för demokrati och service", List.of("Nämnden för demokrati- och service")),
                        tuple("Skolnämnd Norr", List.of("Skolnämnden Norr")),
                        tuple("Skolnämnden Nord", List.of()));
    }

    @Test
    void shouldNameThoseWhoNeedAnAddress() {
        assertThat(rows(
                        "Akten",
                        "Skrivelse till Regeringen",
                        "Byrådet genom kansliet",
                        "Anna Ek, Byggnadsnämnden",
                        "Ekby byalag, Anna Ek, Storgatan 1, 599 31 Granvik",
                        "Socialnämnderna – Norr, Söder",
                        "Arkivnämnden för Östmarks region och Granviks kommun",
                        "Granviks Elnät AB, Exempelbostäder AB och Ekby Kraft AB"))
                .extracting(Row::name)
                .containsExactlyInAnyOrder(
                        "kansliet",
                        "Byggnadsnämnden",
                        "Ekby byalag",
                        "Socialnämnden Norr",
                        "Socialnämnden Söder",
                        "Arkivnämnden för Östmarks region och Granviks kommun",
                        "Granviks Elnät AB",
                        "Exempelbostäder AB",
                        "Ekby Kraft AB");
    }

    private static List<Row> rows(String... lines) {
        RegisterDraft draft = new RegisterDraft(HOME);
        List.of(lines).forEach(draft::add);
        return draft.rows();
    }
}

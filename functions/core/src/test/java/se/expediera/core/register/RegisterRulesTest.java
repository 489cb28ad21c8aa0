package se.expediera.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.party.Municipality;

class RegisterRulesTest {
    private static final Municipality HOME = Municipality.of("Granviks kommun");

    private final List<RegisterRow> rows = new ArrayList<>();

    @Test
    void shouldTakePartiesAndAGroupOfThem() {
        row("Valnämnden", List.of("Granviks valnämnd"), Channel.EMAIL, List.of("val@example.org"), List.of());
        row("Ekby byalag", List.of(), Channel.POST, List.of(), List.of());
        row("Alla", List.of(), Channel.EMAIL, List.of(), List.of("granviks VALNÄMND", "Ekby byalag"));
        assertThat(RegisterRules.check(rows, HOME)).isEmpty();
    }

    @Test
    void shouldNameTheOtherRowOfADoubleName() {
        row("Valnämnden", List.of(), Channel.EMAIL, List.of("val@example.org"), List.of());
        row("Kultur", List.of("VALNÄMNDEN"), Channel.EMAIL, List.of("kultur@example.org"), List.of());
        assertThat(RegisterRules.check(rows, HOME)).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.message()).contains("rad 2");
        });
    }

    @Test
    void shouldRefuseTwoNamesThatNoReaderTellsApart() {
        row("Socialnämnden", List.of(), Channel.EMAIL, List.of("social@example.org"), List.of());
        row("Soc\u0131alnämnden", List.of(), Channel.EMAIL, List.of("annan@example.org"), List.of());
        assertThat(RegisterRules.check(rows, HOME)).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.message()).contains("rad 2", "andra tecken");
        });
    }

    @Test
    void shouldRefuseANameOrAliasWithoutAnythingToSee() {
        row("\u200b", List.of(), Channel.EMAIL, List.of("val@example.org"), List.of());
        row("Valnämnden", List.of("\u2063"), Channel.EMAIL, List.of("val@example.org"), List.of());
        assertThat(RegisterRules.check(rows, HOME))
                .hasSize(2)
                .allMatch(error -> error.message().contains("inga synliga bokstäver"))
                .extracting(RowError::row)
                .containsExactly(2, 3);
    }

    @Test
    void shouldRefuseWhatIsNoAddress() {
        row("Valnämnden", List.of(), Channel.EMAIL, List.of("val at example.org", "a@b c"), List.of());
        assertThat(RegisterRules.check(rows, HOME)).hasSize(2).allMatch(error -> error.row() == 2);
    }

    @Test
    void shouldRefuseAMailedPartyWithoutAddress() {
        row("Valnämnden", List.of(), Channel.EMAIL, List.of(), List.of());
        assertThat(RegisterRules.check(rows, HOME))
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("adress");
    }

    @Test
    void shouldRefuseAMemberThatNobodyIsAndAGroupWithinItself() {
        row("A", List.of(), Channel.EMAIL, List.of(), List.of("B", "Okänd"));
        row("B", List.of(), Channel.EMAIL, List.of(), List.of("A"));
        assertThat(RegisterRules.check(rows, HOME)).extracting(RowError::row).containsExactly(2, 2, 3);
    }

    @Test
    void shouldRefuseTwoNamesThatMinutesWouldNotTellApart() {
        row("Miljönämnd", List.of(), Channel.POST, List.of(), List.of());
        row("Granviks kommuns miljönämnd", List.of(), Channel.POST, List.of(), List.of());
        row("Miljönämnd (MN)", List.of(), Channel.POST, List.of(), List.of());
        row("Miljönämnd (Norr)", List.of(), Channel.POST, List.of(), List.of());
        assertThat(RegisterRules.check(rows, HOME)).extracting(RowError::row).containsExactly(3, 4);
    }

    @Test
    void shouldRefuseSwedishLettersBeforeTheAtSign() {
        row("Åbyverket", List.of(), Channel.EMAIL, List.of("åby@example.org"), List.of());
        assertThat(RegisterRules.check(rows, HOME))
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("före @");
    }

    @Test
    void shouldFindACircleHoweverDeepAndBlameNobodyElse() {
        int depth = 20_000;
        row("Yttre", List.of(), Channel.EMAIL, List.of(), List.of("Krets 0"));
        for (int place = 0; place < depth; place++) {
            row(
                    "Krets " + place,
                    List.of(),
                    Channel.EMAIL,
                    List.of(),
                    List.of("Krets " + (place + 1) % depth, "Valnämnden"));
        }
        row("Valnämnden", List.of(), Channel.POST, List.of(), List.of());
        List<RowError> errors = RegisterRules.check(rows, HOME);
        assertThat(errors.size()).isEqualTo(depth);
        assertThat(errors.get(0).row()).isEqualTo(3);
        assertThat(errors.get(0).message()).contains("sig själv");
    }

    @Test
    void shouldRefuseAnEmptyRegister() {
        assertThat(RegisterRules.check(rows, HOME))
                .singleElement()
                .extracting(RowError::row)
                .isEqualTo(0);
    }

    private void row(String name, List<String> aliases, Channel channel, List<String> addresses, List<String> members) {
        rows.add(new RegisterRow(rows.size() + 2, new RegisteredParty(name, aliases, channel, addresses, members)));
    }
}

package se.expediera.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterRulesTest {
    private final List<RegisterRow> rows = new ArrayList<>();

    @Test
    void shouldTakePartiesAndAGroupOfThem() {
        row("Valnämnden", List.of("Granviks valnämnd"), Channel.EMAIL, List.of("val@example.org"), List.of());
        row("Ekby byalag", List.of(), Channel.POST, List.of(), List.of());
        row("Alla", List.of(), Channel.EMAIL, List.of(), List.of("granviks VALNÄMND", "Ekby byalag"));
        assertThat(RegisterRules.check(rows)).isEmpty();
    }

    @Test
    void shouldNameTheOtherRowOfADoubleName() {
        row("Valnämnden", List.of(), Channel.EMAIL, List.of("val@example.org"), List.of());
        row("Kultur", List.of("VALNÄMNDEN"), Channel.EMAIL, List.of("kultur@example.org"), List.of());
        assertThat(RegisterRules.check(rows)).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.message()).contains("rad 2");
        });
    }

    @Test
    void shouldRefuseWhatIsNoAddress() {
        row("Valnämnden", List.of(), Channel.EMAIL, List.of("val at example.org", "a@b c"), List.of());
        assertThat(RegisterRules.check(rows)).hasSize(2).allMatch(error -> error.row() == 2);
    }

    @Test
    void shouldRefuseAMailedPartyWithoutAddress() {
        row("Valnämnden", List.of(), Channel.EMAIL, List.of(), List.of());
        assertThat(RegisterRules.check(rows))
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("adress");
    }

    @Test
    void shouldRefuseAMemberThatNobodyIsAndAGroupWithinItself() {
        row("A", List.of(), Channel.EMAIL, List.of(), List.of("B", "Okänd"));
        row("B", List.of(), Channel.EMAIL, List.of(), List.of("A"));
        assertThat(RegisterRules.check(rows)).extracting(RowError::row).containsExactly(2, 2, 3);
    }

    @Test
    void shouldRefuseAnEmptyRegister() {
        assertThat(RegisterRules.check(rows))
                .singleElement()
                .extracting(RowError::row)
                .isEqualTo(0);
    }

    private void row(String name, List<String> aliases, Channel channel, List<String> addresses, List<String> members) {
        rows.add(new RegisterRow(rows.size() + 2, new RegisteredParty(name, aliases, channel, addresses, members)));
    }
}

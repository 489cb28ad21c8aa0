package se.expediera.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterChangesTest {
    @Test
    void shouldTellNewGoneAndChangedParties() {
        RegisterChanges changes = RegisterChanges.between(
                List.of(
                        party("Valnämnden", "val@example.org"),
                        party("A", "a@example.org"),
                        party("B", "b@example.org")),
                List.of(
                        party("VALNÄMNDEN", "val@example.org"),
                        party("B", "b@example.org"),
                        party("C", "c@example.org")));
        assertThat(changes.added().first()).containsExactly("C");
        assertThat(changes.removed().first()).containsExactly("A");
        assertThat(changes.changed().first()).containsExactly("VALNÄMNDEN");
    }

    @Test
    void shouldListTheFirstAndCountAll() {
        List<RegisteredParty> many = IntStream.range(0, 70)
                .mapToObj(number -> party("Nämnd " + number, "n@example.org"))
                .toList();
        assertThat(RegisterChanges.between(List.of(), many).added().count()).isEqualTo(70);
        assertThat(RegisterChanges.between(List.of(), many).added().first()).hasSize(50);
        assertThat(RegisterChanges.between(many, many)).isEqualTo(RegisterChanges.NONE);
    }

    private static RegisteredParty party(String name, String address) {
        return new RegisteredParty(name, List.of(), Channel.EMAIL, List.of(address), List.of());
    }
}

package se.expediera.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    @ParameterizedTest
    @CsvSource({"a,a,0", "ab,ba,1", "abc,ac,1", "ac,abc,1", "abc,axc,1", "nämnden,nämdnen,1", "'',abc,3"})
    void shouldCountTheLettersThatDiffer(String one, String other, int distance) {
        assertThat(NearNames.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void shouldNameTheNearestFirstAndNoMoreThanThree() {
        List<RegisteredParty> parties = List.of(
                party("Valnämnden"),
                party("Vattennämnden Väst"),
                party("Vattennämnden Öst"),
                party("Vattennämnden Öster"),
                party("Vattennämnderna Öst"),
                party("Något annat", "Vattennämden Öst"));
        assertThat(NearNames.of("Vattennämden Öst", parties))
                .hasSize(3)
                .startsWith("Något annat", "Vattennämnden Öst")
                .doesNotContain("Valnämnden");
    }

    private static RegisteredParty party(String name, String... aliases) {
        return new RegisteredParty(name, List.of(aliases), Channel.POST, List.of(), List.of());
    }
}

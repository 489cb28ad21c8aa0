package se.expediera.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No function may do what it never does, nor does any what it may not: a run in which everything happens is compared
 * with the policies of the template.
 */
class LeastPrivilegeIT {
    private static final Set<Right> GIVEN = Right.given(Template.read());
    private static Set<Right> used;

    @BeforeAll
    static void letEverythingHappen(@TempDir Path folder) throws Exception {
        EventfulDays.live(folder);
        used = AwsUses.used();
    }

    @Test
    void shouldAllowEachCallThatAFunctionMakes() {
        List<Right> forbidden = used.stream()
                .filter(need -> GIVEN.stream().noneMatch(right -> right.allows(need)))
                .toList();
        assertThat(forbidden).as("used, and not allowed").isEmpty();
    }

    @Test
    void shouldAllowNothingThatNoCallOfTheFunctionNeeds() {
        Set<Right> ofLambda = Right.ofLambda(Template.read());
        List<Right> unused = GIVEN.stream()
                .filter(right -> !ofLambda.contains(right))
                .filter(right -> used.stream().noneMatch(right::allows))
                .toList();
        assertThat(unused).as("allowed, and never used").isEmpty();
    }

    @Test
    void shouldHaveSeenEveryFunctionAtWork() {
        assertThat(used)
                .extracting(Right::function)
                .contains("intake", "dispatch", "letter", "feedback", "register", "sweep", "deadletters");
    }
}

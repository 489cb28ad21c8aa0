package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The settings that let a queue and its function work together, as they are deployed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Lambda's advice on queues</a>
 */
@ExtendWith(InLocalStack.class)
class QueueSettingsIT {

    @Test
    void shouldHideAMessageAtLeastSixTimesAsLongAsItsFunctionMayRun(Office office) {
        assertThat(office.triggers())
                .hasSize(5)
                .allSatisfy(trigger -> assertThat(trigger.visibility()).isGreaterThanOrEqualTo(6 * trigger.timeout()));
    }

    @Test
    void shouldLetSingleMessagesComeAgainAndGiveThemUpAfterFiveTries(Office office) {
        assertThat(office.triggers()).allSatisfy(trigger -> {
            assertThat(trigger.partialFailures()).isTrue();
            assertThat(trigger.redrive()).containsPattern("\"maxReceiveCount\": ?\"?5\"?\\D");
        });
    }
}

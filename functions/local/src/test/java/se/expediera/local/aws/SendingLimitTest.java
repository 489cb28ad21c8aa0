package se.expediera.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendingLimitTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void shouldTakeATenthMoreThanItsRateInAnySecond() {
        SendingLimit limit = SendingLimit.of(20);
        for (int mail = 0; mail < 22; mail++) {
            assertThat(limit.takes(mail)).isTrue();
        }
        assertThat(limit.takes(SECOND)).isFalse();
        assertThat(limit.takes(SECOND + 1)).isTrue();
        assertThat(limit.takes(SECOND + 1)).isFalse();
        assertThat(limit.refused()).isEqualTo(2);
    }

    @Test
    void shouldTakeAllWhereThereIsNone() {
        SendingLimit limit = SendingLimit.none();
        for (int mail = 0; mail < 1_000; mail++) {
            assertThat(limit.takes(0)).isTrue();
        }
    }
}

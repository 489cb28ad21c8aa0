package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");

    private final Pause pause = new Pause();

    @Test
    void shouldNotStopForARateThatWasExceededForAMoment() {
        pause.refused(NOW);
        pause.refused(NOW);
        assertThat(pause.lasts(NOW)).isFalse();
        pause.over();
        pause.refused(NOW);
        pause.refused(NOW);
        assertThat(pause.lasts(NOW)).isFalse();
    }

    @Test
    void shouldWaitLongerEachTimeAndAtMostAQuarterOfAnHour() {
        refusedTimes(3);
        assertThat(pause.lasts(NOW.plusSeconds(14))).isTrue();
        assertThat(pause.lasts(NOW.plusSeconds(15))).isFalse();
        refusedTimes(1);
        assertThat(pause.lasts(NOW.plusSeconds(29))).isTrue();
        refusedTimes(100);
        assertThat(pause.lasts(NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
        assertThat(pause.lasts(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void shouldEndAsSoonAsAMailWasTaken() {
        refusedTimes(10);
        pause.over();
        assertThat(pause.lasts(NOW)).isFalse();
    }

    @Test
    void shouldEndWhereTheClockWasPutBack() {
        refusedTimes(10);
        assertThat(pause.lasts(NOW.minus(Duration.ofDays(1)))).isFalse();
    }

    private void refusedTimes(int times) {
        for (int time = 0; time < times; time++) {
            pause.refused(NOW);
        }
    }
}

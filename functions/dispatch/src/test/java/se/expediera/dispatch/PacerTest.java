package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long NOW = TimeUnit.HOURS.toNanos(-1);

    private final Pacer pacer = new Pacer(100);

    @Test
    void shouldLetMailsGoAtTheirRate() {
        for (int mail = 0; mail < 100; mail++) {
            assertThat(pacer.turn(NOW)).isEqualTo(NOW + millis(10 * mail));
        }
        assertThat(pacer.nanosUntilNext(NOW)).isEqualTo(millis(1_000));
    }

    @Test
    void shouldCatchUpWithAMomentsDelay() {
        pacer.turn(NOW);
        long late = NOW + millis(40);
        assertThat(pacer.turn(late)).isEqualTo(late);
        assertThat(pacer.turn(late)).isEqualTo(late);
        assertThat(pacer.turn(late)).isEqualTo(late);
        assertThat(pacer.turn(late)).isEqualTo(late);
        assertThat(pacer.turn(late)).isEqualTo(NOW + millis(50));
    }

    @Test
    void shouldSaveUpNoMoreThanAMomentOfAPause() {
        pacer.turn(NOW);
        long later = NOW + TimeUnit.HOURS.toNanos(1);
        int atOnce = 0;
        while (pacer.turn(later) == later) {
            atOnce++;
        }
        assertThat(atOnce).isEqualTo(6);
    }

    @Test
    void shouldWaitAsLongAsTheServiceWantsNothing() {
        pacer.turn(NOW);
        long before = System.nanoTime();
        pacer.hold(millis(500));
        assertThat(pacer.turn(before)).isGreaterThanOrEqualTo(before + millis(500));
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}

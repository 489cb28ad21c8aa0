package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;

class GuardTest {
    private static final Limits HASTY =
            new Limits(1_000, 1_000, 10, Duration.ofMillis(20), Duration.ofMillis(10), 1_000, 1_000, 5, 1_000, 1_000);
    private static final Reading NOTHING =
            new Reading.Read(new Minutes("", "", 0, List.of(), List.of()), Map.of(), Map.of(), List.of());

    private final Guard guard = new Guard(HASTY.slow(), HASTY.time(), Duration.ofSeconds(30));

    @Test
    void shouldLeaveBehindAReadingThatNeverAsksForTheTime() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try {
            assertThatThrownBy(() -> guard.run(() -> loop(over), () -> {}, () -> false))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.finding().code()).isEqualTo(FindingCode.READING_OVERRUN));
            assertThat(guard.run(() -> NOTHING, () -> {}, () -> false)).isSameAs(NOTHING);
        } finally {
            over.set(true);
        }
    }

    @Test
    void shouldPassOnWhatTheReadingThrows() {
        assertThatThrownBy(() -> guard.run(
                        () -> {
                            throw new OutOfMemoryError("as much as a file asks for");
                        },
                        () -> {},
                        () -> false))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void shouldWaitLongerForScannedPagesAlone() throws Exception {
        Guard patient = new Guard(HASTY.slow(), HASTY.time(), Duration.ofSeconds(30));
        CountDownLatch timeIsOver = new CountDownLatch(1);
        long start = System.nanoTime();
        Reading reading = patient.run(
                () -> {
                    timeIsOver.await();
                    return NOTHING;
                },
                () -> {},
                () -> {
                    timeIsOver.countDown();
                    return true;
                });
        assertThat(reading).isSameAs(NOTHING);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(3));
    }

    private static Reading loop(AtomicBoolean over) {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return NOTHING;
    }
}

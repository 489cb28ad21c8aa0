package se.expediera.local.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, and says what it saw last where that does not come. */
final class Patience {
    private static final Duration AT_MOST = Duration.ofMinutes(4);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private Patience() {}

    /** The first value that fulfils the condition. */
    static <T> T until(String what, Supplier<T> look, Predicate<T> condition) {
        Instant end = Instant.now().plus(AT_MOST);
        T seen = look.get();
        while (!condition.test(seen)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited " + AT_MOST + " in vain: " + what + "; last seen: " + seen);
            }
            LockSupport.parkNanos(PAUSE);
            seen = look.get();
        }
        return seen;
    }
}

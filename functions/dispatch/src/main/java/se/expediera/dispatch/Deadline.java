package se.expediera.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * When a function's time is nearly over. At a low rate a long list takes longer than a function may run; what is left of
 * it then goes into the queue again, instead of being cut off between a claim and its mail.
 */
final class Deadline {
    /** Enough for the mail at hand, also where the mail service lets the connection time out. */
    private static final long MARGIN_MILLIS = 20_000;

    /** A function with less time than that still works for most of it. */
    private static final int LARGEST_SHARE = 3;

    private long end = Long.MAX_VALUE;

    /** A function begins to work; without a context it may take any time. */
    synchronized void of(Optional<Context> context) {
        end = context.map(Context::getRemainingTimeInMillis)
                .map(left -> System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(left - margin(left)))
                .orElse(Long.MAX_VALUE);
    }

    private static long margin(int millis) {
        return Math.min(MARGIN_MILLIS, millis / LARGEST_SHARE);
    }

    /** Whether nothing more shall be begun that waits so long first. */
    synchronized boolean isBefore(long nanosToWait) {
        return end != Long.MAX_VALUE && System.nanoTime() + nanosToWait - end > 0;
    }
}

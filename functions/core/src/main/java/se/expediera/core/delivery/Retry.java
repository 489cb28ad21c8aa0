package se.expediera.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a mail that came back for a passing reason is tried again: three times at growing distance, after which the
 * clerk is told. The mail service has by then tried for hours itself.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/send-email-concepts-deliverability.html">SES: bounces</a>
 */
public final class Retry {
    private static final List<Duration> WAITS = List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    private Retry() {}

    /** Whether one more try is left. */
    public static boolean isLeft(Delivery delivery) {
        return count(delivery) < WAITS.size();
    }

    /** When the next try of a delivery that is {@link DeliveryState#RETRYING} is due. */
    public static Instant after(Delivery delivery) {
        int tries = Math.max(1, Math.min(count(delivery), WAITS.size()));
        return delivery.since().plus(WAITS.get(tries - 1));
    }

    /** No try is due before so long. */
    public static Duration shortestWait() {
        return WAITS.get(0);
    }

    /** Attempts that came back: of several addresses each may add a line of its own to one attempt. */
    private static int count(Delivery delivery) {
        int count = 0;
        DeliveryState before = DeliveryState.PENDING;
        for (StateChange change : delivery.history()) {
            count += change.state() == DeliveryState.RETRYING && before != DeliveryState.RETRYING ? 1 : 0;
            before = change.state();
        }
        return count;
    }
}

package se.expediera.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchMessage.SendReceipt;
import se.expediera.core.queue.DispatchQueue;

/**
 * Finds what stands still. A delivery whose outcome is unknown waits for the mail service's own event; only when none
 * came in the window is it sent again: the one place where a double is possible, and it is written in the history.
 * What waits longer than any wait in the queue is put into the queue again, which sends nothing twice.
 */
final class Sweep {
    /** The queue's longest wait is 15 minutes and a message may come again after the function's own time. */
    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofMinutes(30);

    private static final int MOST_AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Settings settings;
    private final Clock clock;

    Sweep(Deliveries deliveries, DispatchQueue queue, Settings settings, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sweeps once; what is beyond its bound is found by the next. */
    void run() {
        Instant now = clock.instant();
        Set<DispatchMessage> messages = new LinkedHashSet<>();
        int resent = 0;
        for (Delivery delivery :
                deliveries.waiting(DeliveryState.SENDING, now.minus(settings.resendAfter()), MOST_AT_ONCE)) {
            if (delivery.leaseUntil().isBefore(now) && deliveries.move(again(delivery, now))) {
                messages.add(message(delivery));
                resent++;
            }
        }
        List<Delivery> pending =
                deliveries.waiting(DeliveryState.PENDING, now.minus(LONGER_THAN_ANY_WAIT), MOST_AT_ONCE);
        pending.forEach(delivery -> messages.add(message(delivery)));
        queue.send(new ArrayList<>(messages));
        LOG.atInfo()
                .addKeyValue("unknown", resent)
                .addKeyValue("waiting", pending.size())
                .log("sweep");
    }

    private static Move again(Delivery delivery, Instant now) {
        return new Move(
                delivery.id(),
                DeliveryState.SENDING,
                DeliveryState.PENDING,
                now,
                "sweep",
                "Utfallet är okänt: e-posttjänsten har inte hört av sig om försöket " + delivery.since()
                        + ". Skickas på nytt; mottagaren kan ha fått meddelandet två gånger.");
    }

    private static DispatchMessage message(Delivery delivery) {
        return delivery.id().isReceipt()
                ? new SendReceipt(delivery.id().documentId())
                : new SendDecision(delivery.id().decisionId());
    }
}

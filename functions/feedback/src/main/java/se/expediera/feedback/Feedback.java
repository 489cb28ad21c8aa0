package se.expediera.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.queue.DispatchMessage.SendReceipt;
import se.expediera.core.queue.DispatchQueue;

/**
 * Writes the mail service's events into the deliveries. Events come in any order, doubled and before the dispatcher
 * has written down its own success; one that the table of states does not allow any more says nothing new.
 */
final class Feedback {
    private static final String BY = "feedback";
    private static final Logger LOG = LoggerFactory.getLogger(Feedback.class);

    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Clock clock;

    Feedback(Deliveries deliveries, DispatchQueue queue, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    void take(MailEvent event) {
        Optional<Delivery> found = deliveries.find(event.delivery());
        String outcome = found.isEmpty() ? "UNKNOWN_DELIVERY" : "NOTHING_NEW";
        if (found.isPresent() && found.get().state().canBecome(event.state())) {
            apply(found.get(), event);
            outcome = event.state().name();
        }
        LOG.atInfo()
                .addKeyValue("delivery", event.delivery())
                .addKeyValue("outcome", outcome)
                .log("mail event");
    }

    private void apply(Delivery delivery, MailEvent event) {
        Move move = new Move(
                delivery.id(), delivery.state(), event.state(), clock.instant(), BY, event.why(), event.messageId());
        if (!deliveries.move(move)) {
            // somebody moved it between reading and writing: the message comes again and sees the new state
            throw new IllegalStateException("delivery " + delivery.id() + " moved meanwhile");
        }
        if (delivery.state() == DeliveryState.SENDING && !delivery.id().isReceipt()) {
            queue.send(List.of(new SendReceipt(delivery.id().documentId())));
        }
    }
}

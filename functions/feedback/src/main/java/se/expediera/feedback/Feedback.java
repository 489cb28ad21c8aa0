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
import se.expediera.core.delivery.Retry;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchQueue;

/**
 * Writes the mail service's events into the deliveries. Events come in any order, doubled and before the dispatcher
 * has written down its own success; one that the table of states does not allow any more says nothing new.
 */
final class Feedback {
    private static final String BY = "feedback";
    /** Between reading and writing the dispatcher may write down its own success; then the new state is looked at. */
    private static final int LOOKS = 3;

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
        String outcome = "MOVED_MEANWHILE";
        for (int look = 0; look < LOOKS && outcome.equals("MOVED_MEANWHILE"); look++) {
            outcome = apply(event);
        }
        LOG.atInfo()
                .addKeyValue("delivery", event.delivery())
                .addKeyValue("outcome", outcome)
                .log("mail event");
        if (outcome.equals("MOVED_MEANWHILE")) {
            throw new IllegalStateException("delivery " + event.delivery() + " does not stand still");
        }
    }

    private String apply(MailEvent event) {
        if (event.state() == DeliveryState.DELIVERED && arrivedAsUsual(event)) {
            return event.state().name();
        }
        Optional<Delivery> found = deliveries.find(event.delivery());
        if (found.isEmpty()) {
            return "UNKNOWN_DELIVERY";
        }
        Delivery delivery = found.get();
        boolean earlier =
                event.attempt() > 0 && event.attempt() < delivery.sending().attempt();
        if (earlier && event.state() != DeliveryState.COMPLAINED) {
            return "OF_AN_EARLIER_ATTEMPT";
        }
        DeliveryState next = next(delivery, event);
        boolean nothingNew = next == delivery.state() && !event.isRemark();
        if (nothingNew || !delivery.state().canBecome(next)) {
            return "NOTHING_NEW";
        }
        if (!deliveries.move(move(delivery, next, event))) {
            return "MOVED_MEANWHILE";
        }
        boolean told =
                delivery.state() == DeliveryState.SENDING && !delivery.id().isReceipt();
        if (told || next.needsClerk() && delivery.id().isToParty()) {
            queue.send(List.of(new InformClerk(delivery.id().documentId())));
        }
        return next.name();
    }

    /** What happens to nearly every mail needs no look before it: a mail that was sent has arrived. */
    private boolean arrivedAsUsual(MailEvent event) {
        Move.Detail detail = event.messageId().isEmpty() ? new Move.Nothing() : new Move.Message(event.messageId());
        return deliveries.move(new Move(
                event.delivery(),
                DeliveryState.SENT,
                DeliveryState.DELIVERED,
                clock.instant(),
                BY,
                event.why(),
                detail));
    }

    private static DeliveryState next(Delivery delivery, MailEvent event) {
        boolean delayed = event.state() == DeliveryState.SENT && event.isRemark();
        if (delayed && delivery.state() != DeliveryState.SENDING) {
            return delivery.state();
        }
        if (event.state() != DeliveryState.RETRYING) {
            return event.state();
        }
        if (delivery.state() == DeliveryState.DELIVERED) {
            // an answering machine's reply to what arrived looks like this too: sent again it would be a double
            return DeliveryState.DELIVERED;
        }
        return Retry.isLeft(delivery) ? DeliveryState.RETRYING : DeliveryState.BOUNCED;
    }

    private Move move(Delivery delivery, DeliveryState next, MailEvent event) {
        Move.Detail detail = new Move.Nothing();
        if (next == DeliveryState.RETRYING) {
            // of several addresses only those that it did not reach
            detail = new Move.Order(event.bounced(), delivery.sending().order().override());
        } else if (!event.messageId().isEmpty()) {
            detail = new Move.Message(event.messageId());
        }
        return new Move(delivery.id(), delivery.state(), next, clock.instant(), BY, event.why(), detail);
    }
}

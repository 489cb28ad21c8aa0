package se.expediera.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.lambda.Metric;
import se.expediera.store.lambda.Outcomes;

/**
 * Writes the mail service's events into the deliveries. Events come in any order, doubled and before the dispatcher
 * has written down its own success; one that the table of states does not allow any more says nothing new.
 */
final class Feedback {
    private static final String BY = "feedback";
    /** Between reading and writing the dispatcher may write down its own success; then the new state is looked at. */
    private static final int LOOKS = 3;

    private static final Map<DeliveryState, Metric> COUNTED = Map.of(
            DeliveryState.BOUNCED, Metric.DELIVERIES_BOUNCED,
            DeliveryState.FAILED, Metric.DELIVERIES_FAILED);

    /** The event is looked at again, at last by the queue's bringing it again. */
    private static final String MOVED_MEANWHILE = "MOVED_MEANWHILE";

    private static final String NOTHING_NEW = "NOTHING_NEW";

    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Clock clock;
    private final Outcomes outcomes;
    private final Arrived arrived = new Arrived();

    Feedback(Deliveries deliveries, DispatchQueue queue, Clock clock, Outcomes outcomes) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    void take(MailEvent event) {
        String outcome = MOVED_MEANWHILE;
        for (int look = 0; look < LOOKS && outcome.equals(MOVED_MEANWHILE); look++) {
            outcome = apply(event);
        }
        outcomes.log()
                .atInfo()
                .addKeyValue("document", event.delivery().documentId())
                .addKeyValue("delivery", event.delivery())
                .addKeyValue("outcome", outcome)
                .log("mail event");
        if (outcome.equals(MOVED_MEANWHILE)) {
            throw new IllegalStateException("delivery " + event.delivery() + " does not stand still");
        }
    }

    private String apply(MailEvent event) {
        if (event.isOnlyTaken() && arrived.has(event)) {
            return NOTHING_NEW;
        }
        if (event.state() == DeliveryState.DELIVERED && arrivedAsUsual(event)) {
            arrived.note(event);
            return event.state().name();
        }
        Optional<Delivery> found = deliveries.find(event.delivery());
        if (found.isEmpty()) {
            return "UNKNOWN_DELIVERY";
        }
        Delivery delivery = found.get();
        boolean earlier =
                event.attempt() > 0 && event.attempt() < delivery.sending().attempt();
        boolean leftOut = LeftOut.is(delivery, event);
        if (leftOut && delivery.state() == DeliveryState.PENDING) {
            return MOVED_MEANWHILE;
        }
        if (earlier && event.state() != DeliveryState.COMPLAINED && !leftOut) {
            return "OF_AN_EARLIER_ATTEMPT";
        }
        Optional<Change> change = Change.of(delivery, earlier && leftOut ? event.forGood() : event);
        if (change.isEmpty()) {
            if (concernedClerk(delivery)) {
                informClerk(delivery);
            }
            return NOTHING_NEW;
        }
        DeliveryState next = change.get().next();
        Move move = new Move(
                delivery.id(),
                delivery.state(),
                next,
                clock.instant(),
                BY,
                change.get().why(),
                change.get().detail());
        if (!deliveries.move(move)) {
            return MOVED_MEANWHILE;
        }
        count(delivery, next);
        if (concernsClerk(delivery.id(), delivery.state(), next)) {
            informClerk(delivery);
        }
        return next.name();
    }

    /** A change that was made here before: whoever made it may have failed before the clerk's message was in the queue. */
    private static boolean concernedClerk(Delivery delivery) {
        List<StateChange> history = delivery.history();
        int last = history.size() - 1;
        return last > 0
                && history.get(last).by().equals(BY)
                && concernsClerk(delivery.id(), history.get(last - 1).state(), delivery.state());
    }

    /** Her receipt waits for what was on its way, and she is told of what needs her. */
    private static boolean concernsClerk(DeliveryId id, DeliveryState before, DeliveryState now) {
        return before == DeliveryState.SENDING && !id.isReceipt() || now.needsClerk() && id.isToParty();
    }

    private void informClerk(Delivery delivery) {
        queue.send(List.of(new InformClerk(delivery.id().documentId())));
    }

    private void count(Delivery delivery, DeliveryState next) {
        if (delivery.id().isToParty() && delivery.state() != next && COUNTED.containsKey(next)) {
            outcomes.metrics().add(COUNTED.get(next), 1);
        }
    }

    /** What happens to nearly every mail needs no look before it: a mail that was sent has arrived everywhere. */
    private boolean arrivedAsUsual(MailEvent event) {
        return !event.addresses().isEmpty()
                && deliveries.move(new Move(
                        event.delivery(),
                        DeliveryState.SENT,
                        DeliveryState.DELIVERED,
                        clock.instant(),
                        BY,
                        event.why(),
                        new Move.Arrival(event.messageId(), event.addresses(), Change.atOnce(event))));
    }
}

package se.expediera.dispatch;

import java.time.Clock;
import java.util.Map;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.store.lambda.Metric;
import se.expediera.store.lambda.Outcomes;

/** Writes down what became of deliveries, counts it and says it in the log. */
final class DeliveryBook {
    private static final Map<DeliveryState, Metric> COUNTED = Map.of(
            DeliveryState.SENT, Metric.DELIVERIES_SENT,
            DeliveryState.HELD, Metric.DELIVERIES_HELD,
            DeliveryState.UNRESOLVED, Metric.DELIVERIES_UNRESOLVED,
            DeliveryState.FAILED, Metric.DELIVERIES_FAILED);

    private final Deliveries deliveries;
    private final Clock clock;
    private final Outcomes outcomes;

    DeliveryBook(Deliveries deliveries, Clock clock, Outcomes outcomes) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** A delivery comes from the state in which it was seen to another one. */
    void move(Delivery delivery, DeliveryState to, String why) {
        change(delivery, delivery.state(), to, why, new Move.Nothing());
    }

    /** Nobody knows what became of a mail: the delivery stays as it is. */
    void unknown(Delivery delivery) {
        log(delivery, "UNKNOWN");
    }

    /** Where the service's event was faster than its answer, the delivery has moved on and stays as it is. */
    void sending(Delivery delivery, DeliveryState to, String why, Move.Detail detail) {
        change(delivery, DeliveryState.SENDING, to, why, detail);
    }

    void change(Delivery delivery, DeliveryState from, DeliveryState to, String why, Move.Detail detail) {
        boolean moved = deliveries.move(new Move(delivery.id(), from, to, clock.instant(), Postman.BY, why, detail));
        // a mail was sent, also where the service's event was faster than its answer
        if (moved || to == DeliveryState.SENT) {
            count(delivery, to);
        }
        log(delivery, to.name());
    }

    private void count(Delivery delivery, DeliveryState to) {
        if (delivery.id().isToParty() && COUNTED.containsKey(to)) {
            outcomes.metrics().add(COUNTED.get(to), 1);
        }
    }

    private void log(Delivery delivery, String outcome) {
        outcomes.log()
                .atInfo()
                .addKeyValue("document", delivery.id().documentId())
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("outcome", outcome)
                .log("delivery");
    }
}

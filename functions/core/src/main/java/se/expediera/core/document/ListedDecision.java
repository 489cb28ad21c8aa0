package se.expediera.core.document;

import java.util.List;
import se.expediera.core.delivery.Delivery;

/**
 * A decision with the deliveries of its list, read at one moment.
 *
 * @param decision the decision
 * @param deliveries its deliveries, in the order of the list
 */
public record ListedDecision(StoredDecision decision, List<Delivery> deliveries) {
    /** Copies the list. */
    public ListedDecision {
        deliveries = List.copyOf(deliveries);
    }
}

package se.expediera.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.memory.MemoryDeliveries;

/** Deliveries in memory, one of which the dispatcher marks as sent just behind the first look at it. */
final class RacingDeliveries implements Deliveries {
    private final MemoryDeliveries deliveries;
    private final DeliveryId raced;
    private boolean first = true;

    RacingDeliveries(MemoryDeliveries deliveries, DeliveryId raced) {
        this.deliveries = deliveries;
        this.raced = raced;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        Optional<Delivery> seen = deliveries.find(id);
        if (first && id.equals(raced)) {
            first = false;
            deliveries.move(new Move(
                    raced,
                    DeliveryState.SENDING,
                    DeliveryState.SENT,
                    Instant.EPOCH,
                    "dispatch",
                    "",
                    new Move.Message("ses-1")));
        }
        return seen;
    }

    @Override
    public List<Delivery> ofDecision(String decisionId) {
        return deliveries.ofDecision(decisionId);
    }

    @Override
    public List<Delivery> ofDocument(String documentId) {
        return deliveries.ofDocument(documentId);
    }

    @Override
    public List<Delivery> toParty(String foldedName, int limit) {
        return deliveries.toParty(foldedName, limit);
    }

    @Override
    public List<Delivery> waiting(DeliveryState state, Instant before, int limit) {
        return deliveries.waiting(state, before, limit);
    }

    @Override
    public List<Delivery> since(DeliveryState state, Instant after, int limit) {
        return deliveries.since(state, after, limit);
    }

    @Override
    public void add(Delivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    public Claim.Outcome claim(Claim claim) {
        return deliveries.claim(claim);
    }

    @Override
    public boolean move(Move move) {
        return deliveries.move(move);
    }

    @Override
    public boolean expand(Move groupExpanded, List<Delivery> members) {
        return deliveries.expand(groupExpanded, members);
    }
}

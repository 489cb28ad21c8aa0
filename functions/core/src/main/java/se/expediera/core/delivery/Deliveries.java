package se.expediera.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The deliveries and their states. */
public interface Deliveries {
    /** Later than any time that is stamped. */
    Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** The delivery with this id. */
    Optional<Delivery> find(DeliveryId id);

    /** A decision's deliveries, in the order of the list. */
    List<Delivery> ofDecision(String decisionId);

    /** All deliveries of a document, in the order of the paper, then news for the clerk and her receipt. */
    List<Delivery> ofDocument(String documentId);

    /**
     * All deliveries of a document as {@link #ofDocument} gives them; empty while there is nothing to tell of them, as
     * it has no receipt or that waits for one of them.
     */
    default Optional<List<Delivery>> ofDocumentToTell(String documentId) {
        return Optional.of(ofDocument(documentId)).filter(all -> !receiptWaits(all));
    }

    /** Whether the receipt among these waits for one of the others to come to rest, or there is none. */
    static boolean receiptWaits(List<Delivery> deliveries) {
        boolean open = deliveries.stream()
                .anyMatch(delivery ->
                        delivery.id().isToParty() && !delivery.state().atRest());
        return deliveries.stream()
                .noneMatch(
                        delivery -> delivery.id().isReceipt() && !(open && delivery.state() == DeliveryState.PENDING));
    }

    /** Deliveries to the party with this folded name, newest first. */
    List<Delivery> toParty(String foldedName, int limit);

    /**
     * Deliveries that stand in an open or waiting state since before an instant, longest first.
     *
     * @param state one of {@link DeliveryState#listed}
     */
    List<Delivery> waiting(DeliveryState state, Instant before, int limit);

    /**
     * Deliveries that stand in an open or waiting state, longest first, whatever the clock said that stamped them.
     *
     * @param state one of {@link DeliveryState#listed}
     */
    default List<Delivery> in(DeliveryState state, int limit) {
        return waiting(state, END_OF_TIME, limit);
    }

    /**
     * Deliveries that came to a state after an instant, oldest first.
     *
     * @param state one of {@link DeliveryState#listed}
     */
    List<Delivery> since(DeliveryState state, Instant after, int limit);

    /** Adds a delivery unless it is there. */
    void add(Delivery delivery);

    /** Claims a delivery and its once-only key in one step, or says why not. */
    Claim.Outcome claim(Claim claim);

    /**
     * Changes a state and writes it into the history. A delivery that becomes {@code FAILED} gives its once-only key
     * back: it was certainly not sent.
     *
     * @return false where the delivery is no longer in {@link Move#from()}, or a remark, which changes no state, is its
     *     last one already; nothing was changed then
     */
    boolean move(Move move);

    /**
     * Adds the members' deliveries of a group and marks the group's as expanded, in one step.
     *
     * @return false where the group is no longer in {@link Move#from()}; nothing was added then
     */
    boolean expand(Move groupExpanded, List<Delivery> members);
}

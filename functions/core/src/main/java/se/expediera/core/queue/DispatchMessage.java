package se.expediera.core.queue;

import se.expediera.core.delivery.DeliveryId;

/** What waits in the dispatch queue. */
public sealed interface DispatchMessage {
    /** The message that brings a delivery on: to its party, or to the clerk. */
    static DispatchMessage about(DeliveryId id) {
        return id.isToParty() ? new SendDecision(id.decisionId()) : new InformClerk(id.documentId());
    }

    /**
     * Send a decision's pending deliveries.
     *
     * @param decisionId the decision
     * @param attempt how often it was put off before, which makes the wait grow
     */
    record SendDecision(String decisionId, int attempt) implements DispatchMessage {
        /** A first attempt. */
        public SendDecision(String decisionId) {
            this(decisionId, 0);
        }
    }

    /**
     * Tell the clerk what she does not know yet: her receipt once the document has come to rest, after that what has
     * come to need her; and bring the receipt in the bucket up to date.
     *
     * @param documentId the document, register upload or dead letter
     * @param attempt how often it was put off before
     */
    record InformClerk(String documentId, int attempt) implements DispatchMessage {
        /** A first attempt. */
        public InformClerk(String documentId) {
            this(documentId, 0);
        }
    }
}

package se.expediera.core.queue;

import se.expediera.core.delivery.DeliveryId;

/** What waits in the dispatch queue. */
public sealed interface DispatchMessage {
    /** The message that brings a delivery on: to its party, or to the clerk. */
    static DispatchMessage about(DeliveryId id) {
        return id.isToParty() ? new SendDecision(id.decisionId()) : new InformClerk(id.documentId());
    }

    /** The same, asked for by the sweep. */
    static DispatchMessage swept(DeliveryId id) {
        return id.isToParty() ? new SendDecision(id.decisionId(), 0, true) : new InformClerk(id.documentId(), 0, true);
    }

    /**
     * Send a decision's pending deliveries.
     *
     * @param decisionId the decision
     * @param attempt how often it was put off before, which makes the wait grow
     * @param swept whether the sweep asks for it, which asks again by itself: it is not put off, else each sweep would
     *     leave one more message in the queue for as long as the mail service takes nothing
     */
    record SendDecision(String decisionId, int attempt, boolean swept) implements DispatchMessage {
        /** One that is put off where it cannot be done. */
        public SendDecision(String decisionId, int attempt) {
            this(decisionId, attempt, false);
        }

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
     * @param swept whether the sweep asks for it, see {@link SendDecision}
     */
    record InformClerk(String documentId, int attempt, boolean swept) implements DispatchMessage {
        /** One that is put off where it cannot be done. */
        public InformClerk(String documentId, int attempt) {
            this(documentId, attempt, false);
        }

        /** A first attempt. */
        public InformClerk(String documentId) {
            this(documentId, 0);
        }
    }
}

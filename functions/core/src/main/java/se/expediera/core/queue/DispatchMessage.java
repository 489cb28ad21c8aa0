package se.expediera.core.queue;

/** What waits in the dispatch queue. */
public sealed interface DispatchMessage {
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
     * Send the clerk's receipt, if the document has come to rest and none was sent.
     *
     * @param documentId the document or register upload
     * @param attempt how often it was put off before
     */
    record SendReceipt(String documentId, int attempt) implements DispatchMessage {
        /** A first attempt. */
        public SendReceipt(String documentId) {
            this(documentId, 0);
        }
    }
}

package se.expediera.local.cli;

import java.util.List;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.queue.DeadLetter;

/**
 * What a look into the ledger found.
 *
 * @param documents documents
 * @param decisions decisions
 * @param deliveries deliveries
 * @param deadLetters messages that were given up
 */
record Found(
        List<Document> documents,
        List<StoredDecision> decisions,
        List<Delivery> deliveries,
        List<DeadLetter> deadLetters) {
    /** Copies the lists. */
    Found {
        documents = List.copyOf(documents);
        decisions = List.copyOf(decisions);
        deliveries = List.copyOf(deliveries);
        deadLetters = List.copyOf(deadLetters);
    }

    /** Whether some of it waits for the clerk. */
    boolean waitsForClerk() {
        return !deadLetters.isEmpty()
                || deliveries.stream().anyMatch(it -> it.state().needsClerk())
                || documents.stream().anyMatch(it -> !it.findings().isEmpty())
                || decisions.stream().anyMatch(it -> !it.findings().isEmpty());
    }
}

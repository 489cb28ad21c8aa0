package se.expediera.core.queue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Documents;
import se.expediera.core.minutes.FindingCode;

/** Puts a dead letter back into its queue once its cause is mended, and sets what waited for it going. */
public final class Redrive {
    private final Documents documents;
    private final Deliveries deliveries;
    private final DeadLetters deadLetters;
    private final Queues queues;
    private final Clock clock;

    /** The queues in front of all functions. */
    @FunctionalInterface
    public interface Queues {
        /** Puts a message into the queue of this function. */
        void send(DeadLetter.Source source, String body);
    }

    /** Puts letters back into {@code queues}. */
    public Redrive(Documents documents, Deliveries deliveries, DeadLetters deadLetters, Queues queues, Clock clock) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * Puts one back. Done twice it does no harm: every message may come more than once.
     *
     * @return false where there is no such letter
     */
    public boolean putBack(String id, Desk.Ruling ruling) {
        Optional<DeadLetter> found = deadLetters.find(id);
        if (found.isEmpty()) {
            return false;
        }
        DeadLetter letter = found.get();
        if (letter.source() == DeadLetter.Source.DISPATCH) {
            letGo(letter.about(), ruling);
        } else if (letter.source() == DeadLetter.Source.INTAKE) {
            takeInAnew(letter.about(), ruling);
        }
        queues.send(letter.source(), letter.body());
        deadLetters.remove(id);
        return true;
    }

    private void letGo(String decisionId, Desk.Ruling ruling) {
        for (Delivery delivery : deliveries.ofDecision(decisionId)) {
            List<StateChange> history = delivery.history();
            boolean waitsForThis = delivery.state() == DeliveryState.HELD
                    && history.get(history.size() - 1).by().equals(DeadLetter.BY);
            if (waitsForThis) {
                pending(delivery, ruling);
            }
        }
    }

    /** The document that says that its file could not be read gives way; its receipt is sent once more. */
    private void takeInAnew(String documentId, Desk.Ruling ruling) {
        boolean givenUp = documents
                .find(documentId)
                .map(document ->
                        document.findings().stream().anyMatch(finding -> finding.code() == FindingCode.GIVEN_UP))
                .orElse(false);
        if (givenUp && documents.forgetFailed(documentId)) {
            deliveries
                    .find(DeliveryId.receiptOf(documentId))
                    .filter(receipt -> receipt.state().canBecomeByPerson(DeliveryState.PENDING))
                    .ifPresent(receipt -> pending(receipt, ruling));
        }
    }

    private void pending(Delivery delivery, Desk.Ruling ruling) {
        deliveries.move(new Move(
                delivery.id(), delivery.state(), DeliveryState.PENDING, clock.instant(), ruling.by(), ruling.why()));
    }
}

package se.expediera.dispatch;

import java.time.Duration;
import java.util.Optional;
import se.expediera.core.document.Document;
import se.expediera.core.document.Documents;
import se.expediera.core.document.ListedDecision;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchQueue;

/** Carries out what the dispatch queue asks for; what the mail service wants later goes back into the queue. */
final class Dispatcher {
    /** The longest that SQS keeps a message back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 6;

    private final Documents documents;
    private final DecisionDispatch decisions;
    private final ClerkNews clerk;
    private final DispatchQueue queue;
    private Optional<Document> last = Optional.empty();

    Dispatcher(Documents documents, DecisionDispatch decisions, ClerkNews clerk, DispatchQueue queue) {
        this.documents = documents;
        this.decisions = decisions;
        this.clerk = clerk;
        this.queue = queue;
    }

    void take(DispatchMessage message) {
        if (message instanceof SendDecision decision) {
            send(decision);
        } else if (message instanceof InformClerk inform) {
            inform(inform.documentId(), inform.attempt());
        }
    }

    private void send(SendDecision message) {
        ListedDecision listed = documents
                .listed(message.decisionId())
                .orElseThrow(() -> new IllegalStateException("the table lacks decision " + message.decisionId()));
        Document document = document(listed.decision().documentId());
        if (!decisions.send(document, listed)) {
            queue.sendLater(
                    new SendDecision(message.decisionId(), message.attempt() + 1), waitAfter(message.attempt()));
            return;
        }
        inform(document.id(), 0);
    }

    /** A document whose decisions are in the table never changes again, so that one look serves all of them. */
    private Document document(String id) {
        if (last.filter(document -> document.id().equals(id)).isEmpty()) {
            last = Optional.of(
                    documents.find(id).orElseThrow(() -> new IllegalStateException("the table lacks document " + id)));
        }
        return last.get();
    }

    private void inform(String documentId, int attempt) {
        if (!clerk.inform(documentId)) {
            queue.sendLater(new InformClerk(documentId, attempt + 1), waitAfter(attempt));
        }
    }

    /** 15 s, 30 s, 1 min … and at last every 15 minutes, so that a quota used up for the day drains nothing. */
    static Duration waitAfter(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}

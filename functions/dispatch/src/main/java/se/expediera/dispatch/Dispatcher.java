package se.expediera.dispatch;

import java.time.Duration;
import java.util.List;
import se.expediera.core.document.Document;
import se.expediera.core.document.Documents;
import se.expediera.core.document.ListedDecision;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.dispatch.Postman.Handed;

/** Carries out what the dispatch queue asks for; what the mail service wants later goes back into the queue. */
final class Dispatcher {
    /** The longest that SQS keeps a message back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 6;

    private final Documents documents;
    private final RecentDocuments recent;
    private final DecisionDispatch decisions;
    private final ClerkNews clerk;
    private final DispatchQueue queue;

    Dispatcher(
            Documents documents,
            RecentDocuments recent,
            DecisionDispatch decisions,
            ClerkNews clerk,
            DispatchQueue queue) {
        this.documents = documents;
        this.recent = recent;
        this.decisions = decisions;
        this.clerk = clerk;
        this.queue = queue;
    }

    void take(DispatchMessage message) {
        if (message instanceof SendDecision decision) {
            send(decision);
        } else if (message instanceof InformClerk inform) {
            inform(inform);
        }
    }

    private void send(SendDecision message) {
        ListedDecision listed = documents
                .listed(message.decisionId())
                .orElseThrow(() -> new IllegalStateException("the table lacks decision " + message.decisionId()));
        String id = listed.decision().documentId();
        Document document =
                recent.find(id).orElseThrow(() -> new IllegalStateException("the table lacks document " + id));
        DecisionDispatch.Left left = decisions.send(document, listed);
        Handed handed = left.why();
        if (handed == Handed.DONE) {
            inform(new InformClerk(document.id(), 0, message.swept()));
        } else if (message.swept()) {
            // the sweep asks again
            return;
        } else if (handed == Handed.OUT_OF_TIME) {
            queue.send(List.of(new SendDecision(message.decisionId())));
        } else {
            // a list that gets on waits no longer than one that has only begun
            int attempt = left.some() ? 0 : message.attempt();
            queue.sendLater(new SendDecision(message.decisionId(), attempt + 1), waitAfter(attempt));
        }
    }

    private void inform(InformClerk message) {
        if (!clerk.inform(message.documentId()) && !message.swept()) {
            queue.sendLater(new InformClerk(message.documentId(), message.attempt() + 1), waitAfter(message.attempt()));
        }
    }

    /** 15 s, 30 s, 1 min … and at last every 15 minutes, so that a quota used up for the day drains nothing. */
    static Duration waitAfter(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}

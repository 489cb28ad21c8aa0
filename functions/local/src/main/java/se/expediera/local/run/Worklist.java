package se.expediera.local.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.delivery.ClerkTask;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.core.queue.DeadLetter;

/** All that needs the clerk, whichever document it belongs to. */
public final class Worklist {
    private final Ledger ledger;
    private final Map<String, String> papers = new HashMap<>();

    /**
     * One thing to do.
     *
     * @param since since when it waits
     * @param number the number of the delivery or dead letter
     * @param words what to do and how, in Swedish
     */
    public record Entry(Instant since, String number, String words) {}

    /** The list of this ledger. */
    public Worklist(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What waits, longest first.
     *
     * @param limit how many at most of each state
     */
    public List<Entry> entries(int limit) {
        List<Entry> entries = new ArrayList<>();
        for (DeliveryState state : DeliveryState.values()) {
            if (state.needsClerk()) {
                ledger.in(state, limit).forEach(delivery -> entries.add(entry(delivery)));
            }
        }
        ledger.deadLetters().all(limit).forEach(letter -> entries.add(entry(letter)));
        entries.sort(Comparator.comparing(Entry::since));
        return entries;
    }

    private Entry entry(Delivery delivery) {
        String paper = delivery.id().isToParty()
                ? papers.computeIfAbsent(delivery.id().decisionId(), this::paper)
                : "Besked till dig om " + file(delivery.id().documentId());
        return new Entry(delivery.since(), delivery.id().toString(), ClerkTask.of(paper, delivery));
    }

    private String paper(String decisionId) {
        return ledger.documents()
                .decision(decisionId)
                .map(decision -> PaperWords.reference(decision) + " i " + file(decision.documentId()))
                .orElse(decisionId);
    }

    private String file(String documentId) {
        return ledger.documents().find(documentId).map(Document::fileName).orElse(documentId);
    }

    private static Entry entry(DeadLetter letter) {
        return new Entry(
                letter.at(),
                letter.id(),
                "Ett tekniskt fel: " + letter.source().swedish() + " kunde inte behandlas trots fem försök. "
                        + (letter.file().isEmpty() ? "" : "Det gäller " + letter.file() + ". ")
                        + "Kontakta den som sköter driften. När felet är rättat läggs det tillbaka med kommandot redrive "
                        + letter.id() + " --by NAMN --why SKÄL.");
    }
}

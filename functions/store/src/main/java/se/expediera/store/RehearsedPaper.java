package se.expediera.store;

import java.time.Instant;
import java.util.List;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;

/** The made-up document, with its one decision, on which functions work before a snapshot. */
public final class RehearsedPaper {
    private RehearsedPaper() {}

    /** The document under this id. */
    public static Document document(String id, Instant received) {
        return new Document(
                id,
                id,
                "inbox/rehearsal.pdf",
                "",
                received,
                DocumentState.READ,
                "Nämnden",
                "2026-01-01",
                1,
                1,
                List.of(),
                true);
    }

    /**
     * The decision of a document.
     *
     * @param excerpt the key of its pages, or ""
     */
    public static StoredDecision decision(String documentId, String excerpt) {
        return new StoredDecision(
                StoredDecision.idOf(documentId, 1),
                documentId,
                DecisionKind.DECISION,
                "1",
                "NN 2026-00001",
                "",
                "Repetition",
                "Nämnden",
                List.of("Nämnden repeterar."),
                List.of(),
                List.of(),
                new PageRange(1, 1),
                true,
                List.of(),
                "",
                excerpt);
    }
}

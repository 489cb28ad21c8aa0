package se.expediera.local.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;

/**
 * What went to whom of one case.
 *
 * @param entries a line a delivery, by meeting, paper and place in the list
 */
public record CaseFile(List<Entry> entries) {
    /**
     * One delivery and what it carries.
     *
     * @param document the file that it was read from
     * @param decision the paper
     * @param excerptSha256 the hash of the attached pages, 64 hexadecimal digits; "" where they are not kept
     * @param delivery the delivery
     */
    public record Entry(Document document, StoredDecision decision, String excerptSha256, Delivery delivery) {}

    /** Copies the list. */
    public CaseFile {
        entries = List.copyOf(entries);
    }

    /** What the ledger knows of the case with this number; without entries where it knows no such case. */
    public static CaseFile of(Ledger ledger, String caseNumber) {
        Map<String, Optional<Document>> documents = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (StoredDecision decision : ledger.documents().decisionsByCase(caseNumber)) {
            Document document = documents
                    .computeIfAbsent(decision.documentId(), ledger.documents()::find)
                    .orElseThrow(() -> new IllegalStateException("the table lacks document " + decision.documentId()));
            String excerpt = excerptHash(ledger, decision);
            for (Delivery delivery : ledger.deliveries().ofDecision(decision.id())) {
                entries.add(new Entry(document, decision, excerpt, delivery));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.document().meetingDate())
                .thenComparing(entry -> entry.document().receivedAt())
                .thenComparing(entry -> entry.delivery().id().toString()));
        return new CaseFile(entries);
    }

    private static String excerptHash(Ledger ledger, StoredDecision decision) {
        return decision.excerpt().isEmpty()
                ? ""
                : ledger.files()
                        .read(decision.excerpt(), "")
                        .map(ContentHash::of)
                        .orElse("");
    }
}

package se.expediera.core.document;

import java.util.List;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.PageRange;

/**
 * A decision as the table keeps it; its parties are deliveries of their own.
 *
 * @param id the document's id and its place in it, "0a1b…-003"
 * @param documentId the document
 * @param kind what the paper is
 * @param paragraph the § number, or ""
 * @param caseNumber the case number, or ""
 * @param classification its trailing code, or ""
 * @param title the title
 * @param decidingBody who decides, or ""
 * @param points the decision's points
 * @param signatories who signed
 * @param onBehalfOf for whom they signed
 * @param pages its pages in the file
 * @param listed whether the paper has a dispatch list
 * @param findings what is in doubt
 * @param text all its words
 * @param excerpt the key of its pages in the bucket, or "" where nobody is to get them
 * @param scanned whether some of it was read out of pictures of its pages
 * @param picture the key of a picture with its lines that were not read surely, or ""
 */
public record StoredDecision(
        String id,
        String documentId,
        DecisionKind kind,
        String paragraph,
        String caseNumber,
        String classification,
        String title,
        String decidingBody,
        List<String> points,
        List<String> signatories,
        List<String> onBehalfOf,
        PageRange pages,
        boolean listed,
        List<Finding> findings,
        String text,
        String excerpt,
        boolean scanned,
        String picture) {
    /** Copies the lists. */
    public StoredDecision {
        points = List.copyOf(points);
        signatories = List.copyOf(signatories);
        onBehalfOf = List.copyOf(onBehalfOf);
        findings = List.copyOf(findings);
    }

    /** A decision that stands in its file as text. */
    public StoredDecision(
            String id,
            String documentId,
            DecisionKind kind,
            String paragraph,
            String caseNumber,
            String classification,
            String title,
            String decidingBody,
            List<String> points,
            List<String> signatories,
            List<String> onBehalfOf,
            PageRange pages,
            boolean listed,
            List<Finding> findings,
            String text,
            String excerpt) {
        this(
                id,
                documentId,
                kind,
                paragraph,
                caseNumber,
                classification,
                title,
                decidingBody,
                points,
                signatories,
                onBehalfOf,
                pages,
                listed,
                findings,
                text,
                excerpt,
                false,
                "");
    }

    /** What is kept of a decision that was read as number {@code ordinal} (from 1) of its document. */
    public static StoredDecision of(String documentId, int ordinal, Decision decision, String excerpt, String picture) {
        return new StoredDecision(
                idOf(documentId, ordinal),
                documentId,
                decision.kind(),
                decision.paragraph(),
                decision.caseNumber(),
                decision.classification(),
                decision.title(),
                decision.decidingBody(),
                decision.points(),
                decision.signatories(),
                decision.onBehalfOf(),
                decision.pages(),
                decision.dispatch().present(),
                decision.findings(),
                decision.text(),
                excerpt,
                decision.scan().read(),
                picture);
    }

    /** Whether its content was taken away on a person's word: a decision that was read always has words. */
    public boolean isForgotten() {
        return text.isEmpty();
    }

    /** The id of a document's decision, counted from 1. */
    public static String idOf(String documentId, int ordinal) {
        return documentId + String.format("-%03d", ordinal);
    }
}

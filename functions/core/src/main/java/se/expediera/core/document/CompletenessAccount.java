package se.expediera.core.document;

import java.util.List;
import se.expediera.core.delivery.Delivery;

/**
 * Where each decision, proposal and note of a document has ended: none is without a place, so that nothing is lost in
 * silence.
 *
 * @param onPaper how many the reading found
 * @param dispatched with a list of which nothing needs the clerk
 * @param withoutList without a dispatch list, and without doubt about it
 * @param withClerk in doubt, or with a delivery that needs the clerk
 */
public record CompletenessAccount(int onPaper, int dispatched, int withoutList, int withClerk) {
    /** The account of a document, its decisions and all its deliveries. */
    public static CompletenessAccount of(Document document, List<StoredDecision> decisions, List<Delivery> deliveries) {
        int dispatched = 0;
        int withoutList = 0;
        int withClerk = 0;
        for (StoredDecision decision : decisions) {
            boolean doubted = !decision.findings().isEmpty()
                    || deliveries.stream()
                            .filter(delivery -> delivery.id().decisionId().equals(decision.id()))
                            .anyMatch(delivery -> delivery.state().needsClerk());
            if (doubted) {
                withClerk++;
            } else if (decision.listed()) {
                dispatched++;
            } else {
                withoutList++;
            }
        }
        return new CompletenessAccount(document.decisions(), dispatched, withoutList, withClerk);
    }

    /** Whether every decision that was found on paper has its place. */
    public boolean agrees() {
        return onPaper == dispatched + withoutList + withClerk;
    }
}

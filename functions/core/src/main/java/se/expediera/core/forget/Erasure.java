package se.expediera.core.forget;

import java.util.List;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;

/** What takes content away for good. Each step may be repeated. */
public interface Erasure {
    /** Takes a file away, all its versions; one that is not there is away. */
    void file(String key);

    /** Takes a document's file name and the words of its findings away; its hash, body, date and counts stay. */
    void words(Document document);

    /** Takes a decision's words away: title, points, text, who signed, findings. */
    void words(StoredDecision decision);

    /** Takes away the case number of a decision, by which it is found. */
    void caseNumber(StoredDecision decision);

    /**
     * Takes away to whom a delivery went and why it changed. Its number, states, times, who changed it, the mail
     * service's number and the once-only key, which is a hash, stay.
     *
     * @param history what its history is to be
     * @return false where the delivery has changed since it was read; nothing was taken away then
     */
    boolean party(Delivery delivery, List<StateChange> history);
}

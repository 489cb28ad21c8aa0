package se.expediera.core.reading;

import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Minutes;

/**
 * Where each decision, proposal and note on paper stands after the reading, before anything is sent.
 *
 * @param onPaper how many were found; the sum of the others
 * @param withList with a dispatch list and without doubt
 * @param withoutList without a dispatch list and without doubt
 * @param inDoubt with a finding: for the clerk
 */
public record ReadingAccount(int onPaper, int withList, int withoutList, int inDoubt) {
    /** The account of minutes. */
    public static ReadingAccount of(Minutes minutes) {
        int listed = 0;
        int without = 0;
        int doubted = 0;
        for (Decision decision : minutes.decisions()) {
            if (!decision.findings().isEmpty()) {
                doubted++;
            } else if (decision.dispatch().present()) {
                listed++;
            } else {
                without++;
            }
        }
        return new ReadingAccount(minutes.decisions().size(), listed, without, doubted);
    }
}

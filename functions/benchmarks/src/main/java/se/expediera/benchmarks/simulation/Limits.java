package se.expediera.benchmarks.simulation;

/**
 * What a deployment may do at once.
 *
 * @param readers how many files intake reads at once
 * @param dispatchers how many decisions dispatch works on at once
 * @param sendRate mails a second that the mail service takes
 * @param writeUnits units a second that the table takes
 */
public record Limits(int readers, int dispatchers, double sendRate, double writeUnits) {
    /** Units that a mail uses up: its claim with the once-only key, its state, its events. */
    private static final double UNITS_A_MAIL = 14;

    /** Mails a second that all limits together leave. */
    double mailsPerSecond() {
        return Math.min(sendRate, writeUnits / UNITS_A_MAIL);
    }
}

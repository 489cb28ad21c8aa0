package se.expediera.store.lambda;

import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;
import se.expediera.core.Settings;

/**
 * Where a function tells what became of what it was given: one log line an outcome, and counts for CloudWatch. Ids,
 * counts, times and kinds of faults are told, never a name, an address or a word of a decision.
 *
 * @param log the log
 * @param metrics the counts of this invocation
 */
public record Outcomes(Logger log, Metrics metrics) {
    /** Told by this log and counted for the stack of {@code settings}. */
    public static Outcomes of(Logger log, Settings settings) {
        return new Outcomes(log, Metrics.of(settings));
    }

    /** Told to nobody: of what is only rehearsed. */
    public static Outcomes untold() {
        return new Outcomes(NOPLogger.NOP_LOGGER, Metrics.none());
    }
}

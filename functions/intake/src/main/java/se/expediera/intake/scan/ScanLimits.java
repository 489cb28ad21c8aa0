package se.expediera.intake.scan;

import java.time.Duration;

/**
 * What the reading of one file's pictures may cost. Pages beyond these limits are not read: they stay pages without text,
 * which the clerk is told of.
 *
 * @param pages the most pages
 * @param time the longest that all of them may take; the function's own time in {@code template.yaml} has room for it
 * @param pageTime the longest that one page may take
 * @param pixels the most pixels of all pictures on a page, as they are declared; A3 at 600 dots an inch has 70 million
 */
public record ScanLimits(int pages, Duration time, Duration pageTime, long pixels) {
    /** The limits of the service. */
    public static final ScanLimits USUAL =
            new ScanLimits(100, Duration.ofSeconds(180), Duration.ofSeconds(40), 80_000_000);

    /** Nothing is read. */
    static final ScanLimits NONE = new ScanLimits(0, Duration.ZERO, Duration.ZERO, 0);
}

package se.expediera.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a dispatcher from asking a mail service over and over that takes nothing, because a day's quota is used up or
 * sending is paused: after a few refusals in a row it lets a while pass, longer each time, whichever message comes. One
 * mail then asks anew. Without it each waiting decision would ask on its own, and each asking is a line in a history.
 */
final class Pause {
    /** A rate exceeded for a moment is no reason to stop. */
    private static final int PATIENCE = 3;

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 6;

    private int refusals;
    private Instant since = Instant.MIN;
    private Instant until = Instant.MIN;

    /** Whether it is too early to ask. A clock that was put back ends it, since nobody knows how long it would last. */
    synchronized boolean lasts(Instant now) {
        return !now.isBefore(since) && now.isBefore(until);
    }

    /** The service took nothing. */
    synchronized void refused(Instant now) {
        refusals++;
        if (refusals >= PATIENCE) {
            Duration wait = FIRST.multipliedBy(1L << Math.min(refusals - PATIENCE, DOUBLINGS));
            since = now;
            until = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    /** The service judges mails again. */
    synchronized void over() {
        refusals = 0;
        until = Instant.MIN;
    }
}

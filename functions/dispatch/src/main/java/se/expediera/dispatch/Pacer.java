package se.expediera.dispatch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps one dispatcher's share of the mail service's rate: a mail waits until its turn has come. A pause is not saved
 * up for a burst beyond one second's worth, for SES counts by the second.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html">Sending quotas</a>
 */
final class Pacer {
    private final long nanosBetween;
    private boolean started;
    private long next;

    /**
     * @param perSecond mails a second
     */
    Pacer(double perSecond) {
        this.nanosBetween = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /** Waits for the turn of one mail. */
    void await() {
        long turn = turn(System.nanoTime());
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The service wants no other mail for so long, in nanoseconds. */
    synchronized void hold(long nanos) {
        next = Math.max(next, System.nanoTime() + nanos);
    }

    /** How long the next mail would wait, in nanoseconds. */
    synchronized long nanosUntilNext(long now) {
        return Math.max(0, next - now);
    }

    /** When the next mail may go, by the clock of {@link System#nanoTime}. */
    synchronized long turn(long now) {
        // the first mail may come long after this was made, and in a copy of the process that counts time anew
        long turn = started ? Math.max(next, now) : now;
        started = true;
        next = turn + nanosBetween;
        return turn;
    }
}

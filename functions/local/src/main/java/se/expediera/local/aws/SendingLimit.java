package se.expediera.local.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * How many mails the embedded mail service takes in any second. A tenth more passes, as SES lets bursts.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html">Sending quotas</a>
 */
public final class SendingLimit {
    private static final int BURST = 10;

    private final int most;
    private final Deque<Long> taken = new ArrayDeque<>();
    private int refused;

    private SendingLimit(int most) {
        this.most = most;
    }

    /** Takes all mails. */
    public static SendingLimit none() {
        return new SendingLimit(Integer.MAX_VALUE);
    }

    /** Takes so many mails a second. */
    public static SendingLimit of(int perSecond) {
        return new SendingLimit(perSecond + Math.max(1, perSecond / BURST));
    }

    /** Whether another mail may come now, by the clock of {@link System#nanoTime}. */
    synchronized boolean takes(long now) {
        while (!taken.isEmpty() && now - taken.peekFirst() > TimeUnit.SECONDS.toNanos(1)) {
            taken.pollFirst();
        }
        if (taken.size() >= most) {
            refused++;
            return false;
        }
        taken.addLast(now);
        return true;
    }

    /** How many mails came too fast. */
    public synchronized int refused() {
        return refused;
    }
}

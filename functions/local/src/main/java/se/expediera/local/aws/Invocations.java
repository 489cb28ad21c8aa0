package se.expediera.local.aws;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How often each function was invoked in this process, and how long it worked. */
public final class Invocations {
    private static final Map<String, Total> TOTALS = new ConcurrentHashMap<>();

    private Invocations() {}

    /**
     * A function's invocations.
     *
     * @param times how many there were
     * @param work how long they took together
     */
    public record Total(long times, Duration work) {
        /** None. */
        public static final Total NONE = new Total(0, Duration.ZERO);

        Total plus(Total other) {
            return new Total(times + other.times, work.plus(other.work));
        }

        /** What came since an earlier count. */
        public Total since(Total earlier) {
            return new Total(times - earlier.times, work.minus(earlier.work));
        }
    }

    static void count(String function, long nanos) {
        TOTALS.merge(function, new Total(1, Duration.ofNanos(nanos)), Total::plus);
    }

    /** All so far, by function. */
    public static Map<String, Total> totals() {
        return new TreeMap<>(TOTALS);
    }
}

package se.expediera.benchmarks;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.benchmarks.soak.FaultyService;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.core.Settings;
import se.expediera.local.run.LocalRun;

/**
 * How near the service comes to the mail service's rate without being throttled.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html">Sending quotas</a>
 */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = "Mails a second through the embedded parts, against a mail service's limit of 14, 100 and 1,000.")
final class RateBenchmark extends Measure {
    /** A rate that this machine need not reach. */
    private static final int FAST = 1000;

    private static final int WORKERS = 4;

    /** So many tell the rate, however high the limit. */
    private static final int MAILS = 3_000;

    @Option(names = "--limits", split = ",", description = "limits in mails a second (${DEFAULT-VALUE})")
    private int[] limits = {14, 100, FAST};

    @Option(
            names = "--seconds",
            description = "how long each takes at its limit, with 3,000 mails at most (${DEFAULT-VALUE})")
    private int seconds = 60;

    @Override
    protected void measure(Figures figures) throws Exception {
        for (int limit : limits) {
            measure(figures, limit);
        }
    }

    @Override
    protected void shorten() {
        limits = new int[] {14};
        seconds = 5;
    }

    private void measure(Figures figures, int limit) throws Exception {
        int most = Papers.DECISIONS * Papers.PARTIES;
        int meetings = Math.max(1, Math.min(limit * seconds, MAILS) / most);
        List<byte[]> files = IntStream.range(0, meetings)
                .mapToObj(meeting -> Papers.minutes(meeting, most, 0))
                .toList();
        AtomicInteger throttled = new AtomicInteger();
        LocalRun.Conditions conditions =
                new LocalRun.Conditions(settings -> limited(settings, limit, throttled), WORKERS);
        try (Office office = Office.open(conditions)) {
            Office.Done done = office.send(files);
            double rate = (done.mails() - 1) / (done.sending().toMillis() / 1_000.0);
            Goal goal = limit < FAST ? Goal.atLeast(0.95, 0.95) : Goal.atLeast(Double.NaN, 0.95);
            figures.add(Row.ratio("dispatch rate / limit of " + limit + " mails a second", rate / limit, goal));
            figures.note(String.format(
                    Locale.ROOT, "%d mails, %.1f a second, %d times throttled", done.mails(), rate, throttled.get()));
        }
    }

    private static Settings limited(Settings settings, int limit, AtomicInteger throttled) {
        Map<String, String> values = new HashMap<>(settings.values());
        Limit rate = new Limit(limit, throttled);
        URI ses = FaultyService.before(settings.endpoint("SES").orElseThrow(), FaultyService.Throttle.SES, rate::fate);
        values.put("AWS_ENDPOINT_URL_SES", ses.toString());
        values.put("EXPEDIERA_SEND_RATE", Integer.toString(limit));
        values.put("EXPEDIERA_DISPATCHERS", Integer.toString(WORKERS));
        return Settings.of(values);
    }

    /** Throttles what comes beyond so many calls in any second; a tenth more passes, as the mail service lets bursts. */
    private static final class Limit {
        private final int most;
        private final AtomicInteger throttled;
        private final Deque<Long> calls = new ArrayDeque<>();

        Limit(int perSecond, AtomicInteger throttled) {
            this.most = perSecond + Math.max(1, perSecond / 10);
            this.throttled = throttled;
        }

        synchronized FaultyService.Fault fate() {
            long now = System.nanoTime();
            while (!calls.isEmpty() && now - calls.peekFirst() > TimeUnit.SECONDS.toNanos(1)) {
                calls.pollFirst();
            }
            if (calls.size() >= most) {
                throttled.incrementAndGet();
                return FaultyService.Fault.THROTTLED;
            }
            calls.addLast(now);
            return FaultyService.Fault.NONE;
        }
    }
}

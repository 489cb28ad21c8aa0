package se.expediera.benchmarks;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    /** So many tell the rate, however high the limit. */
    private static final int MAILS = 6_000;

    @Option(names = "--limits", split = ",", description = "limits in mails a second (${DEFAULT-VALUE})")
    private int[] limits = {14, 100, FAST};

    @Option(
            names = "--seconds",
            description = "how long each takes at its limit, with 6,000 mails at most (${DEFAULT-VALUE})")
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
        int meetings = Math.max(1, Math.min(limit * seconds, MAILS) / RatedOffice.mostMails());
        RatedOffice.Done done = RatedOffice.inItsOwnJava(limit, meetings);
        double rate = (done.mails() - 1) / (done.sending().toMillis() / 1_000.0);
        Goal goal = limit < FAST ? Goal.atLeast(0.95, 0.95) : Goal.atLeast(Double.NaN, 0.95);
        figures.add(Row.ratio("dispatch rate / limit of " + limit + " mails a second", rate / limit, goal));
        figures.note(String.format(
                Locale.ROOT,
                "%d mails, %.1f a second, %d times throttled; %.1f ms of processor a mail, all services included",
                done.mails(),
                rate,
                done.throttled(),
                (double) done.work().toMillis() / done.mails()));
    }
}

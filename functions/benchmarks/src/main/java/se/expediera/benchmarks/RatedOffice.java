package se.expediera.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.core.Settings;
import se.expediera.local.aws.SendingLimit;
import se.expediera.local.run.LocalRun;

/** An office whose mail service has a limit, in a Java of its own that is set as Lambda sets the functions'. */
final class RatedOffice {
    /**
     * Lambda's own: in minutes of life, code that is compiled for speed costs more than it saves.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Lambda's Java settings</a>
     */
    private static final List<String> LAMBDAS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** As few as the template takes. */
    private static final int FEWEST_WORKERS = 2;

    /** Each dispatcher's mails a second, as in the template: two share the 14 of a new account. */
    private static final int SHARE = 7;

    /** More of them wait for a processor, not for their turn. */
    private static final int MOST_WORKERS = 16;

    /** Functions that are awake are measured: so many seconds at the limit wake them. */
    private static final int WAKING_SECONDS = 3;

    private RatedOffice() {}

    /**
     * What the office did.
     *
     * @param mails how many mails were sent, receipts included
     * @param sending from the first mail to the last
     * @param throttled how often the mail service took none
     * @param work the processors' time from the first upload until all had come to rest, embedded services included
     */
    record Done(int mails, Duration sending, int throttled, Duration work) {}

    /** Sends the decisions of so many meetings in a new Java, against a mail service that takes so many a second. */
    static Done inItsOwnJava(int limit, int meetings) throws IOException, InterruptedException {
        List<String> command =
                Program.java(LAMBDAS, RatedOffice.class, List.of(Integer.toString(limit), Integer.toString(meetings)));
        String said = Program.said(command, ProcessBuilder.Redirect.INHERIT);
        String[] figures = said.strip().split(" ");
        return new Done(
                Integer.parseInt(figures[0]),
                Duration.ofMillis(Long.parseLong(figures[1])),
                Integer.parseInt(figures[2]),
                Duration.ofMillis(Long.parseLong(figures[3])));
    }

    /** What the new Java runs: sends, and tells its figures in one line. */
    public static void main(String[] arguments) throws Exception {
        int limit = Integer.parseInt(arguments[0]);
        int meetings = Integer.parseInt(arguments[1]);
        SendingLimit rate = SendingLimit.of(limit);
        LocalRun.Conditions conditions =
                new LocalRun.Conditions(settings -> shared(settings, limit), workers(limit), rate);
        try (Office office = Office.open(conditions)) {
            int waking = Math.max(1, WAKING_SECONDS * limit / mostMails());
            office.send(files(0, Math.min(waking, meetings)));
            int throttled = rate.refused();
            Duration before = work();
            Office.Done done = office.send(files(waking, meetings));
            System.out.println(done.mails() + " " + done.sending().toMillis() + " " + (rate.refused() - throttled) + " "
                    + work().minus(before).toMillis());
        }
        System.exit(0);
    }

    /** How many mails the parties of one meeting get. */
    static int mostMails() {
        return Papers.DECISIONS * Papers.PARTIES;
    }

    private static List<byte[]> files(int first, int meetings) {
        return IntStream.range(first, first + meetings)
                .mapToObj(meeting -> Papers.minutes(meeting, mostMails(), 0))
                .toList();
    }

    private static Duration work() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(machine.getProcessCpuTime());
    }

    private static int workers(int limit) {
        return Math.max(FEWEST_WORKERS, Math.min(limit / SHARE, MOST_WORKERS));
    }

    private static Settings shared(Settings settings, int limit) {
        Map<String, String> values = new HashMap<>(settings.values());
        values.put("EXPEDIERA_SEND_RATE", Integer.toString(limit));
        values.put("EXPEDIERA_DISPATCHERS", Integer.toString(workers(limit)));
        return Settings.of(values);
    }
}

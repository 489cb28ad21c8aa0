package se.expediera.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.local.aws.Invocations;
import se.expediera.local.run.LocalRun;

/** From the upload to the last mail, against what the functions themselves worked meanwhile. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description =
                "Upload to last mail of 1, 10 and 100 files at once, against the sum of the functions' own times.")
final class PipelineBenchmark extends Measure {
    /** So many parties each file's decisions go to. */
    private static final int DELIVERIES = 20;

    @Option(names = "--files", split = ",", description = "how many files at once (${DEFAULT-VALUE})")
    private int[] counts = {1, 10, 100};

    @Override
    protected void measure(Figures figures) throws Exception {
        try (Office office = Office.open(LocalRun.Conditions.USUAL)) {
            int meeting = 0;
            office.send(files(meeting++, 1));
            for (int count : counts) {
                Office.Done done = office.send(files(meeting, count));
                meeting += count;
                tell(figures, count, done);
            }
        }
    }

    @Override
    protected void shorten() {
        counts = new int[] {1};
    }

    /** Minutes of meetings that nobody has seen before. */
    static List<byte[]> files(int firstMeeting, int count) {
        return IntStream.range(firstMeeting, firstMeeting + count)
                .mapToObj(meeting -> Papers.minutes(meeting, DELIVERIES, 0))
                .toList();
    }

    private static void tell(Figures figures, int count, Office.Done done) {
        Duration worked =
                done.work().values().stream().map(Invocations.Total::work).reduce(Duration.ZERO, Duration::plus);
        figures.add(Row.ratio(
                "upload to last mail, " + count + " files at once / functions' own time",
                (double) done.took().toMillis() / worked.toMillis(),
                Goal.NONE));
        figures.note(
                String.format(Locale.ROOT, "%d ms for %d mails", done.took().toMillis(), done.mails()));
        done.work().forEach((function, total) -> {
            if (total.times() > 0) {
                figures.note(String.format(
                        Locale.ROOT,
                        "%s: %d invocations, %d ms",
                        function,
                        total.times(),
                        total.work().toMillis()));
            }
        });
    }
}

package se.expediera.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.benchmarks.simulation.Limits;
import se.expediera.benchmarks.simulation.Load;
import se.expediera.benchmarks.simulation.Model;
import se.expediera.benchmarks.simulation.Times;
import se.expediera.local.aws.Invocations;
import se.expediera.local.run.LocalRun;

/**
 * What one evening on which all municipalities' councils meet would ask of a deployment, by a model that is fed with times
 * measured here and first held against the embedded run.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "A model of queues and limits: 290 councils' minutes in one evening; held against embedded runs.")
final class Simulation extends Measure {
    /** As many as Sweden has: https://skr.se/kommunerochregioner/faktakommunerochregioner.2022.html. */
    private static final int MUNICIPALITIES = 290;

    private static final Goal NEAR = Goal.atMost(1.2, 1.1);

    /** A council's minutes: pages, decisions with a list, parties each. */
    private static final Load COUNCILS = new Load(MUNICIPALITIES, 30 * 60, 60, 25, 4);

    /** What the template sets, with the rate that SES gives a new production account. */
    private static final Limits DEPLOYED = new Limits(10, 2, 14, 4_000);

    private static final int PAGES = 2;
    private static final int DECISIONS = 4;
    private static final int PARTIES = 5;

    @Option(names = "--files", split = ",", description = "how many files the model is held against (${DEFAULT-VALUE})")
    private int[] counts = {1, 10, 100};

    @Option(names = "--calibrate", description = "how many files the times are taken from (${DEFAULT-VALUE})")
    private int calibration = 40;

    @Override
    protected void measure(Figures figures) throws Exception {
        Times times;
        try (Office office = Office.open(LocalRun.Conditions.USUAL)) {
            int meeting = calibration;
            office.send(PipelineBenchmark.files(0, calibration));
            times = times(office.send(PipelineBenchmark.files(meeting, calibration)), calibration);
            meeting += calibration;
            for (int count : counts) {
                double measured = office.send(PipelineBenchmark.files(meeting, count))
                                .took()
                                .toMillis()
                        / 1_000.0;
                meeting += count;
                double modelled = Model.run(
                                new Load(count, 0, PAGES, DECISIONS, PARTIES), times, new Limits(1, 1, 1e6, 1e9))
                        .seconds();
                figures.add(Row.ratio(
                        "model / embedded run, " + count + " files at once, the larger by the smaller",
                        Math.max(modelled / measured, measured / modelled),
                        NEAR));
                figures.note(String.format(Locale.ROOT, "model %.2f s, run %.2f s", modelled, measured));
            }
        }
        tell(figures, times);
    }

    @Override
    protected void shorten() {
        counts = new int[] {5};
        calibration = 5;
    }

    /** What the functions worked, shared out over files and messages. */
    private static Times times(Office.Done done, int files) {
        double reading = seconds(done.work(), "intake") / files;
        double message = seconds(done.work(), "dispatch") / (files * (DECISIONS + 1.0));
        double mails = (DECISIONS * PARTIES + 1.0) / (DECISIONS + 1.0);
        // a decision of no mail takes about as long as one mail: it is read, and at the end looked after
        double mail = message / (mails + 1);
        return new Times(reading / 2, reading / 2 / PAGES, mail, mail);
    }

    private static double seconds(Map<String, Invocations.Total> work, String part) {
        return work.entrySet().stream()
                .filter(function -> function.getKey().contains(part))
                .mapToDouble(function -> function.getValue().work().toNanos() / 1e9)
                .sum();
    }

    private static void tell(Figures figures, Times times) {
        List<Map.Entry<String, Limits>> settings = List.of(
                Map.entry("as deployed", DEPLOYED),
                Map.entry(
                        "twice the send rate",
                        new Limits(DEPLOYED.readers(), DEPLOYED.dispatchers(), 2 * DEPLOYED.sendRate(), 4_000)),
                Map.entry(
                        "twice the dispatchers",
                        new Limits(DEPLOYED.readers(), 2 * DEPLOYED.dispatchers(), DEPLOYED.sendRate(), 4_000)),
                Map.entry(
                        "twice the readers",
                        new Limits(2 * DEPLOYED.readers(), DEPLOYED.dispatchers(), DEPLOYED.sendRate(), 4_000)),
                Map.entry("a send rate of 200", new Limits(DEPLOYED.readers(), DEPLOYED.dispatchers(), 200, 4_000)));
        for (Map.Entry<String, Limits> setting : settings) {
            Model.Outcome outcome = Model.run(COUNCILS, times, setting.getValue());
            figures.add(Row.value(
                    MUNICIPALITIES + " councils in half an hour, last mail, " + setting.getKey(),
                    "min",
                    outcome.seconds() / 60,
                    Goal.NONE));
            figures.note(String.format(
                    Locale.ROOT,
                    "%d mails; bound by %s (readers %.0f %%, dispatchers %.0f %%, mail service %.0f %% in use)",
                    COUNCILS.mails(),
                    outcome.bound(),
                    100 * outcome.reading(),
                    100 * outcome.dispatching(),
                    100 * outcome.sending()));
        }
    }
}

package se.expediera.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.benchmarks.simulation.Limits;
import se.expediera.benchmarks.simulation.Load;
import se.expediera.benchmarks.simulation.Model;
import se.expediera.benchmarks.simulation.Times;
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

    /** So many times the files that give the times go first, until Java has compiled what it will. */
    private static final int WARMING = 5;

    /** Fewer files at once than this are measured so much more often. */
    private static final int FEW = 10;

    private static final int PAGES = 2;
    private static final int DECISIONS = 4;
    private static final int PARTIES = 5;

    @Option(names = "--files", split = ",", description = "how many files the model is held against (${DEFAULT-VALUE})")
    private int[] counts = {1, 10, 100};

    @Option(names = "--calibrate", description = "how many files at once give the times, each turn (${DEFAULT-VALUE})")
    private int calibration = 20;

    @Option(names = "--turns", description = "how often each is measured (${DEFAULT-VALUE})")
    private int turns = 3;

    private int meeting;

    @Override
    protected void measure(Figures figures) throws Exception {
        Map<Integer, List<Double>> measured = new LinkedHashMap<>();
        List<Times> times = new ArrayList<>();
        Bill bill;
        try (Office office = Office.open(LocalRun.Conditions.USUAL)) {
            office.send(files(WARMING * calibration));
            bill = Bill.of(office, files(calibration));
            for (int turn = 0; turn < turns; turn++) {
                for (int count : counts) {
                    // each time anew, as the machine may have become slower or faster meanwhile
                    times.add(times(office.send(files(calibration)), calibration));
                    List<Double> runs = measured.computeIfAbsent(count, runsOfCount -> new ArrayList<>());
                    for (int run = 0; run < Math.max(1, FEW / count); run++) {
                        runs.add(office.send(files(count)).took().toMillis() / 1_000.0);
                    }
                }
            }
        }
        Times usual = Times.median(times);
        measured.forEach((count, runs) -> compare(figures, usual, count, runs));
        tell(figures, usual, bill);
    }

    @Override
    protected void shorten() {
        counts = new int[] {5};
        calibration = 5;
        turns = 1;
    }

    /** Minutes of meetings that nobody has seen before. */
    private List<byte[]> files(int count) {
        int first = meeting;
        meeting += count;
        return PipelineBenchmark.files(first, count);
    }

    private static void compare(Figures figures, Times times, int count, List<Double> runs) {
        Load load = new Load(count, 0, PAGES, DECISIONS, PARTIES);
        double modelled = Model.run(load, times, new Limits(1, 1, 1e6, 1e9)).seconds();
        List<Double> apart = runs.stream()
                .map(run -> Math.max(modelled / run, run / modelled))
                .toList();
        double median = Alternation.quantile(runs, 0.5);
        figures.add(new Row(
                "model / embedded run, " + count + " files at once, larger by smaller",
                Row.RATIO,
                Math.max(modelled / median, median / modelled),
                NEAR,
                Alternation.quantile(apart, 0.25),
                Alternation.quantile(apart, 0.75)));
        figures.note(String.format(
                Locale.ROOT, "model %.2f s, run %.2f s, the median of %d", modelled, median, runs.size()));
    }

    /** What the functions worked, shared out over files and messages. */
    private static Times times(Office.Done done, int files) {
        double reading = seconds(done.workOf("intake")) / files;
        double message = seconds(done.workOf("dispatch")) / (files * (DECISIONS + 1.0));
        double mails = (DECISIONS * PARTIES + 1.0) / (DECISIONS + 1.0);
        // a decision of no mail takes about as long as one mail: it is read, and at the end looked after
        double mail = message / (mails + 1);
        return new Times(reading / 2, reading / 2 / PAGES, mail, mail);
    }

    private static double seconds(Duration work) {
        return work.toNanos() / 1e9;
    }

    private static void tell(Figures figures, Times times, Bill bill) {
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
        double mails = (double) COUNCILS.mails() / bill.done().mails();
        figures.add(Row.value(
                MUNICIPALITIES + " councils' evening at AWS",
                "dollars",
                bill.times(mails).sum(),
                Goal.NONE));
        bill.times(mails)
                .items()
                .forEach((item, dollars) ->
                        figures.note(String.format(Locale.ROOT, "%-44s %.2f dollars", item, dollars)));
        figures.note("mail by mail as the files cost from which the times were taken");
    }
}

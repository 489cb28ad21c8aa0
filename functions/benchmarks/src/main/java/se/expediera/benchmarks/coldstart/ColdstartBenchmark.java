package se.expediera.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.benchmarks.Figures;
import se.expediera.benchmarks.Goal;
import se.expediera.benchmarks.Measure;
import se.expediera.benchmarks.Row;
import se.expediera.intake.generator.SampleMinutes;

/**
 * The first event of each function in a fresh Java, by AWS's own runtime client, against functions that do only what
 * cannot be left out; and the same after a snapshot that the function has rehearsed for.
 */
@Command(
        name = "coldstart",
        mixinStandardHelpOptions = true,
        description =
                "The first event of each function in a fresh Java: intake against bare Tika on the sample, dispatch"
                        + " against one call to the mail service; without and with the rehearsal before a snapshot.")
public final class ColdstartBenchmark extends Measure {
    private static final Goal READING = Goal.atMost(1.5, 1.2);
    private static final Goal ONE_CALL = Goal.atMost(1.2, 1.1);
    private static final String DISPATCH = "se.expediera.dispatch.DispatchHandler::handleRequest";

    @Option(names = "--turns", description = "counted turns (${DEFAULT-VALUE})")
    private int turns = 9;

    private boolean shortly;

    @Option(names = "--java", description = "the Java to measure in (this one)")
    private Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    @Option(
            names = "--option",
            description = "options of that Java (${DEFAULT-VALUE}: as Lambda starts it with 1 GB)",
            split = ",")
    private List<String> options = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx850m", "-Xshare:auto");

    @Option(names = "--functions", description = "the folder with the functions' modules (${DEFAULT-VALUE})")
    private Path functions = Path.of("functions");

    /** Something with a first event. */
    private record Measured(ColdFunction function, Event event) {
        interface Event {
            String next(int turn) throws IOException;
        }
    }

    /** Made by the command line. */
    public ColdstartBenchmark() {
        // picocli sets the fields
    }

    @Override
    protected void measure(Figures figures) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("coldstart");
        try (Workplace workplace = Workplace.start(folder)) {
            measure(figures, folder, workplace);
        } finally {
            delete(folder);
        }
    }

    @Override
    protected void shorten() {
        turns = 1;
        shortly = true;
    }

    private void measure(Figures figures, Path folder, Workplace workplace) throws IOException, InterruptedException {
        byte[] sample = SampleMinutes.print().pdf();
        Path file = Files.write(folder.resolve("sample.pdf"), sample);
        Map<String, String> settings = new HashMap<>(workplace.settings().values());
        // what it measures counts as it does in a stack; what prepares its events does not
        settings.put("EXPEDIERA_STACK", "measured");
        settings.put(TikaOnly.FILE, file.toString());
        workplace.upload(sample, "peer");
        settings.put(SameCalls.KEY, "inbox/peer.pdf");
        // the embedded services gave this process their made-up credentials
        settings.put("AWS_ACCESS_KEY_ID", System.getProperty("aws.accessKeyId"));
        settings.put("AWS_SECRET_ACCESS_KEY", System.getProperty("aws.secretAccessKey"));
        TaskRoot intakeRoot = root(folder, "intake", TikaOnly.class, TikaAndCalls.class, SameCalls.class);
        TaskRoot dispatchRoot = root(folder, "dispatch", SesOnly.class, SesAndCalls.class, SameCalls.class);
        Measured tika = new Measured(
                function("bare Tika", intakeRoot, TikaOnly.class.getName(), settings), turn -> Events.ofQueue("{}"));
        Measured intake = new Measured(
                function("intake", intakeRoot, "se.expediera.intake.IntakeHandler::handleRequest", settings),
                turn -> workplace.upload(sample, "sample-" + System.nanoTime()));
        Measured ses = new Measured(
                function("one SES call", dispatchRoot, SesOnly.class.getName(), settings),
                turn -> Events.ofQueue("{}"));
        Measured dispatch =
                new Measured(function("dispatch", dispatchRoot, DISPATCH, settings), turn -> workplace.decision());
        Measured feedback = new Measured(
                function(
                        "feedback",
                        root(folder, "feedback"),
                        "se.expediera.feedback.FeedbackHandler::handleRequest",
                        settings),
                turn -> workplace.delivery());
        Measured register = new Measured(
                function(
                        "register",
                        root(folder, "register"),
                        "se.expediera.register.RegisterHandler::handleRequest",
                        settings),
                turn -> workplace.registerUpload());
        Measured tikaAndCalls = new Measured(
                function("Tika and such calls", intakeRoot, TikaAndCalls.class.getName(), settings),
                turn -> Events.ofQueue("{}"));
        Measured sesAndCalls = new Measured(
                function("SES and such calls", dispatchRoot, SesAndCalls.class.getName(), settings),
                turn -> Events.ofQueue("{}"));
        compare(figures, intake, tika, READING);
        compare(figures, intake, tikaAndCalls, Goal.NONE);
        compare(figures, dispatch, ses, ONE_CALL);
        compare(figures, dispatch, sesAndCalls, Goal.NONE);
        compare(figures, feedback, ses, ONE_CALL);
        compare(figures, register, ses, ONE_CALL);
    }

    private void compare(Figures figures, Measured ours, Measured peer, Goal goal)
            throws IOException, InterruptedException {
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        // the turn before the first fills the machine's file cache and warms the services
        for (int turn = shortly ? 0 : -1; turn < turns; turn++) {
            boolean first = turn % 2 == 0;
            double before = first ? 0 : cold(peer, turn).cold();
            ColdFunction.Times times = cold(ours, turn);
            double theirs = first ? cold(peer, turn).cold() : before;
            double primed = ours.function().run(ours.event().next(turn), true).afterSnapshot();
            if (turn >= 0) {
                our.add(times.cold());
                their.add(theirs);
                ratios.add(times.cold() / theirs);
                without.add(times.afterSnapshot());
                with.add(primed);
            }
        }
        String name = ours.function().name();
        double whole = quantile(their, 0.5);
        figures.add(new Row(
                "cold first event, " + name + " / " + peer.function().name(),
                Row.RATIO,
                quantile(our, 0.5) / whole,
                goal,
                quantile(ratios, 0.25),
                quantile(ratios, 0.75)));
        if (goal.equals(Goal.NONE)) {
            return;
        }
        figures.add(new Row(
                "first event from a primed snapshot, " + name + " / the same",
                Row.RATIO,
                quantile(with, 0.5) / whole,
                goal,
                quantile(with, 0.25) / whole,
                quantile(with, 0.75) / whole));
        figures.note("ms: cold %s, peer %s; after a snapshot without priming %s, with %s"
                .formatted(spread(our), spread(their), spread(without), spread(with)));
    }

    private static ColdFunction.Times cold(Measured measured, int turn) throws IOException, InterruptedException {
        return measured.function().run(measured.event().next(turn), false);
    }

    private TaskRoot root(Path folder, String function, Class<?>... beside) throws IOException {
        Path jar = functions.resolve(function).resolve("target").resolve(function + ".jar");
        return TaskRoot.of(jar, folder.resolve(function), List.of(beside));
    }

    private ColdFunction function(String name, TaskRoot root, String handler, Map<String, String> settings)
            throws IOException {
        return new ColdFunction(name, root, handler, new ColdFunction.Java(java, runtime(), options), settings);
    }

    /** The jars that Lambda itself brings. */
    private static List<Path> runtime() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .flatMap(jar -> lib(jar.toAbsolutePath().resolveSibling("lib")))
                .filter(jar -> jar.getFileName()
                        .toString()
                        .matches("aws-lambda-java-(?:runtime-interface-client|core|serialization)-.*\\.jar"))
                .toList();
    }

    private static Stream<Path> lib(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("the benchmark is started by its jar", e);
        }
    }

    private static String spread(List<Double> values) {
        return String.format(
                Locale.ROOT, "%.0f (%.0f–%.0f)", quantile(values, 0.5), quantile(values, 0), quantile(values, 1));
    }

    private static double quantile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

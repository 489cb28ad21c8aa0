package se.expediera.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many deliveries through the embedded parts while their calls fail and their process is killed. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Sends many decisions while AWS calls fail and the process is killed; counts lost and doubled.",
        footer = {"", "Ends with 0 where nothing was lost and nothing doubled outside the window, else with 1."})
public final class Soak implements Callable<Integer> {
    private static final int LOOK_EVERY_MILLIS = 200;
    /** Longer than any wait in a queue. */
    private static final Duration NOTHING_HAPPENS = Duration.ofMinutes(20);
    /** A kill comes up to so long after the mail that calls for it, so that it strikes anywhere. */
    private static final int LATEST_MILLIS = 2_000;

    @Option(names = "--deliveries", description = "deliveries to be mailed (${DEFAULT-VALUE})")
    private int deliveries = 10_000;

    @Option(names = "--faults", description = "the share of AWS calls that fail (${DEFAULT-VALUE})")
    private double faults = 0.3;

    @Option(names = "--kills", description = "how often the process is killed (${DEFAULT-VALUE})")
    private int kills = 20;

    @Option(names = "--folder", description = "where papers, state, mails and log lie; kept where it is given")
    private Path folder;

    @Option(names = "--seed", description = "decides the moments of the kills")
    private long seed = System.nanoTime();

    private Random random;

    /** Made by picocli, which fills its fields. */
    public Soak() {
        // picocli calls it
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path place = folder == null ? Files.createTempDirectory("expediera-soak") : folder;
        random = new Random(seed);
        Stack stack = new Stack(place);
        stack.write(deliveries);
        System.out.printf(
                Locale.ROOT, "%d deliveries, faults %.2f, %d kills, seed %d%n", deliveries, faults, kills, seed);
        Instant start = Instant.now();
        if (!run(stack)) {
            System.out.println("It came to no rest; see " + stack.log());
            return 1;
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1_000.0;
        Count count = Count.of(stack, deliveries);
        System.out.printf(
                Locale.ROOT,
                "%d mails in %.0f s, %.1f deliveries a second; states %s%n",
                count.mails(),
                seconds,
                deliveries / seconds,
                count.states());
        System.out.println(count);
        if (folder == null) {
            remove(place);
        }
        return count.lost() == 0 && count.doubled() == 0 ? 0 : 1;
    }

    /** Kills the process at moments spread over all its work, then lets it finish. */
    private boolean run(Stack stack) throws IOException, InterruptedException {
        List<Integer> moments =
                random.ints(kills, 0, Math.max(1, deliveries)).sorted().boxed().toList();
        for (int moment : moments) {
            Process process = start(stack);
            boolean working = waitForMails(stack, process, moment);
            process.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (!working) {
                return false;
            }
            System.out.println("killed after " + mails(stack) + " mails");
        }
        Process last = start(stack);
        boolean ended = waitForMails(stack, last, Integer.MAX_VALUE);
        boolean well = ended && last.waitFor() == 0;
        last.destroyForcibly().waitFor();
        return well;
    }

    /** Waits for so many mails or the process's end. Returns false where nothing happens any more. */
    private static boolean waitForMails(Stack stack, Process process, int wanted)
            throws IOException, InterruptedException {
        Instant since = Instant.now();
        String before = progress(stack);
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (mails(stack) >= wanted) {
                return true;
            }
            String now = progress(stack);
            if (!now.equals(before)) {
                since = Instant.now();
                before = now;
            } else if (Duration.between(since, Instant.now()).compareTo(NOTHING_HAPPENS) > 0) {
                return false;
            }
        }
        return process.exitValue() == 0;
    }

    private static String progress(Stack stack) throws IOException {
        String underWay = Files.exists(stack.underWay()) ? Files.readString(stack.underWay()) : "";
        return mails(stack) + " mails, " + underWay + " messages";
    }

    private static int mails(Stack stack) throws IOException {
        if (!Files.isDirectory(stack.mails())) {
            return 0;
        }
        try (Stream<Path> mails = Files.list(stack.mails())) {
            return (int) mails.count();
        }
    }

    private Process start(Stack stack) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        // a process that lives for seconds has no use for the second compiler
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SoakedOffice.class.getName(),
                        stack.folder().toString(),
                        Double.toString(faults))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(stack.log().toFile()))
                .start();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

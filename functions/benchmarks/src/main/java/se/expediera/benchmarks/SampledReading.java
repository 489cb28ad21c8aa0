package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import se.expediera.core.Settings;
import se.expediera.intake.reading.FileReader;
import se.expediera.local.run.LocalRun;

/**
 * Readings in a Java of its own that is looked at every ten milliseconds: what is it at? Then the same files go through the
 * service, one after the other, so that the time of a reading can be held against intake's with its calls.
 */
final class SampledReading {
    /** What is counted beside the screens: microseconds a round of all files, and looks that met a reading. */
    static final String READING = "reading";

    static final String INTAKE = "intake";
    static final String LOOKS = "looks";

    private static final Duration EVERY = Duration.ofMillis(10);

    /** So many files make the service's calls warm. */
    private static final int WARMING = 40;

    /** What a screen's classes are called; the first of them that is at work counts. */
    private static final Map<String, List<String>> SCREENS = screens();

    private SampledReading() {}

    private static Map<String, List<String>> screens() {
        Map<String, List<String>> screens = new LinkedHashMap<>();
        screens.put("secrecy", List.of("core.confidentiality."));
        screens.put("signatures", List.of("intake.signature.", "core.signature."));
        screens.put(
                "what nobody sees",
                List.of(
                        "intake.reading.Letters",
                        "intake.reading.Canvas",
                        "intake.reading.Surface",
                        "intake.reading.Outline",
                        "intake.reading.Layers",
                        "intake.reading.Ink",
                        "intake.reading.Overlays"));
        screens.put("false letters", List.of("intake.reading.GlyphTruth", "core.reading.LetterDoubts"));
        return screens;
    }

    /**
     * What the new Java runs: reads the files over and over for so many seconds, and prints a line for each count:
     * the number, a space, and what was counted.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long seconds = Long.parseLong(arguments[0]);
        List<byte[]> files = new ArrayList<>();
        for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            files.add(Files.readAllBytes(Path.of(file)));
        }
        read(files, seconds / 2);
        Path recorded = Files.createTempFile("reading", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
            recording.start();
            System.out.println(read(files, seconds) + " " + READING);
            recording.dump(recorded);
            count(RecordingFile.readAllEvents(recorded));
        } finally {
            Files.delete(recorded);
        }
        System.out.println(intake(files) + " " + INTAKE);
    }

    /** Microseconds that all files take. */
    private static long read(List<byte[]> files, long seconds) {
        FileReader reader = new FileReader();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long rounds = 0;
        do {
            files.forEach(reader::read);
            rounds++;
        } while (System.nanoTime() < end);
        return TimeUnit.NANOSECONDS.toMicros((System.nanoTime() - start) / rounds);
    }

    /** Microseconds that intake's function takes for all files, one after the other, once its calls are warm. */
    private static long intake(List<byte[]> files) throws IOException, InterruptedException {
        try (Office office = Office.open(new LocalRun.Conditions(SampledReading::withoutOcr, 1))) {
            office.send(PipelineBenchmark.files(0, WARMING));
            Duration work = Duration.ZERO;
            for (byte[] file : files) {
                work = work.plus(office.send(List.of(file)).workOf("intake"));
            }
            return TimeUnit.NANOSECONDS.toMicros(work.toNanos());
        }
    }

    /** The readings beside do without it, too. */
    private static Settings withoutOcr(Settings settings) {
        Map<String, String> values = new LinkedHashMap<>(settings.values());
        values.put("EXPEDIERA_OCR", "no");
        return Settings.of(values);
    }

    private static void count(List<RecordedEvent> looks) {
        Map<String, Integer> met = new LinkedHashMap<>();
        met.put(LOOKS, 0);
        SCREENS.keySet().forEach(screen -> met.put(screen, 0));
        for (RecordedEvent look : looks) {
            RecordedStackTrace stack = look.getStackTrace();
            if (stack != null && isIn(stack, List.of("intake.reading.FileReader"))) {
                met.merge(LOOKS, 1, Integer::sum);
                SCREENS.forEach((screen, classes) -> met.merge(screen, isIn(stack, classes) ? 1 : 0, Integer::sum));
            }
        }
        met.forEach((screen, count) -> System.out.println(count + " " + screen));
    }

    private static boolean isIn(RecordedStackTrace stack, List<String> classes) {
        return stack.getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(name -> classes.stream().anyMatch(part -> name.startsWith("se.expediera." + part)));
    }
}

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
import se.expediera.intake.reading.FileReader;

/** Readings in a Java of its own that is looked at every ten milliseconds: what is it at? */
final class SampledReading {
    private static final Duration EVERY = Duration.ofMillis(10);

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

    /** What the new Java runs: reads the files over and over for so many seconds, and prints how many looks met what. */
    public static void main(String[] arguments) throws IOException {
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
            read(files, seconds);
            recording.dump(recorded);
            count(RecordingFile.readAllEvents(recorded));
        } finally {
            Files.delete(recorded);
        }
    }

    private static void read(List<byte[]> files, long seconds) {
        FileReader reader = new FileReader();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        do {
            files.forEach(reader::read);
        } while (System.nanoTime() < end);
    }

    private static void count(List<RecordedEvent> looks) {
        Map<String, Integer> met = new LinkedHashMap<>();
        SCREENS.keySet().forEach(screen -> met.put(screen, 0));
        int all = 0;
        for (RecordedEvent look : looks) {
            RecordedStackTrace stack = look.getStackTrace();
            if (stack != null && isIn(stack, List.of("intake.reading.FileReader"))) {
                all++;
                SCREENS.forEach((screen, classes) -> met.merge(screen, isIn(stack, classes) ? 1 : 0, Integer::sum));
            }
        }
        System.out.println(all);
        met.forEach((screen, count) -> System.out.println(count + " " + screen));
    }

    private static boolean isIn(RecordedStackTrace stack, List<String> classes) {
        return stack.getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(name -> classes.stream().anyMatch(part -> name.startsWith("se.expediera." + part)));
    }
}

package se.expediera.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;

/** How the time of intake's reading grows with a file's pages: each page more must cost the same. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Intake's reading of longer and longer minutes, and how well a straight line fits the times.")
final class GrowthBenchmark extends Measure {
    private static final Goal STRAIGHT = Goal.atLeast(0.99, 0.99);

    @Option(
            names = "--pages",
            split = ",",
            description = "about how many pages the files have, two numbers or more (${DEFAULT-VALUE})")
    private int[] lengths = {10, 50, 100, 250, 500, 1000, 1500, 2000};

    @Option(names = "--turns", description = "counted turns of each file (${DEFAULT-VALUE})")
    private int turns = 7;

    private final FileReader reader = new FileReader();

    /** A file with the times of its readings in milliseconds. */
    private record File(byte[] content, int pages, List<Double> times) {
        double median() {
            List<Double> sorted = times.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    @Override
    protected void measure(Figures figures) {
        List<File> files = Arrays.stream(lengths).mapToObj(this::made).toList();
        // in rounds, so that whatever else the machine does meets all lengths alike; the first one is to warm up
        for (int turn = 0; turn <= turns; turn++) {
            for (File file : files) {
                double millis = millis(file.content());
                if (turn > 0) {
                    file.times().add(millis);
                }
            }
        }
        Fit fit = Fit.of(
                files.stream().mapToDouble(File::pages).toArray(),
                files.stream().mapToDouble(File::median).toArray());
        int most = files.stream().mapToInt(File::pages).max().orElseThrow();
        figures.add(Row.value("reading, growth to " + most + " pages, linear fit", "R²", fit.share(), STRAIGHT));
        for (File file : files) {
            figures.note(String.format(
                    Locale.ROOT,
                    "%d pages: %.1f ms, %.3f a page",
                    file.pages(),
                    file.median(),
                    file.median() / file.pages()));
        }
        figures.note(
                String.format(Locale.ROOT, "the line: %.3f ms a page and %.1f ms a file", fit.slope(), fit.start()));
    }

    @Override
    protected void shorten() {
        lengths = new int[] {10, 50, 100};
        turns = 1;
    }

    private File made(int length) {
        byte[] content = LongMinutes.ofPages(length);
        if (!(reader.read(content) instanceof Reading.Read read)) {
            throw new IllegalStateException("made minutes cannot be read");
        }
        return new File(content, read.minutes().pages(), new ArrayList<>());
    }

    private double millis(byte[] content) {
        long start = System.nanoTime();
        reader.read(content);
        return (System.nanoTime() - start) / 1e6;
    }
}

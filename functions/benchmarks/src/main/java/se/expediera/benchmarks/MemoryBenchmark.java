package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The smallest heap in which intake reads a long file with all its excerpts, against the smallest in which bare Tika reads
 * its text. What a heap holds at its peak depends on when it is cleared; what it cannot do without does not.
 */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = "The smallest heap for intake's reading of 300 pages and of the FILEs, against bare Tika's.")
final class MemoryBenchmark extends Measure {
    private static final Goal GOAL = Goal.atMost(1.3, 1.1);

    private int length = 300;

    @Parameters(paramLabel = "FILE", description = "more PDFs to measure with")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--heap", description = "the heap in megabytes that must suffice (${DEFAULT-VALUE})")
    private int most = 512;

    @Override
    protected void measure(Figures figures) throws IOException, InterruptedException {
        Path made = Files.createTempFile("minutes", ".pdf");
        try {
            Files.write(made, LongMinutes.ofPages(length));
            measure(figures, "made, about " + length + " pages", made);
            for (Path file : more) {
                measure(figures, file.getFileName().toString(), file);
            }
        } finally {
            Files.delete(made);
        }
    }

    @Override
    protected void shorten() {
        length = 10;
    }

    private void measure(Figures figures, String name, Path file) throws IOException, InterruptedException {
        String measure = "smallest heap, " + name + " / bare Tika";
        Optional<String> found = FreshReading.within(most, FreshReading.Reader.INTAKE, file);
        if (found.isEmpty()) {
            figures.leaveOut(measure, "it cannot be read in " + most + " MB");
            return;
        }
        int ours = smallest(FreshReading.Reader.INTAKE, file);
        int peer = smallest(FreshReading.Reader.TIKA, file);
        figures.add(Row.ratio(measure, (double) ours / peer, GOAL));
        figures.note(String.format("%d MB, bare Tika %d MB; in %d MB: %s", ours, peer, most, found.get()));
    }

    private int smallest(FreshReading.Reader reader, Path file) throws IOException, InterruptedException {
        int fails = 0;
        int suffices = most;
        while (suffices - fails > 1) {
            int between = (fails + suffices) / 2;
            if (FreshReading.within(between, reader, file).isPresent()) {
                suffices = between;
            } else {
                fails = between;
            }
        }
        return suffices;
    }
}

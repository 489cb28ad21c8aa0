package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
final class MemoryBenchmark implements Callable<Integer> {
    private static final int LONG = 300;

    @Parameters(paramLabel = "FILE", description = "more PDFs to measure with")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--heap", description = "the heap in megabytes that must suffice (${DEFAULT-VALUE})")
    private int most = 512;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path made = Files.createTempFile("minutes", ".pdf");
        try {
            Files.write(made, LongMinutes.ofPages(LONG));
            System.out.printf("%-44s %10s %10s %7s%n", "file", "intake MB", "Tika MB", "ratio");
            measure("made, about " + LONG + " pages", made);
            for (Path file : more) {
                measure(file.getFileName().toString(), file);
            }
        } finally {
            Files.delete(made);
        }
        return 0;
    }

    private void measure(String name, Path file) throws IOException, InterruptedException {
        Optional<String> found = FreshReading.within(most, FreshReading.Reader.INTAKE, file);
        if (found.isEmpty()) {
            System.out.printf("%-44s cannot be read in %d MB%n", name, most);
            return;
        }
        int ours = smallest(FreshReading.Reader.INTAKE, file);
        int peer = smallest(FreshReading.Reader.TIKA, file);
        System.out.printf(Locale.ROOT, "%-44s %10d %10d %7.2f%n", name, ours, peer, (double) ours / peer);
        System.out.printf("  in %d MB: %s%n", most, found.get());
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

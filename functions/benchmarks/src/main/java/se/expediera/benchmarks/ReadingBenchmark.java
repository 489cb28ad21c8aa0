package se.expediera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;

/** Intake's reading of a file (text, papers, decisions, parties, excerpts) against plain Tika's text extraction of it. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Intake's reading of the sample, of 100 pages and of the FILEs, against bare Tika.")
final class ReadingBenchmark implements Callable<Integer> {
    private static final int LONG = 100;

    @Parameters(paramLabel = "FILE", description = "more PDFs to measure with")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--turns", description = "counted turns of each pair (${DEFAULT-VALUE})")
    private int turns = 31;

    private final FileReader reader = new FileReader();
    private final BareTika tika = new BareTika();

    @Override
    public Integer call() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bundled sample", SampleMinutes.print().pdf());
        files.put("made, about " + LONG + " pages", LongMinutes.ofPages(LONG));
        for (Path file : more) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        System.out.printf("%-44s %10s %10s %7s %15s%n", "file", "intake ms", "Tika ms", "ratio", "half of turns");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            measure(file.getKey(), file.getValue());
        }
        return 0;
    }

    private void measure(String name, byte[] content) throws Exception {
        if (!(reader.read(content) instanceof Reading.Read)) {
            System.out.printf("%-44s left out: it cannot be read%n", name);
            return;
        }
        Alternation.Result result =
                new Alternation(turns, turns).measure(() -> reader.read(content), () -> tika.read(content));
        System.out.printf(
                Locale.ROOT,
                "%-44s %10.1f %10.1f %7.2f %7.2f–%.2f%n",
                name,
                result.ours(),
                result.peer(),
                result.ratio(),
                result.low(),
                result.high());
    }
}

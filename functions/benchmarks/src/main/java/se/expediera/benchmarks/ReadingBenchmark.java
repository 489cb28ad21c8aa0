package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;

/** Intake's reading of a file (text, papers, decisions, parties, excerpts) against plain Tika's text extraction of it. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Intake's reading of the sample, of 100 pages and of the FILEs, against bare Tika.")
final class ReadingBenchmark extends Measure {
    private static final Goal GOAL = Goal.atMost(1.25, 1.10);

    @Parameters(paramLabel = "FILE", description = "more PDFs to measure with; else what lies in ../shared")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--turns", description = "counted turns of each pair (${DEFAULT-VALUE})")
    private int turns = 31;

    private boolean shortly;

    private final FileReader reader = new FileReader();
    private final BareTika tika = new BareTika();

    @Override
    protected void measure(Figures figures) throws Exception {
        for (Map.Entry<String, byte[]> file : files(figures).entrySet()) {
            measure(figures, "reading, " + file.getKey() + " / bare Tika", file.getValue());
        }
    }

    private Map<String, byte[]> files(Figures figures) throws IOException {
        return shortly ? MeasuredFiles.sample() : MeasuredFiles.all(more, figures);
    }

    @Override
    protected void shorten() {
        turns = 2;
        shortly = true;
    }

    private void measure(Figures figures, String name, byte[] content) throws Exception {
        if (!(reader.read(content) instanceof Reading.Read)) {
            figures.leaveOut(name, "it cannot be read");
            return;
        }
        Alternation.Result result =
                new Alternation(turns, turns).measure(() -> reader.read(content), () -> tika.read(content));
        figures.add(Row.ratio(name, result, GOAL));
    }
}

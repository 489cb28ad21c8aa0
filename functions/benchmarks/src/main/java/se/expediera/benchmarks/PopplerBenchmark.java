package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.expediera.intake.reading.FileReader;

/** Intake's reading against poppler's {@code pdftotext -layout}, which only takes the text: as processes, and when warm. */
@Command(
        name = "poppler",
        mixinStandardHelpOptions = true,
        description = "Intake's reading as a process of its own, and warm, against the process pdftotext -layout.")
final class PopplerBenchmark extends Measure {
    /** Ahead when warm. */
    private static final Goal AHEAD = Goal.atMost(Double.NaN, 1);

    @Parameters(paramLabel = "FILE", description = "more PDFs to measure with; else what lies in ../shared")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--turns", description = "counted turns of each pair (${DEFAULT-VALUE})")
    private int turns = 9;

    private boolean shortly;

    private final FileReader reader = new FileReader();

    @Override
    protected void measure(Figures figures) throws Exception {
        Optional<Path> poppler = Program.onPath("pdftotext");
        if (poppler.isEmpty()) {
            figures.leaveOut("reading / pdftotext", "pdftotext (poppler-utils) is not on the path");
            return;
        }
        for (Map.Entry<String, byte[]> file : files(figures).entrySet()) {
            measure(figures, poppler.get(), file.getKey(), file.getValue());
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

    private void measure(Figures figures, Path poppler, String name, byte[] content) throws Exception {
        Path file = Files.createTempFile("minutes", ".pdf");
        try {
            Files.write(file, content);
            Alternation.Work peer = () -> Program.run(List.of(poppler.toString(), "-layout", file.toString(), "-"));
            figures.add(Row.ratio(
                    "reading warm, " + name + " / pdftotext process",
                    new Alternation(turns, turns).measure(() -> reader.read(content), peer),
                    AHEAD));
            figures.add(Row.ratio(
                    "reading as a process, " + name + " / pdftotext process",
                    new Alternation(1, turns)
                            .measure(
                                    () -> Program.run(
                                            FreshReading.command(List.of(), FreshReading.Reader.INTAKE, file)),
                                    peer),
                    Goal.NONE));
        } finally {
            Files.delete(file);
        }
    }
}

package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the screens take of intake's reading of unsigned files. They look at what the one pass reads, so that no reading
 * without them can be measured beside; the reading is looked at while it runs.
 */
@Command(
        name = "screens",
        mixinStandardHelpOptions = true,
        description =
                "The share of intake's reading that the screens take: secrecy, signatures, what nobody sees, false"
                        + " letters.")
final class ScreensBenchmark extends Measure {
    private static final Goal A_TENTH = Goal.atMost(0.10, 0.10);

    /** Java tells exactly where it is, and has no room for a stack that is cut. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints", "-XX:FlightRecorderOptions=stackdepth=256");

    @Parameters(paramLabel = "FILE", description = "more PDFs to measure with; else what lies in ../shared")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--seconds", description = "how long the reading is looked at (${DEFAULT-VALUE})")
    private int seconds = 40;

    @Override
    protected void measure(Figures figures) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("screens");
        List<String> files = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file :
                    MeasuredFiles.all(more, figures).entrySet()) {
                files.add(Files.write(folder.resolve(files.size() + ".pdf"), file.getValue())
                        .toString());
            }
            tell(figures, looks(files));
        } finally {
            for (String file : files) {
                Files.delete(Path.of(file));
            }
            Files.delete(folder);
        }
    }

    @Override
    protected void shorten() {
        seconds = 2;
    }

    private List<String> looks(List<String> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(seconds)));
        arguments.addAll(files);
        List<String> command = Program.java(OPTIONS, SampledReading.class, arguments);
        return Program.said(command, ProcessBuilder.Redirect.DISCARD)
                .lines()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .toList();
    }

    private static void tell(Figures figures, List<String> looks) {
        double all = Double.parseDouble(looks.get(0));
        double screens = 0;
        List<String> shares = new ArrayList<>();
        for (String line : looks.subList(1, looks.size())) {
            String[] parts = line.split(" ", 2);
            screens += Double.parseDouble(parts[0]);
            shares.add(String.format(Locale.ROOT, "%s %.1f %%", parts[1], 100 * Double.parseDouble(parts[0]) / all));
        }
        figures.add(Row.ratio("screens, of the reading of unsigned files", screens / all, A_TENTH));
        figures.note(String.join(", ", shares) + String.format(Locale.ROOT, "; looked at %.0f times", all));
    }
}

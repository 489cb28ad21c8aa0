package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the screens take of intake's time with unsigned files. They look at what the one pass reads, so that no reading
 * without them can be measured beside; the reading is looked at while it runs, and held against the whole of intake's work.
 */
@Command(
        name = "screens",
        mixinStandardHelpOptions = true,
        description =
                "The share of intake's time that the screens take: secrecy, signatures, what nobody sees, false letters.")
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
            tell(figures, counts(files));
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

    private Map<String, Double> counts(List<String> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(seconds)));
        arguments.addAll(files);
        List<String> command = Program.java(OPTIONS, SampledReading.class, arguments);
        Map<String, Double> counts = new LinkedHashMap<>();
        Program.said(command, ProcessBuilder.Redirect.DISCARD)
                .lines()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> line.split(" ", 2))
                .forEach(count -> counts.put(count[1], Double.valueOf(count[0])));
        return counts;
    }

    private static void tell(Figures figures, Map<String, Double> counts) {
        double reading = counts.remove(SampledReading.READING);
        double intake = counts.remove(SampledReading.INTAKE);
        double looks = counts.remove(SampledReading.LOOKS);
        double screens =
                counts.values().stream().mapToDouble(Double::doubleValue).sum() / looks;
        figures.add(Row.ratio("screens, of intake's time, its calls included", screens * reading / intake, A_TENTH));
        figures.add(Row.ratio("screens, of the reading alone", screens, Goal.NONE));
        List<String> shares = new ArrayList<>();
        counts.forEach(
                (screen, met) -> shares.add(String.format(Locale.ROOT, "%s %.1f %%", screen, 100 * met / looks)));
        figures.note(String.format(
                Locale.ROOT,
                "%s; looked at %.0f times; all files: reading %.0f ms, intake %.0f ms",
                String.join(", ", shares),
                looks,
                reading / 1_000,
                intake / 1_000));
    }
}

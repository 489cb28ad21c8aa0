package se.expediera.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import se.expediera.intake.generator.SampleMinutes;

/** What the functions weigh, and how many classes a first reading loads against bare Tika's. */
@Command(
        name = "sizes",
        mixinStandardHelpOptions = true,
        description = "The functions' jars, and the classes that a first reading loads, against bare Tika's.")
final class SizesBenchmark extends Measure {
    private static final double MEGABYTE = 1_000_000;
    private static final List<String> FUNCTIONS = List.of("intake", "dispatch", "feedback", "register");

    @Override
    protected void measure(Figures figures) throws IOException {
        for (String function : FUNCTIONS) {
            Path jar = Path.of("functions", function, "target", function + ".jar");
            if (Files.exists(jar)) {
                figures.add(Row.value("jar of " + function, "MB", Files.size(jar) / MEGABYTE, Goal.NONE));
            } else {
                figures.leaveOut("jar of " + function, jar + " is not there; run mvn package at the project's root");
            }
        }
        Path sample = Files.createTempFile("minutes", ".pdf");
        try {
            Files.write(sample, SampleMinutes.print().pdf());
            long ours = classes(FreshReading.Reader.INTAKE, sample);
            long peer = classes(FreshReading.Reader.TIKA, sample);
            figures.add(Row.ratio("classes loaded by a first reading / bare Tika", (double) ours / peer, Goal.NONE));
            figures.note(String.format(Locale.ROOT, "%d classes, bare Tika %d", ours, peer));
        } finally {
            Files.delete(sample);
        }
    }

    @Override
    protected void shorten() {
        // it takes seconds as it is
    }

    private static long classes(FreshReading.Reader reader, Path file) throws IOException {
        Process process = new ProcessBuilder(FreshReading.command(List.of("-Xlog:class+load:stdout"), reader, file))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().filter(line -> line.contains(" source: ")).count();
        }
    }
}

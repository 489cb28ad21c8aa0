package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;

/** One reading of one file in a Java of its own, so that its memory can be bounded. */
final class FreshReading {
    /** A reading that takes longer only clears memory any more. */
    private static final int SECONDS = 60;

    private FreshReading() {}

    /** Who reads. */
    enum Reader {
        INTAKE,
        TIKA
    }

    /** What the new Java runs: reads and tells in one line how much was found. */
    public static void main(String[] arguments) throws Exception {
        byte[] content = Files.readAllBytes(Path.of(arguments[1]));
        System.out.println(
                Reader.valueOf(arguments[0]) == Reader.INTAKE
                        ? intake(content)
                        : new BareTika().read(content).length() + " letters");
    }

    private static String intake(byte[] content) {
        if (new FileReader().read(content) instanceof Reading.Read read) {
            return read.minutes().pages() + " pages, "
                    + read.minutes().decisions().size() + " decisions, "
                    + read.excerpts().size() + " excerpts";
        }
        throw new IllegalStateException("the file cannot be read");
    }

    /** What was found in a Java whose heap has so many megabytes; empty where they do not suffice. */
    static Optional<String> within(int megabytes, Reader reader, Path file) throws IOException, InterruptedException {
        // the collector that Java chooses where memory is small
        List<String> command = command(List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m"), reader, file);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return Optional.empty();
        }
        String found = new String(process.getInputStream().readAllBytes()).strip();
        return process.exitValue() == 0 ? Optional.of(found) : Optional.empty();
    }

    /** The command that reads a file in a Java of its own. */
    static List<String> command(List<String> options, Reader reader, Path file) {
        return Program.java(options, FreshReading.class, List.of(reader.name(), file.toString()));
    }
}

package se.expediera.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs in processes of their own: other people's, to measure beside, and ours in a Java that is new. */
final class Program {
    private Program() {}

    /** A program of this machine. */
    static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The command that runs a class of these benchmarks in a Java of its own. */
    static List<String> java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Runs a command to its good end and returns what it says; {@code errors} is where its errors go. */
    static String said(List<String> command, ProcessBuilder.Redirect errors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(errors).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
        }
        return said;
    }

    /** Runs a command to its good end. */
    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of());
    }

    /** Runs a command to its good end, with these names in its environment. */
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
        }
    }
}

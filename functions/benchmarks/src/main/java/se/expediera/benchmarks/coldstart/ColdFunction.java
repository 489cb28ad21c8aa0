package se.expediera.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function, started anew for each event by AWS's own runtime client.
 *
 * @param name what it is called in the table
 * @param root its unpacked jar
 * @param handler its handler, as the template names it
 * @param java how Java is started
 * @param environment its settings
 */
record ColdFunction(String name, TaskRoot root, String handler, Java java, Map<String, String> environment) {
    private static final int SECONDS = 60;
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final double NANOS = 1e6;

    /** What Lambda gives every function, and no more. */
    private static final Map<String, String> OF_LAMBDA = Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_DEFAULT_REGION", "eu-north-1",
            "AWS_LAMBDA_FUNCTION_NAME", "measured",
            "AWS_LAMBDA_FUNCTION_VERSION", "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
            "LC_ALL", "C.UTF-8");

    /**
     * How Java is started.
     *
     * @param program the program
     * @param runtime the runtime client's jars
     * @param options options to the program
     */
    record Java(Path program, List<Path> runtime, List<String> options) {}

    /**
     * How long it took, in milliseconds.
     *
     * @param cold from the process's start to the first answer
     * @param afterSnapshot from the end of what comes before a snapshot to the first answer; of a function without one,
     *     from its readiness
     */
    record Times(double cold, double afterSnapshot) {}

    /**
     * Starts it and has it work on one event.
     *
     * @param primed whether it rehearses before a snapshot, as SnapStart has it do
     */
    Times run(String event, boolean primed) throws IOException, InterruptedException {
        Path output = Files.createTempFile("function", ".log");
        try (RuntimeApi api = RuntimeApi.start(event)) {
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().clear();
            builder.environment().putAll(OF_LAMBDA);
            builder.environment().putAll(environment);
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            builder.environment().put("LAMBDA_TASK_ROOT", root.folder().toString());
            builder.environment().put("_HANDLER", handler);
            builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", primed ? "snap-start" : "on-demand");
            // the runtime client looks for the function in the folder that it is started in
            builder.directory(root.folder().toFile());
            long start = System.nanoTime();
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                long answered = api.answered().get(SECONDS, TimeUnit.SECONDS);
                long from = primed ? api.restored().get() : api.ready().get();
                refuseIfWarned(output);
                return new Times((answered - start) / NANOS, (answered - from) / NANOS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException(name + " did not answer: " + Files.readString(output), e);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            Files.delete(output);
        }
    }

    /** A time is worth nothing where the work was not done. */
    private void refuseIfWarned(Path output) throws IOException {
        String log = Files.readString(output);
        if (log.contains("WARN ") || log.contains("ERROR ")) {
            throw new IllegalStateException(name + " complained: " + log);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(java.program().toString()));
        command.addAll(java.options());
        command.addAll(List.of(
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                String.join(":", java.runtime().stream().map(Path::toString).toList()),
                RUNTIME,
                handler));
        return command;
    }
}

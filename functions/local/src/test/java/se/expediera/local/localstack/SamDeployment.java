package se.expediera.local.localstack;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The project's own template, deployed by the SAM CLI as a person would deploy it. */
final class SamDeployment {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Path LOGS = Path.of("target", "localstack");
    private static final long MINUTES = 10;

    private final String stack;
    private final Map<String, String> environment;

    SamDeployment(String stack, Map<String, String> environment) {
        this.stack = stack;
        this.environment = environment;
    }

    /** Whether the SAM CLI is installed. */
    static boolean available() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sam")));
    }

    /** Deploys with these parameters, and returns the stack's outputs. */
    Map<String, String> deploy(Map<String, String> parameters) {
        List<String> deploy = new ArrayList<>(List.of(
                "deploy",
                "--stack-name",
                stack,
                "--resolve-s3",
                "--capabilities",
                "CAPABILITY_IAM",
                "--no-confirm-changeset",
                "--no-fail-on-empty-changeset",
                "--no-progressbar",
                "--parameter-overrides"));
        parameters.forEach((name, value) -> deploy.add(name + "=\"" + value + "\""));
        sam("deploy", deploy);
        return outputs(sam("outputs", List.of("list", "stack-outputs", "--stack-name", stack, "--output", "json")));
    }

    /** Takes the stack away; bucket and table stay. */
    void delete() {
        sam("delete", List.of("delete", "--stack-name", stack, "--no-prompts"));
    }

    private String sam(String step, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sam"));
        command.addAll(arguments);
        try {
            Files.createDirectories(LOGS);
            Path log = LOGS.resolve(step + ".log").toAbsolutePath();
            Path output = LOGS.resolve(step + ".out").toAbsolutePath();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SAM_CLI_TELEMETRY", "0");
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("sam " + step + " took more than " + MINUTES + " minutes; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "sam " + step + " failed; see " + output + " and " + log + "\n" + Files.readString(log));
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("sam " + step + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> outputs(String json) {
        try {
            Map<String, String> outputs = new HashMap<>();
            for (Object output : JSON.std.listFrom(json)) {
                Map<?, ?> fields = (Map<?, ?>) output;
                outputs.put((String) fields.get("OutputKey"), (String) fields.get("OutputValue"));
            }
            return outputs;
        } catch (IOException e) {
            throw new IllegalStateException("the stack's outputs cannot be read: " + json, e);
        }
    }
}

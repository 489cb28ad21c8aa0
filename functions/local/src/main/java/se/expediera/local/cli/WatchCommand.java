package se.expediera.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.local.run.LocalRun;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes every new file of a folder as an upload, until it is stopped. */
@Command(
        name = "watch",
        description = "Bevakar en mapp: varje ny fil expedieras. Avsluta med Ctrl+C; inget går förlorat.",
        footer = {"", "En fil som heter parties.csv är registret."})
final class WatchCommand implements Callable<Integer> {
    private static final int LOOK_EVERY_MILLIS = 1_000;
    private static final String REGISTER = "parties.csv";
    /** Files that a program is still writing. */
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Service service;

    @Option(names = "--register", paramLabel = "CSV", description = "Registret över mottagare, inlagt vid starten.")
    private Optional<Path> register = Optional.empty();

    @Parameters(paramLabel = "MAPP", description = "Mappen som bevakas.")
    private Path folder;

    private final Map<Path, String> seen = new HashMap<>();
    /** The looks of files that could not be read, and were named. */
    private final Set<String> told = new HashSet<>();

    private final Set<String> underWay = new LinkedHashSet<>();
    /** Reported documents whose receipt or letters are not made yet. */
    private final Set<Document> toCopy = new LinkedHashSet<>();

    /** Made by picocli, which fills its fields. */
    WatchCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new CliFault(folder + ": mappen finns inte. Skapa den eller kontrollera namnet.");
        }
        Optional<InputFile> parties = register.map(InputFile::read);
        PrintWriter out = spec.commandLine().getOut();
        try (LocalRun run = service.start()) {
            parties.ifPresent(file -> run.uploadRegister(file.content()));
            out.println("Bevakar " + folder + ". Mejlen läggs i " + service.mails() + ". Avsluta med Ctrl+C.");
            out.flush();
            do {
                look(run);
            } while (goesOn());
        }
        return ExitCode.DONE;
    }

    /** Waits for the next look; false where the run is to end. */
    private static boolean goesOn() {
        try {
            new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void look(LocalRun run) {
        try {
            for (Path file : files()) {
                takeOrTell(run, file);
            }
            underWay.removeIf(id -> reported(run, id));
            toCopy.removeIf(
                    new BucketCopies(run, service.mails(), spec.commandLine().getOut())::copyWhenReady);
            spec.commandLine().getOut().flush();
        } catch (SdkException | UncheckedIOException | CliFault e) {
            spec.commandLine().getErr().println("Försöker igen strax: " + e.getMessage());
            spec.commandLine().getErr().flush();
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> UNFINISHED.stream()
                            .noneMatch(end -> file.getFileName().toString().endsWith(end)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that cannot be read keeps none of the others waiting; it is named once for each of its looks. */
    private void takeOrTell(LocalRun run, Path file) {
        try {
            take(run, file);
        } catch (CliFault fault) {
            if (told.add(look(file))) {
                spec.commandLine().getErr().println(fault.getMessage());
                spec.commandLine().getErr().flush();
            }
        }
    }

    /** A file is taken once it looks the same twice, for it may still be written; and once only in the folder's life. */
    private void take(LocalRun run, Path file) {
        String look = look(file);
        if (!look.equals(seen.put(file, look)) || Files.exists(mark(look))) {
            return;
        }
        InputFile input = InputFile.read(file);
        PrintWriter out = spec.commandLine().getOut();
        if (input.name().equals(REGISTER)) {
            run.uploadRegister(input.content());
        } else {
            underWay.add(run.upload(input.name(), input.content()));
        }
        remember(look);
        out.println("Inlagd: " + input.name());
        out.flush();
    }

    private boolean reported(LocalRun run, String id) {
        Optional<Document> document = run.ledger().documents().find(id);
        List<Delivery> deliveries = run.ledger().deliveries().ofDocument(id);
        if (document.isEmpty()
                || !document.get().queued()
                || !deliveries.stream().allMatch(it -> it.state().atRest())) {
            return false;
        }
        Report report = new Report(run.ledger(), spec.commandLine().getOut());
        report.document(document.get());
        report.summary();
        toCopy.add(document.get());
        return true;
    }

    private static String look(Path file) {
        try {
            return ContentHash.of(
                    file.toAbsolutePath() + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark(String look) {
        return service.data().resolve("watched").resolve(look);
    }

    private void remember(String look) {
        try {
            Files.createDirectories(mark(look).getParent());
            Files.write(mark(look), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

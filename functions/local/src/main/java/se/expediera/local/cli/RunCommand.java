package se.expediera.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.document.Document;
import se.expediera.core.register.RegisterImport;
import se.expediera.local.run.AwsCalls;
import se.expediera.local.run.LocalRun;
import se.expediera.local.run.Rest;

/** Files in, mails out, once. */
@Command(
        name = "run",
        description = "Expedierar besluten i filerna, eller i det medföljande exemplet, och visar vad som hände.",
        footer = {
            "",
            "Svarskod: 0 allt är klart, 3 något väntar på handläggaren, 1 ett fel.",
            "Mejlen lämnar inte datorn: de läggs som filer."
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Service service;

    @Option(
            names = "--register",
            paramLabel = "CSV",
            description = "Registret över mottagare; annars gäller det som lades in senast.")
    private Optional<Path> register = Optional.empty();

    @Option(names = "--verbose", description = "Visar också vilka anrop till AWS som funktionerna gjorde.")
    private boolean verbose;

    /** What was called before the first file came, for the register and its receipt. */
    private long callsBefore;

    @Parameters(arity = "0..*", paramLabel = "FIL", description = "Protokoll som PDF; inget betyder exemplet.")
    private List<Path> files = List.of();

    /** Made by picocli, which fills its fields. */
    RunCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws InterruptedException {
        List<InputFile> minutes = files.isEmpty() ? List.of(InputFile.sampleMinutes()) : readable();
        if (minutes.isEmpty()) {
            return ExitCode.ERROR;
        }
        Optional<InputFile> parties = register.map(InputFile::read);
        if (files.isEmpty() && parties.isEmpty()) {
            parties = Optional.of(InputFile.sampleRegister());
        }
        try (LocalRun run = service.start()) {
            int code = work(run, parties, minutes);
            return minutes.size() < files.size() ? ExitCode.ERROR : code;
        }
    }

    /** One file's fault is named, and the others go on. */
    private List<InputFile> readable() {
        List<InputFile> minutes = new ArrayList<>();
        for (Path file : files) {
            try {
                minutes.add(InputFile.read(file));
            } catch (CliFault fault) {
                spec.commandLine().getErr().println(fault.getMessage());
                spec.commandLine().getErr().flush();
            }
        }
        return minutes;
    }

    private int work(LocalRun run, Optional<InputFile> parties, List<InputFile> minutes) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out, minutes.size());
        if (parties.isPresent()) {
            String upload = run.uploadRegister(parties.get().content());
            progress.end(new Rest(run, List.of(), List.of(upload)).await(run.givenUp(), progress::idle));
            RegisterImport outcome = run.ledger().imports().find(upload).orElseThrow();
            if (!outcome.accepted()) {
                RegisterCommand.print(spec.commandLine().getErr(), parties.get().name(), outcome.errors());
                throw new CliFault(
                        parties.get().name() + ": registret togs inte emot och inget lades in. Rätta raderna ovan.");
            }
            out.println("Register: " + parties.get().name() + ", " + outcome.parties() + " mottagare.");
        }
        int givenUp = run.givenUp();
        callsBefore = AwsCalls.ofDecisions();
        List<String> documents = new ArrayList<>();
        for (InputFile file : minutes) {
            documents.add(run.upload(file.name(), file.content()));
            out.println("Inlagd: " + file.name());
        }
        out.flush();
        progress.end(new Rest(run, documents, List.of()).await(givenUp, progress::show));
        return report(run, documents);
    }

    private int report(LocalRun run, List<String> documents) {
        PrintWriter out = spec.commandLine().getOut();
        Report report = new Report(run.ledger(), out);
        documents.stream().distinct().forEach(id -> {
            Document document = run.ledger().documents().find(id).orElseThrow();
            report.document(document);
        });
        report.summary();
        out.println("Mejl: " + service.mails());
        documents.stream().distinct().flatMap(this::receipts).forEach(receipt -> out.println("Kvitto: " + receipt));
        BucketCopies copies = new BucketCopies(run, service.mails(), out);
        documents.stream()
                .distinct()
                .flatMap(id -> run.ledger().documents().find(id).stream())
                .forEach(copies::copy);
        if (verbose) {
            new CallTable(run.ledger(), documents, AwsCalls.ofDecisions() - callsBefore).print(out);
        }
        out.flush();
        return report.waitsForClerk() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
    }

    private Stream<Path> receipts(String documentId) {
        String end = "-" + DeliveryId.receiptOf(documentId) + ".eml";
        try (Stream<Path> mails = Files.list(service.mails())) {
            return mails.filter(mail -> mail.getFileName().toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how far it is, a line whenever that changes. */
    private record Progress(PrintWriter out, int files) {
        void idle(Rest.Progress now) {
            // the register alone is read in a moment
        }

        void show(Rest.Progress now) {
            if (now.read() < files) {
                out.println("Läser: " + now.read() + " av " + files + " filer lästa.");
            } else if (now.open() > 0) {
                out.println("Skickar: " + now.open() + " kvar.");
            }
            out.flush();
        }

        void end(Rest.Outcome outcome) {
            CliFault.unlessRested(outcome);
            out.flush();
        }
    }
}

package se.expediera.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.PaperWords;
import se.expediera.local.run.Ledger;

/** What the table knows. */
@Command(
        name = "status",
        description =
                "Visar vad som hänt med ett dokument, ett ärende, en mottagares mejl eller leveranser i ett läge.",
        footer = {
            "",
            "Utan val visas månadens dokument och allt som väntar på handläggaren.",
            "Svarskod: 0 inget väntar, 3 något väntar på handläggaren, 1 ett fel."
        })
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    @Mixin
    private Question question;

    @Option(names = "--json", description = "Svarar med JSON för andra program, i stället för med ord.")
    private boolean json;

    /** Made by picocli, which fills its fields. */
    StatusCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws IOException {
        try (Place.Looking looking = place.look()) {
            Found found = question.answer(looking.ledger());
            return json ? asJson(found) : inWords(looking.ledger(), found);
        }
    }

    private int asJson(Found found) throws IOException {
        spec.commandLine().getOut().println(FoundJson.of(found));
        return found.waitsForClerk() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
    }

    private int inWords(Ledger ledger, Found found) {
        Report report = new Report(ledger, spec.commandLine().getOut());
        if (question.isAboutPapers()) {
            found.documents().forEach(report::document);
            found.decisions().stream()
                    .filter(it -> found.documents().stream()
                            .noneMatch(document -> document.id().equals(it.documentId())))
                    .forEach(it -> report.decision(it, ledger.deliveries().ofDecision(it.id())));
        } else {
            overview(found);
            if (found.deliveries().isEmpty() && !question.isOpen()) {
                spec.commandLine().getOut().println("Ingen leverans är i det läget.");
            }
            found.deliveries().forEach(it -> underItsPaper(ledger, report, it));
        }
        report.summary();
        return report.waitsForClerk() || !found.deadLetters().isEmpty() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
    }

    private void overview(Found found) {
        if (!question.isOpen()) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Dokument i månaden: " + found.documents().size());
        found.documents()
                .forEach(it ->
                        out.println("  " + it.id() + "  " + it.fileName() + "  " + it.decisions() + " handlingar"));
        found.deadLetters()
                .forEach(it -> out.println("Tekniskt fel: " + it.source().swedish() + " kunde inte behandlas, nummer "
                        + it.id() + ". Vad du ska göra står i worklist."));
    }

    private void underItsPaper(Ledger ledger, Report report, Delivery delivery) {
        String paper = ledger.documents()
                .decision(delivery.id().decisionId())
                .map(PaperWords::line)
                .orElse("Besked till handläggaren");
        spec.commandLine().getOut().println();
        spec.commandLine().getOut().println("  " + paper);
        report.numbered(delivery);
    }
}

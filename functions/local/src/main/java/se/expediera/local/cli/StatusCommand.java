package se.expediera.local.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.party.PartyName;
import se.expediera.local.aws.State;
import se.expediera.local.run.Ledger;

/** What the table knows. */
@Command(
        name = "status",
        description = "Visar vad som hänt med ett dokument, ett ärende eller en mottagares mejl.",
        footer = {"", "Utan val visas månadens dokument och allt som väntar på handläggaren."})
final class StatusCommand implements Callable<Integer> {
    private static final int MANY = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Folders folders;

    @Option(names = "--document", paramLabel = "ID", description = "Dokumentets id, som det står i rapport och kvitto.")
    private Optional<String> document = Optional.empty();

    @Option(names = "--case", paramLabel = "DNR", description = "Ärendets diarienummer.")
    private Optional<String> caseNumber = Optional.empty();

    @Option(names = "--party", paramLabel = "NAMN", description = "Mottagarens namn som det står i protokollet.")
    private Optional<String> party = Optional.empty();

    /** Made by picocli, which fills its fields. */
    StatusCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        try (State state = State.open(folders.data())
                .orElseThrow(() -> new CliFault(folders.data()
                        + ": här har inget körts. Kör först run, eller peka på rätt mapp med --data."))) {
            Ledger ledger = Ledger.of(state.settings());
            Report report = new Report(ledger, spec.commandLine().getOut());
            boolean asked = document.isPresent() || caseNumber.isPresent() || party.isPresent();
            document.ifPresent(id -> showDocument(ledger, report, id));
            caseNumber.ifPresent(dnr -> showCase(ledger, report, dnr));
            party.ifPresent(name -> showParty(ledger, report, name));
            if (!asked) {
                showAll(ledger, report);
            }
            report.summary();
            return report.waitsForClerk() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
        }
    }

    private static void showDocument(Ledger ledger, Report report, String id) {
        report.document(ledger.documents()
                .find(id)
                .orElseThrow(
                        () -> new CliFault("Dokumentet " + id + " finns inte. Utan val visar status dem som finns.")));
    }

    private static void showCase(Ledger ledger, Report report, String caseNumber) {
        List<StoredDecision> decisions = ledger.documents().decisionsByCase(caseNumber);
        if (decisions.isEmpty()) {
            throw new CliFault("Inget beslut har diarienumret " + caseNumber + ". Kontrollera hur det är skrivet.");
        }
        decisions.forEach(
                decision -> report.decision(decision, ledger.deliveries().ofDecision(decision.id())));
    }

    private void showParty(Ledger ledger, Report report, String name) {
        List<Delivery> deliveries = ledger.deliveries().toParty(PartyName.fold(name), MANY);
        if (deliveries.isEmpty()) {
            throw new CliFault("Ingen mottagare heter " + name + ". Skriv namnet som det står i protokollet.");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Delivery delivery : deliveries) {
            out.println();
            ledger.documents()
                    .decision(delivery.id().decisionId())
                    .ifPresent(decision -> out.println("  " + decision.caseNumber() + " " + decision.title()));
            report.delivery(delivery, delivery.party().length());
        }
    }

    private void showAll(Ledger ledger, Report report) {
        PrintWriter out = spec.commandLine().getOut();
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        List<Document> received = ledger.documents().receivedIn(now);
        out.println("Dokument i " + now + ": " + received.size());
        received.forEach(
                it -> out.println("  " + it.id() + "  " + it.fileName() + "  " + it.decisions() + " handlingar"));
        Arrays.stream(DeliveryState.values())
                .filter(state -> state.needsClerk() || !state.atRest())
                .forEach(state -> ledger.in(state, MANY).forEach(delivery -> {
                    if (!delivery.id().isReceipt()) {
                        report.delivery(delivery, delivery.party().length());
                    }
                }));
    }
}

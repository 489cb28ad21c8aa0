package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.local.run.Ledger;

/** All that is known of one delivery. */
@Command(
        name = "history",
        description = "Visar allt om en leverans: vad, till vem, och varje ändring med tid, av vem och varför.",
        footer = {"", "Tider är svensk tid."})
final class HistoryCommand implements Callable<Integer> {
    private static final int LONGEST_STATE = 28;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    @Parameters(paramLabel = "LEVERANS", description = "Leveransens nummer, som det står i kvitto och status.")
    private String number;

    /** Made by picocli, which fills its fields. */
    HistoryCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        DeliveryId id = DeliveryNumber.of(number);
        try (Place.Looking looking = place.look()) {
            Delivery delivery = looking.ledger()
                    .deliveries()
                    .find(id)
                    .orElseThrow(() ->
                            new CliFault("Leveransen " + id + " finns inte. Numret står i kvittot och i status."));
            show(looking.ledger(), delivery);
            return delivery.state().needsClerk() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
        }
    }

    private void show(Ledger ledger, Delivery delivery) {
        DeliveryId id = delivery.id();
        Optional<Document> document = ledger.documents().find(id.documentId());
        fact("Leverans", id.toString());
        fact("Mottagare", id.isToParty() ? delivery.party() : "handläggaren");
        fact("Rad i protokollet", delivery.line());
        fact("Sida", delivery.page() == 0 ? "" : Integer.toString(delivery.page()));
        ledger.documents().decision(id.decisionId()).ifPresent(decision -> fact("Handling", PaperWords.line(decision)));
        document.ifPresent(file -> {
            fact("Sammanträde", (file.body() + " " + file.meetingDate()).strip());
            fact("Fil", file.fileName());
            fact("Filens kontrollsumma (SHA-256)", file.sha256());
        });
        fact("Läge", delivery.state().swedish());
        fact("Adress", String.join(", ", delivery.recipients()));
        fact("Nästa utskick till", String.join(", ", delivery.sending().order().to()));
        fact("E-posttjänstens nummer", delivery.messageId());
        fact("Antal försök", Integer.toString(delivery.sending().attempt()));
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        delivery.history().forEach(change -> out.println(line(change)));
        out.flush();
    }

    private void fact(String label, String text) {
        if (!text.isEmpty()) {
            spec.commandLine().getOut().println(label + ": " + text);
        }
    }

    private static String line(StateChange change) {
        String line = "%s  %-" + LONGEST_STATE + "s  av %s%s";
        return line.formatted(
                SwedishTime.clock(change.at()),
                change.state().swedish(),
                change.by(),
                change.why().isEmpty() ? "" : ": " + change.why());
    }
}

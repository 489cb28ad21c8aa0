package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.Desk;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.queue.DeadLetter;
import se.expediera.local.run.Ledger;

/** Puts back what functions gave up. */
@Command(
        name = "redrive",
        description = "Lägger tillbaka det som ett tekniskt fel stoppade, när felet är rättat.",
        footer = {"", "Svarskod: 0 det är gjort, 3 något väntar på handläggaren, 1 ett fel."})
final class RedriveCommand implements Callable<Integer> {
    private static final int MANY = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    @Mixin
    private Answerable answerable;

    @Option(names = "--all", description = "Allt som är stoppat av tekniska fel.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "NUMMER", description = "Numren, som de står i worklist och mejl: dead….")
    private List<String> numbers = List.of();

    /** Made by picocli, which fills its fields. */
    RedriveCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws InterruptedException {
        if (all != numbers.isEmpty()) {
            throw new CliFault("Ange vilka nummer som ska läggas tillbaka, eller --all. worklist visar dem.");
        }
        Desk.Ruling ruling = answerable.ruling();
        PrintWriter out = spec.commandLine().getOut();
        try (Working working = place.work()) {
            Ledger ledger = working.place().ledger();
            List<DeadLetter> letters = all ? ledger.deadLetters().all(MANY) : named(ledger);
            if (letters.isEmpty()) {
                out.println("Det finns inget att lägga tillbaka.");
                return ExitCode.DONE;
            }
            for (DeadLetter letter : letters) {
                working.place().redrive().putBack(letter.id(), ruling);
                out.println(
                        "Tillbakalagt: " + letter.id() + ", " + letter.source().swedish() + ".");
            }
            out.flush();
            boolean settled = working.settle(waiting(ledger, letters));
            Report report = new Report(ledger, out);
            letters.forEach(letter -> show(ledger, report, letter));
            report.summary();
            working.tell(out, settled);
            return report.waitsForClerk() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
        }
    }

    /** None is put back where one of them is unknown. */
    private List<DeadLetter> named(Ledger ledger) {
        List<DeadLetter> letters = new ArrayList<>();
        for (String number : numbers) {
            letters.add(ledger.deadLetters()
                    .find(number.strip())
                    .orElseThrow(() -> new CliFault("Numret " + number
                            + " finns inte, eller är redan tillbakalagt. worklist visar dem som finns.")));
        }
        return letters;
    }

    private static List<DeliveryId> waiting(Ledger ledger, List<DeadLetter> letters) {
        return letters.stream()
                .filter(letter -> ledger.documents().decision(letter.about()).isPresent())
                .flatMap(letter -> ledger.deliveries().ofDecision(letter.about()).stream())
                .map(Delivery::id)
                .toList();
    }

    private static void show(Ledger ledger, Report report, DeadLetter letter) {
        Optional<StoredDecision> decision = ledger.documents().decision(letter.about());
        Optional<Document> document = ledger.documents().find(letter.about());
        decision.ifPresent(it -> report.decision(it, ledger.deliveries().ofDecision(it.id())));
        document.ifPresent(report::document);
    }
}

package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.Desk;
import se.expediera.core.forget.Forgetting;

/** Takes the content of a case, or of what went to a party, away; that something was sent, and when, stays. */
@Command(
        name = "forget",
        description = {
            "Gallrar innehållet i ett ärende, eller i det som gått till en mottagare: beslutens text, mottagare,",
            "adresser, utdrag, brev, kvitton och den inlagda filen. Kvar blir leveransnummer, tillstånd, tider och",
            "kontrollsummor. Det går inte att ångra."
        },
        footer = {
            "",
            "Ett avbrutet gallrande görs klart genom att samma kommando körs igen. Det som inte har nått sitt slut",
            "gallras inte: avbryt det med cancel eller vänta.",
            "Svarskod: 0 det är gjort, 3 något är ännu under väg, 1 ett fel eller ett nej."
        })
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    @Mixin
    private Answerable answerable;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** Made by picocli, which fills its fields. */
    ForgetCommand() {
        // picocli calls it
    }

    /** Either a case or a party. */
    private static final class What {
        @Option(names = "--case", paramLabel = "DNR", description = "Ärendets diarienummer.")
        private Optional<String> caseNumber = Optional.empty();

        @Option(
                names = "--party",
                paramLabel = "NAMN",
                description = "Mottagaren som protokollet skriver den; gallrar även de besluts text som gått dit.")
        private Optional<String> party = Optional.empty();

        /** Made by picocli, which fills its fields. */
        What() {
            // picocli calls it
        }

        String name() {
            return caseNumber.or(() -> party).orElseThrow();
        }
    }

    @Override
    public Integer call() {
        Desk.Ruling ruling = answerable.ruling();
        try (Working working = place.work()) {
            Forgetting forgetting = working.place().forgetting();
            Forgetting.Outcome outcome = what.caseNumber.isPresent()
                    ? forgetting.ofCase(what.caseNumber.get(), ruling)
                    : forgetting.ofParty(what.party.orElseThrow(), ruling);
            return tell(outcome);
        }
    }

    private int tell(Forgetting.Outcome outcome) {
        if (outcome instanceof Forgetting.UnderWay underWay) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Ingenting har gallrats. Följande är ännu under väg; avbryt med cancel eller vänta:");
            for (Delivery delivery : underWay.deliveries()) {
                err.println("  " + delivery.id() + "  " + delivery.state().swedish());
            }
            err.flush();
            return ExitCode.WAITS_FOR_CLERK;
        } else if (outcome instanceof Forgetting.Forgotten forgotten) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Gallrat: " + forgotten.decisions() + " beslut, " + forgotten.deliveries() + " leveranser.");
            out.flush();
            return ExitCode.DONE;
        }
        throw new CliFault("Inget att gallra finns under " + what.name() + ". Kontrollera hur det är skrivet.");
    }
}

package se.expediera.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.Desk;

/** Sends a delivery once more. */
@Command(
        name = "resend",
        description = "Skickar en leverans en gång till, också om den redan har skickats.",
        footer = {"", "Svarskod: 0 det är gjort, 3 något väntar ännu på handläggaren, 1 ett fel eller ett nej."})
final class ResendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    @Mixin
    private Answerable answerable;

    @Option(
            names = "--to",
            paramLabel = "ADRESS",
            split = ",",
            description = "E-postadressen, i stället för registrets; flera skiljs åt med komma.")
    private List<String> to = List.of();

    @Parameters(paramLabel = "LEVERANS", description = "Leveransens nummer, som det står i kvitto och status.")
    private String number;

    /** Made by picocli, which fills its fields. */
    ResendCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws InterruptedException {
        DeliveryId id = DeliveryNumber.of(number);
        Desk.Ruling ruling = answerable.ruling();
        List<String> addresses = to.stream().map(String::strip).toList();
        try (Working working = place.work()) {
            Changes changes = new Changes(
                    working, spec.commandLine().getOut(), spec.commandLine().getErr());
            changes.take(id, working.place().desk().resend(id, addresses, ruling));
            return changes.end();
        }
    }
}

package se.expediera.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;

/** Notes that a person brought deliveries to their parties. */
@Command(
        name = "posted",
        description = "Bekräftar att du har skickat leveranser för hand, till exempel med post.",
        footer = {"", "Svarskod: 0 det är gjort, 3 något väntar ännu på handläggaren, 1 ett fel eller ett nej."})
final class PostedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Ruled ruled;

    /** Made by picocli, which fills its fields. */
    PostedCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws InterruptedException {
        return ruled.carryOut(
                Desk::posted,
                state -> state == DeliveryState.MANUAL,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }
}

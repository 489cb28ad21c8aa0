package se.expediera.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;

/** Takes deliveries out of the work. */
@Command(
        name = "cancel",
        description = "Tar bort leveranser: de skickas inte. Det kan ångras med resend.",
        footer = {"", "Svarskod: 0 det är gjort, 3 något väntar ännu på handläggaren, 1 ett fel eller ett nej."})
final class CancelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Ruled ruled;

    /** Made by picocli, which fills its fields. */
    CancelCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws InterruptedException {
        return ruled.carryOut(
                Desk::cancel,
                state -> state.canBecomeByPerson(DeliveryState.CANCELLED),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }
}

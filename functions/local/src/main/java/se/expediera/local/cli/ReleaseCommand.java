package se.expediera.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;

/** Lets go what a rule stopped. */
@Command(
        name = "release",
        description = "Släpper leveranser som är stoppade för granskning, så att de skickas.",
        footer = {"", "Svarskod: 0 det är gjort, 3 något väntar ännu på handläggaren, 1 ett fel eller ett nej."})
final class ReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Ruled ruled;

    /** Made by picocli, which fills its fields. */
    ReleaseCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws InterruptedException {
        return ruled.carryOut(
                Desk::release,
                state -> state == DeliveryState.HELD,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }
}

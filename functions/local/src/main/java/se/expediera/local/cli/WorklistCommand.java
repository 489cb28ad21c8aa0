package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.expediera.local.run.Worklist;

/** What the clerk has to do. */
@Command(
        name = "worklist",
        description = "Visar allt som väntar på handläggaren, det äldsta först, med vad som ska göras.",
        footer = {"", "Svarskod: 0 inget väntar, 3 något väntar, 1 ett fel. Tider är svensk tid."})
final class WorklistCommand implements Callable<Integer> {
    private static final int MANY = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    /** Made by picocli, which fills its fields. */
    WorklistCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Place.Looking looking = place.look()) {
            List<Worklist.Entry> entries = new Worklist(looking.ledger()).entries(MANY);
            for (Worklist.Entry entry : entries) {
                out.println(SwedishTime.clock(entry.since()) + "  " + entry.number());
                out.println("    " + entry.words());
            }
            out.println(entries.isEmpty() ? "Inget väntar på dig." : "Väntar på dig: " + entries.size() + ".");
            out.flush();
            return entries.isEmpty() ? ExitCode.DONE : ExitCode.WAITS_FOR_CLERK;
        }
    }
}

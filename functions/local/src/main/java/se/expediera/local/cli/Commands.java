package se.expediera.local.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.expediera.local.aws.FolderInUse;
import se.expediera.local.extract.ExtractCommand;

/** The commands together. Without any, the bundled sample runs. */
@Command(
        name = "expediera",
        description = "Skickar varje beslut i ett protokoll till dem som det ska expedieras till, en gång.",
        subcommands = {
            RunCommand.class,
            WatchCommand.class,
            ExtractCommand.class,
            StatusCommand.class,
            WorklistCommand.class,
            HistoryCommand.class,
            ReleaseCommand.class,
            ResendCommand.class,
            CancelCommand.class,
            PostedCommand.class,
            RedriveCommand.class,
            ExportCommand.class,
            ForgetCommand.class,
            RegisterCommand.class
        },
        footer = {"", "Utan kommando körs det medföljande exemplet."})
public final class Commands implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    /** Made by picocli, which fills its fields. */
    Commands() {
        // picocli calls it
    }

    /** Carries out a command and returns its exit code. */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Commands()).setOut(out).setErr(err);
        line.setParameterExceptionHandler(Commands::misunderstood);
        line.setExecutionExceptionHandler(Commands::failed);
        swedish(line);
        int code = line.execute(arguments.length == 0 ? new String[] {"run"} : arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Skriv ett kommando.");
    }

    private static int misunderstood(CommandLine.ParameterException fault, String... arguments) {
        CommandLine line = fault.getCommandLine();
        line.getErr()
                .println(Misunderstanding.words(fault) + " Hjälp: "
                        + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.ERROR;
    }

    private static int failed(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        if (fault instanceof CliFault) {
            line.getErr().println(fault.getMessage());
        } else if (fault instanceof FolderInUse) {
            line.getErr()
                    .println(fault.getMessage()
                            + ": mappen används av en annan körning. Vänta tills den är klar eller välj en"
                            + " annan med --data.");
        } else if (AwsFault.words(fault).isPresent()) {
            line.getErr().println(AwsFault.words(fault).get());
        } else {
            line.getErr().println("Oväntat fel. Kör igen; inget går förlorat. Det här gick fel:");
            fault.printStackTrace(line.getErr());
        }
        return ExitCode.ERROR;
    }

    private static void swedish(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        command.usageMessage()
                .synopsisHeading("Användning: ")
                .synopsisSubcommandLabel("KOMMANDO")
                .commandListHeading("%nKommandon:%n")
                .parameterListHeading("%nArgument:%n")
                .optionListHeading("%nVal:%n");
        line.getSubcommands().values().forEach(Commands::swedish);
    }
}

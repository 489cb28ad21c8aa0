package se.expediera.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.RowError;
import se.expediera.register.RegisterFile;

/** The party register on its own. */
@Command(
        name = "register",
        description = "Arbetar med registret över mottagare.",
        subcommands = {RegisterCommand.Check.class, DraftCommand.class})
final class RegisterCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    /** Made by picocli, which fills its fields. */
    RegisterCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    /** Names every error of a register before it is uploaded. */
    @Command(name = "check", description = "Visar alla fel i ett register, rad för rad, utan att lägga in det.")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Help help;

        @Parameters(paramLabel = "CSV", description = "Registret: mottagare;alias;kanal;e-post;medlemmar.")
        private Path file;

        @Option(
                names = "--kommun",
                paramLabel = "NAMN",
                defaultValue = "Granviks kommun",
                description = "Kommunens namn (annars ${DEFAULT-VALUE}); framför ett namn säger det inget nytt.")
        private String municipality;

        /** Made by picocli, which fills its fields. */
        Check() {
            // picocli calls it
        }

        @Override
        public Integer call() {
            RegisterFile.Outcome register =
                    RegisterFile.read(InputFile.read(file).content(), Municipality.of(municipality));
            if (register.errors().isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println(file + ": inga fel, " + register.parties().size() + " mottagare.");
                return ExitCode.DONE;
            }
            print(spec.commandLine().getErr(), file.toString(), register.errors());
            return ExitCode.ERROR;
        }
    }

    static void print(PrintWriter out, String file, Iterable<RowError> errors) {
        for (RowError error : errors) {
            String place = error.row() == 0 ? "" : " rad " + error.row();
            out.println(file + place + ": " + error.message());
        }
    }
}

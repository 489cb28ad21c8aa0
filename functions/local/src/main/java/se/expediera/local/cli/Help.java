package se.expediera.local.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Visar den här hjälpen.")
    private boolean asked;

    /** Made by picocli, which fills its field. */
    Help() {
        // picocli calls it
    }
}

package se.expediera.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder in which everything is kept between runs on this machine. */
final class Data {
    private static final Path USUAL = Path.of("target", "expediera");

    @Option(
            names = "--data",
            paramLabel = "MAPP",
            description = "Mappen där allt sparas mellan körningar (annars target/expediera).")
    private Optional<Path> named = Optional.empty();

    /** Made by picocli, which fills its field. */
    Data() {
        // picocli calls it
    }

    /** The folder that was named. */
    Optional<Path> named() {
        return named;
    }

    /** The folder that was named, else the usual one. */
    Path folder() {
        return named.orElse(USUAL);
    }
}

package se.expediera.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a run keeps its state and puts its mails. */
final class Folders {
    @Option(
            names = "--data",
            paramLabel = "MAPP",
            defaultValue = "target/expediera",
            description = "Mappen där allt sparas mellan körningar (annars ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "MAPP",
            description = "Mappen där mejlen läggs, en .eml-fil per mejl (annars mejl under --data).")
    private Optional<Path> out = Optional.empty();

    /** Made by picocli, which fills its fields. */
    Folders() {
        // picocli calls it
    }

    Path data() {
        return data;
    }

    Path mails() {
        return out.orElseGet(() -> data.resolve("mejl"));
    }
}

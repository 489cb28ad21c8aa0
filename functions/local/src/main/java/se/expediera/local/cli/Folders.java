package se.expediera.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a run keeps its state and puts its mails. */
final class Folders {
    @Mixin
    private Data data;

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
        return data.folder();
    }

    Path mails() {
        return out.orElseGet(() -> mailsOf(data()));
    }

    /** Where mails are put below a data folder unless a run is told another place. */
    static Path mailsOf(Path data) {
        return data.resolve("mejl");
    }
}

package se.expediera.local.cli;

import picocli.CommandLine.Option;

/** Who does it: it stands in the history or on the paper for good. */
final class By {
    @Option(names = "--by", required = true, paramLabel = "NAMN", description = "Vem som gör det: namn eller signatur.")
    private String name;

    /** Made by picocli, which fills its field. */
    By() {
        // picocli calls it
    }

    String name() {
        if (name.isBlank()) {
            throw new CliFault("Ange vem som gör det med --by, namn eller signatur.");
        }
        return name.strip();
    }
}

package se.expediera.local.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.expediera.core.delivery.Desk;

/** Who answers for a change, and why it is made. */
final class Answerable {
    @Mixin
    private By by;

    @Option(names = "--why", required = true, paramLabel = "SKÄL", description = "Varför; det sparas i historiken.")
    private String why;

    /** Made by picocli, which fills its fields. */
    Answerable() {
        // picocli calls it
    }

    Desk.Ruling ruling() {
        if (why.isBlank()) {
            throw new CliFault("Ange varför med --why; det sparas i historiken.");
        }
        return new Desk.Ruling(by.name(), why.strip());
    }
}

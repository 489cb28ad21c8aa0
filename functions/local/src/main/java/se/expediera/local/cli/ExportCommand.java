package se.expediera.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.expediera.core.ContentHash;
import se.expediera.local.run.CaseFile;

/** The proof of a case's dispatch, as files for the case file. */
@Command(
        name = "export",
        description =
                "Skriver vad som har gått till vem och när i ett ärende: en tabell (CSV) och en sida att skriva under.",
        footer = {"", "Filerna får inte finnas förut. Tider är svensk tid."})
final class ExportCommand implements Callable<Integer> {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:csv|html?)$");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Mixin
    private Place place;

    @Mixin
    private By by;

    @Option(names = "--case", required = true, paramLabel = "DNR", description = "Ärendets diarienummer.")
    private String caseNumber;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FIL",
            description = "Filernas namn; det får ändelserna .csv och .html.")
    private Path target;

    /** Made by picocli, which fills its fields. */
    ExportCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        String who = by.name();
        Path table = sibling(".csv");
        Path page = sibling(".html");
        refuseExisting(table);
        refuseExisting(page);
        try (Place.Looking looking = place.look()) {
            CaseFile file = CaseFile.of(looking.ledger(), caseNumber);
            if (file.entries().isEmpty()) {
                throw new CliFault("Ingen leverans hör till diarienumret " + caseNumber
                        + ". Kontrollera hur det är skrivet, eller se status.");
            }
            byte[] csv = CaseTable.of(file);
            String hash = ContentHash.of(csv);
            String dnr = file.entries().get(0).decision().caseNumber();
            write(table, csv);
            write(
                    page,
                    CasePage.of(
                            new CasePage.Export(
                                    dnr, who, Instant.now(), table.getFileName().toString(), hash),
                            file));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Tabell: " + table + ", " + file.entries().size() + " leveranser, SHA-256 " + hash);
            out.println("Sida att skriva under: " + page);
            out.flush();
            return ExitCode.DONE;
        }
    }

    private Path sibling(String extension) {
        String name = EXTENSION.matcher(target.getFileName().toString()).replaceFirst("");
        return target.resolveSibling(name + extension);
    }

    /** What was exported may have been signed: it is never written over. */
    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new CliFault(file + ": filen finns redan. Välj ett annat namn med --out.");
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            refuseExisting(file);
        } catch (IOException e) {
            throw new CliFault(file + ": går inte att skriva. Kontrollera mappen och dina rättigheter.");
        }
    }
}

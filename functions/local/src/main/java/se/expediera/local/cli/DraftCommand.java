package se.expediera.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.RegisterDraft;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
import se.expediera.register.RegisterDraftFile;

/** Makes the first register of an office from its old minutes. */
@Command(
        name = "draft",
        description = {
            "Gör ett första register ur gamla protokoll: varje mottagare en gång, den vanligaste först, med hur ofta den "
                    + "nämns (antal) och vad den är (typ). Fyll i adresserna, granska alias och ta bort det som inte ska "
                    + "vara med."
        })
final class DraftCommand implements Callable<Integer> {
    /** Without it Excel takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Option(names = "--out", paramLabel = "CSV", description = "Filen att skriva; annars skrivs registret här.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--kommun",
            paramLabel = "NAMN",
            defaultValue = "Granviks kommun",
            description = "Kommunens namn (annars ${DEFAULT-VALUE}); framför ett namn säger det inget nytt.")
    private String municipality;

    @Parameters(arity = "1..*", paramLabel = "FIL", description = "Protokoll som PDF.")
    private List<Path> files;

    /** Made by picocli, which fills its fields. */
    DraftCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() {
        RegisterDraft draft = new RegisterDraft(Municipality.of(municipality));
        FileReader reader = new FileReader();
        int unread = 0;
        for (Path file : files) {
            unread += add(reader, file, draft) ? 0 : 1;
        }
        List<RegisterDraft.Row> rows = draft.rows();
        String csv = RegisterDraftFile.write(rows);
        if (out.isPresent()) {
            write(out.get(), BYTE_ORDER_MARK + csv);
            spec.commandLine().getOut().println(out.get() + ": " + rows.size() + " mottagare.");
        } else {
            spec.commandLine().getOut().print(csv);
        }
        return unread == 0 ? ExitCode.DONE : ExitCode.ERROR;
    }

    /** One file's failure is named, and the others go on. */
    private boolean add(FileReader reader, Path file, RegisterDraft draft) {
        try {
            Reading reading = reader.read(InputFile.read(file).content());
            if (reading instanceof Reading.Read read) {
                for (Decision decision : read.minutes().decisions()) {
                    decision.dispatch().parties().stream().map(PartyLine::text).forEach(draft::add);
                }
                return true;
            } else if (reading instanceof Reading.Refused refused) {
                spec.commandLine()
                        .getErr()
                        .println(file + ": " + refused.finding().message());
            }
        } catch (CliFault fault) {
            spec.commandLine().getErr().println(fault.getMessage());
        }
        return false;
    }

    private static void write(Path file, String csv) {
        try {
            Files.writeString(file, csv, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CliFault(file + ": filen går inte att skriva. Kontrollera mappen och rättigheterna.");
        }
    }
}

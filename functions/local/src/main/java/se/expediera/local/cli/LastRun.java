package se.expediera.local.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.Settings;
import se.expediera.local.run.LocalRun;

/**
 * How a data folder was last run, so that what a later command sets going is mailed in the same municipality's name, to
 * the same place.
 *
 * @param municipality the municipality's name
 * @param mode whether mails go to the parties
 * @param requireSignature whether a file must bear a valid electronic signature
 * @param mails the folder for the mails
 */
record LastRun(String municipality, Settings.Mode mode, boolean requireSignature, Path mails) {
    private static final String FILE = "last-run.json";
    private static final String MUNICIPALITY = "municipality";
    private static final String MODE = "mode";
    private static final String REQUIRE_SIGNATURE = "requireSignature";
    private static final String MAILS = "mails";

    /** Starts services and functions in this way, and remembers it. */
    LocalRun start(Path data) {
        LocalRun.Conditions conditions =
                requireSignature ? LocalRun.Conditions.SIGNATURE_REQUIRED : LocalRun.Conditions.USUAL;
        LocalRun run = LocalRun.start(data, mails, municipality, mode, conditions);
        try {
            remember(data);
            return run;
        } catch (UncheckedIOException e) {
            run.close();
            throw e;
        }
    }

    /** How this folder was last run; empty where it never was. */
    static Optional<LastRun> of(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> fields = JSON.std.mapFrom(Files.readString(file));
            return Optional.of(new LastRun(
                    (String) fields.get(MUNICIPALITY),
                    Settings.Mode.valueOf((String) fields.get(MODE)),
                    Boolean.TRUE.equals(fields.get(REQUIRE_SIGNATURE)),
                    Path.of((String) fields.get(MAILS))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(Path data) {
        Map<String, Object> fields = Map.of(
                MUNICIPALITY,
                municipality,
                MODE,
                mode.name(),
                REQUIRE_SIGNATURE,
                requireSignature,
                MAILS,
                mails.toAbsolutePath().toString());
        try {
            Path written = Files.writeString(data.resolve(FILE + ".new"), JSON.std.asString(fields));
            Files.move(written, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.expediera.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.expediera.core.Settings;
import se.expediera.local.run.LocalRun;

/** How the whole service is started on this machine. */
final class Service {
    /** The municipality of the sample. */
    static final String MUNICIPALITY = "Granviks kommun";

    @Mixin
    private Folders folders;

    @Option(
            names = "--kommun",
            paramLabel = "NAMN",
            defaultValue = MUNICIPALITY,
            description = "Kommunens namn i mejlen (annars ${DEFAULT-VALUE}).")
    private String municipality;

    @Option(
            names = "--trial",
            description = "Provläge: varje mejl ställs till handläggaren, med den tänkta mottagaren överst.")
    private boolean trial;

    @Option(
            names = "--trust",
            paramLabel = "MAPP",
            description = "Mapp med betrodda utfärdares certifikat och spärrlistor, för elektroniska underskrifter.")
    private Optional<Path> trust = Optional.empty();

    @Option(
            names = "--require-signature",
            description = "Stoppar också filer som inte har en giltig elektronisk underskrift.")
    private boolean requireSignature;

    /** Made by picocli, which fills its fields. */
    Service() {
        // picocli calls it
    }

    LocalRun start() {
        Settings.Mode mode = trial ? Settings.Mode.TRIAL : Settings.Mode.LIVE;
        List<InputFile> trusted = trust.map(InputFile::folder).orElse(List.of());
        LocalRun run = new LastRun(municipality, mode, requireSignature, folders.mails()).start(folders.data());
        trusted.forEach(file -> run.trust(file.name(), file.content()));
        return run;
    }

    Path data() {
        return folders.data();
    }

    Path mails() {
        return folders.mails();
    }
}

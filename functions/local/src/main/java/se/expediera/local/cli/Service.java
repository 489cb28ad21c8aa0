package se.expediera.local.cli;

import java.nio.file.Path;
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

    /** Made by picocli, which fills its fields. */
    Service() {
        // picocli calls it
    }

    LocalRun start() {
        Settings.Mode mode = trial ? Settings.Mode.TRIAL : Settings.Mode.LIVE;
        return new LastRun(municipality, mode, folders.mails()).start(folders.data());
    }

    Path data() {
        return folders.data();
    }

    Path mails() {
        return folders.mails();
    }
}

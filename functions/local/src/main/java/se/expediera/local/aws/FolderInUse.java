package se.expediera.local.aws;

import java.nio.file.Path;

/** Another process works in the data folder. */
public final class FolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super(folder.toString());
    }
}

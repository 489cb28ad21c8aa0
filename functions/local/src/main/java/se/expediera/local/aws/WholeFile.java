package se.expediera.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Files that are there whole or not at all, at whatever moment the process is killed. It is no protection against the
 * machine losing power: nothing is forced to disk.
 */
final class WholeFile {
    /** What a killed process may leave behind; readers pass over it. */
    private static final String UNFINISHED = ".part";

    private WholeFile() {}

    /** Writes a file, replacing what was there. */
    static void write(Path file, byte[] content) {
        Path part = file.resolveSibling(UUID.randomUUID() + UNFINISHED);
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file; it may be gone already. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a folder and those above it. */
    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

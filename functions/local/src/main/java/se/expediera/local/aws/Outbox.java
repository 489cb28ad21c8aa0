package se.expediera.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Notes of what a service has still to tell. AWS tells of an upload or a mail even if the machine that took it dies
 * right after; so a note is kept before the thing is done and removed when it was told. What is left at the next start
 * is told then, if the thing was done.
 */
final class Outbox {
    private static final String SUFFIX = ".json";

    private final Path folder;

    Outbox(Path folder) {
        this.folder = WholeFile.folder(folder);
    }

    /** Keeps a note and returns its id. */
    String keep(Map<String, ?> note) {
        String id = UUID.randomUUID().toString();
        WholeFile.write(file(id), Json.bytes(note));
        return id;
    }

    /** Removes a note. */
    void done(String id) {
        WholeFile.remove(file(id));
    }

    /** Whether nothing is left to tell. */
    boolean isEmpty() {
        return left().isEmpty();
    }

    /** The notes by their ids. */
    Map<String, Map<String, Object>> left() {
        Map<String, Map<String, Object>> notes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString();
                readIfThere(file, notes, name.substring(0, name.length() - SUFFIX.length()));
            }
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readIfThere(Path file, Map<String, Map<String, Object>> notes, String id) throws IOException {
        try {
            notes.put(id, Json.read(Files.readString(file)));
        } catch (java.nio.file.NoSuchFileException e) {
            // told in the meantime
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}

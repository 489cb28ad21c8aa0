package se.expediera.local.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Notes of what a service has still to tell. AWS tells of an upload or a mail even if the machine that took it dies
 * right after; so a note is kept before the thing is done and removed when it was told. What is left at the next start
 * is told then, if the thing was done.
 */
final class Outbox implements AutoCloseable {
    private final Notes notes;

    Outbox(Path folder) {
        this.notes = Notes.in(folder);
    }

    /** Keeps a note and returns its id. */
    String keep(Map<String, ?> note) {
        String id = UUID.randomUUID().toString();
        notes.put(id, note);
        return id;
    }

    /** Removes a note. */
    void done(String id) {
        notes.remove(id);
    }

    /** Whether nothing is left to tell. */
    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** The notes by their ids. */
    Map<String, Map<String, Object>> left() {
        return notes.all();
    }

    @Override
    public void close() throws IOException {
        notes.close();
    }
}

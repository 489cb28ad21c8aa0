package se.expediera.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes by their ids, in one file of a folder. A change is a line at its end, and in the file before the call returns: it
 * outlives the process, however that ends. A file a note would do so too, but where many were removed a moment ago a file
 * system looks long for the place of a new one.
 */
final class Notes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
    private static final String FILE = "notes.jsonl";
    /** How notes were kept before: a file each. */
    private static final String SINGLE = ".json";

    private static final String ID = "id";
    private static final String NOTE = "note";
    /** A file of so many bytes is not worth to be written anew. */
    private static final long SMALL = 1 << 20;

    private final Path file;
    private final Map<String, Map<String, Object>> notes = new LinkedHashMap<>();
    private FileChannel end;
    private long written;
    private long writtenAnew;

    private Notes(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
        end = writeAnew();
    }

    /** The notes of a folder, which is made where it is missing. */
    static Notes in(Path folder) {
        try {
            Notes notes = new Notes(WholeFile.folder(folder).resolve(FILE));
            notes.takeIn(folder);
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a note, in place of an earlier one of its id. */
    synchronized void put(String id, Map<String, ?> note) {
        notes.put(id, new LinkedHashMap<>(note));
        append(line(Map.of(ID, id, NOTE, note)));
    }

    /** Removes a note; there may be none. Where none is left, nothing of what was removed stays in the file either. */
    synchronized void remove(String id) {
        if (notes.remove(id) == null) {
            return;
        }
        if (notes.isEmpty()) {
            empty();
        } else {
            append(line(Map.of(ID, id)));
        }
    }

    /** The note of this id. */
    synchronized Optional<Map<String, Object>> find(String id) {
        return Optional.ofNullable(notes.get(id));
    }

    /** All notes by their ids, in the order in which they came. */
    synchronized Map<String, Map<String, Object>> all() {
        return new LinkedHashMap<>(notes);
    }

    /** Whether there is none. */
    synchronized boolean isEmpty() {
        return notes.isEmpty();
    }

    private void empty() {
        try {
            end.truncate(0);
            written = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            written += bytes.remaining();
            while (bytes.hasRemaining()) {
                end.write(bytes);
            }
            if (written > SMALL && written > 2 * writtenAnew) {
                end.close();
                end = writeAnew();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out what was removed. */
    private FileChannel writeAnew() throws IOException {
        String all = notes.entrySet().stream()
                .map(note -> line(Map.of(ID, note.getKey(), NOTE, note.getValue())))
                .collect(Collectors.joining());
        byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, bytes);
        written = bytes.length;
        writtenAnew = written;
        return FileChannel.open(file, StandardOpenOption.APPEND);
    }

    private static String line(Map<String, ?> change) {
        return Json.write(change) + "\n";
    }

    /** A line that a killed process did not end was not answered. */
    private void read() throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::read);
    }

    private void read(String line) {
        try {
            Map<String, Object> change =
                    Json.read(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            String id = (String) change.get(ID);
            if (change.get(NOTE) instanceof Map<?, ?> note) {
                Map<String, Object> fields = new LinkedHashMap<>();
                note.forEach((name, value) -> fields.put((String) name, value));
                notes.put(id, fields);
            } else {
                notes.remove(id);
            }
        } catch (IOException e) {
            LOG.error("a line of {} cannot be read and is left out", file);
        }
    }

    private void takeIn(Path folder) throws IOException {
        List<Path> single;
        try (Stream<Path> files = Files.list(folder)) {
            single = files.filter(it -> it.toString().endsWith(SINGLE)).toList();
        }
        for (Path old : single) {
            String name = old.getFileName().toString();
            put(name.substring(0, name.length() - SINGLE.length()), Json.read(Files.readString(old)));
            WholeFile.remove(old);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        end.close();
    }
}

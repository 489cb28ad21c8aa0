package se.expediera.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which one run keeps its state. Only one process at a time works in it; while it does, others find the
 * addresses of its services there.
 */
final class DataFolder implements AutoCloseable {
    private static final String ADDRESSES = "addresses.json";

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes the folder for this process; empty where another has it. */
    static Optional<DataFolder> take(Path root) {
        WholeFile.folder(root);
        try {
            FileChannel file =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            WholeFile.remove(root.resolve(ADDRESSES));
            return Optional.of(new DataFolder(root, file, lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that the process that works in the folder announced; empty where none does. */
    static Map<String, String> announced(Path root) {
        try {
            Map<String, String> settings = new HashMap<>();
            Json.read(Files.readString(root.resolve(ADDRESSES)))
                    .forEach((name, value) -> settings.put(name, (String) value));
            return settings;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells other processes where the services are. */
    void announce(Map<String, String> settings) {
        WholeFile.write(root.resolve(ADDRESSES), Json.bytes(settings));
    }

    /** A folder in it. */
    Path folder(String name) {
        return WholeFile.folder(root.resolve(name));
    }

    /** Does a thing once in the folder's life; again only if the process was killed in the middle of it. */
    void once(String name, Runnable thing) {
        Path done = folder("done").resolve(name);
        if (!Files.exists(done)) {
            thing.run();
            WholeFile.write(done, new byte[0]);
        }
    }

    @Override
    public void close() throws IOException {
        WholeFile.remove(root.resolve(ADDRESSES));
        lock.release();
        lockFile.close();
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}

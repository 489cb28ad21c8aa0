package se.expediera.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.document.DocumentId;

/**
 * The pile of papers of one soak, as files, with a mark for each that was uploaded.
 *
 * @param folder where all files of the soak lie
 */
record Stack(Path folder) {
    /** Another scan of every tenth meeting comes too; it must send nothing. */
    private static final int EVERY = 10;

    /** Writes papers with so many deliveries to be mailed. */
    void write(int deliveries) throws IOException {
        Files.createDirectories(papers());
        Files.createDirectories(folder.resolve("uploaded"));
        int most = Papers.DECISIONS * Papers.PARTIES;
        for (int meeting = 0; meeting * most < deliveries; meeting++) {
            int parties = Math.min(most, deliveries - meeting * most);
            Files.write(papers().resolve("%05d.pdf".formatted(meeting)), Papers.minutes(meeting, parties, 0));
            if (meeting % EVERY == 0) {
                Files.write(papers().resolve("%05d-igen.pdf".formatted(meeting)), Papers.minutes(meeting, parties, 1));
            }
        }
    }

    /** The papers in their order. */
    List<Path> all() {
        try (Stream<Path> files = Files.list(papers())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the papers as documents. */
    List<String> documents() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path paper : all()) {
            ids.add(DocumentId.of(ContentHash.of(Files.readAllBytes(paper)), Settings.Mode.LIVE));
        }
        return ids;
    }

    boolean isUploaded(Path paper) {
        return Files.exists(mark(paper));
    }

    void markUploaded(Path paper) throws IOException {
        Files.createFile(mark(paper));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path mails() {
        return folder.resolve("mejl");
    }

    /** How many messages are under way, as the working process last saw it. */
    Path underWay() {
        return folder.resolve("under-way.txt");
    }

    Path log() {
        return folder.resolve("log.txt");
    }

    private Path papers() {
        return folder.resolve("papers");
    }

    private Path mark(Path paper) {
        return folder.resolve("uploaded").resolve(paper.getFileName());
    }
}

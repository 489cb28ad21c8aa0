package se.expediera.intake.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.expediera.core.files.Files;

/**
 * Whom the office trusts, as files: certificates of issuers (DER or PEM, one or several a file) and the lists of those that
 * were revoked (CRL).
 *
 * @param files their contents
 */
public record Trust(List<byte[]> files) {
    /** Where the bucket keeps them. */
    public static final String FOLDER = "trust/";

    /** The names of whose signatures are accepted where one is required, one a line, as their certificates give them. */
    private static final String SIGNERS = "signers.txt";

    /** Larger is none of them. */
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    /** Copies the list. */
    public Trust {
        files = List.copyOf(files);
    }

    /** Nobody. */
    public static Trust nobody() {
        return new Trust(List.of());
    }

    /** Whoever the bucket says now. */
    public static Trust in(Files bucket) {
        return new Trust(bucket.keys(FOLDER).stream()
                .filter(key -> !key.endsWith("/") && isTrusted(key.substring(FOLDER.length())))
                .flatMap(key -> bucket.read(key, "").stream())
                .filter(Trust::isNotTooLarge)
                .toList());
    }

    /**
     * Whoever the files of a folder say, which is laid out as the bucket's.
     *
     * @throws IOException where a file cannot be read
     */
    public static Trust in(Path folder) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            List<Path> trusted = files.filter(java.nio.file.Files::isRegularFile)
                    .filter(file -> isTrusted(file.getFileName().toString()))
                    .sorted()
                    .toList();
            for (Path file : trusted) {
                contents.add(java.nio.file.Files.readAllBytes(file));
            }
        }
        return new Trust(contents.stream().filter(Trust::isNotTooLarge).toList());
    }

    private static boolean isTrusted(String name) {
        return !name.equals(SIGNERS);
    }

    private static boolean isNotTooLarge(byte[] content) {
        return content.length <= MOST_BYTES;
    }

    /** The names of whose signatures are accepted; none for everybody's whose issuer is trusted. */
    public static List<String> signersIn(Files bucket) {
        return bucket.read(FOLDER + SIGNERS, "").stream()
                .flatMap(content -> new String(content, StandardCharsets.UTF_8).lines())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}

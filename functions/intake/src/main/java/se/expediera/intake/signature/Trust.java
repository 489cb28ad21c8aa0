package se.expediera.intake.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final String SIGNERS = FOLDER + "signers.txt";

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
                .filter(key -> !key.endsWith("/") && !key.equals(SIGNERS))
                .flatMap(key -> bucket.read(key, "").stream())
                .filter(content -> content.length <= MOST_BYTES)
                .toList());
    }

    /** The names of whose signatures are accepted; none for everybody's whose issuer is trusted. */
    public static List<String> signersIn(Files bucket) {
        return bucket.read(SIGNERS, "").stream()
                .flatMap(content -> new String(content, StandardCharsets.UTF_8).lines())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}

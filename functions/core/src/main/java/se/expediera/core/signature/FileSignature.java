package se.expediera.core.signature;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One electronic signature of a file.
 *
 * @param signer the name in the signer's certificate, or "" where it cannot be read
 * @param signedAt when it was made: by its time stamp where it has one, else as the signer's clock said; {@link Instant#EPOCH}
 *     where nothing tells
 * @param timestamped whether a time stamp proves when it was made
 * @param verdict what its validation came to
 */
public record FileSignature(String signer, Instant signedAt, boolean timestamped, SignatureVerdict verdict) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Who and when: "Anna Ek, 2026-03-20 10.15 (tidsstämplad)". */
    public String whoAndWhen() {
        String when = signedAt.equals(Instant.EPOCH)
                ? "okänd tid"
                : LocalDateTime.ofInstant(signedAt, SWEDEN).format(MINUTE);
        return (signer.isEmpty() ? "okänd" : signer) + ", " + when + (timestamped ? " (tidsstämplad)" : "");
    }

    /** All of it: "Anna Ek, 2026-03-20 10.15: giltig". */
    public String described() {
        return whoAndWhen() + ": " + verdict.swedish();
    }
}

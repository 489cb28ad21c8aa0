package se.expediera.core.register;

import java.time.Instant;
import java.util.List;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Delivery;

/**
 * What became of one upload of the register.
 *
 * @param id derived from the upload: "reg" and 24 hexadecimal digits
 * @param source the file's key in the bucket
 * @param at when it was read
 * @param parties how many parties it has
 * @param errors why it was refused; empty where it was taken whole
 * @param released how many waiting deliveries it set going
 * @param changes what it changed in the register before it
 * @param releasedParties the first of the deliveries that it set going: the party and the delivery's id
 */
public record RegisterImport(
        String id,
        String source,
        Instant at,
        int parties,
        List<RowError> errors,
        int released,
        RegisterChanges changes,
        List<String> releasedParties) {
    /** What an upload's id begins with; no document's does. */
    private static final String PREFIX = "reg";

    /** The id of the upload with this hash. */
    public static String idOf(String sha256) {
        return PREFIX + ContentHash.id(sha256);
    }

    /** Whether this is the id of an upload of the register. */
    public static boolean isIdOfOne(String id) {
        return id.startsWith(PREFIX);
    }

    /** Copies the lists. */
    public RegisterImport {
        errors = List.copyOf(errors);
        releasedParties = List.copyOf(releasedParties);
    }

    /** An upload of which no more is to be told. */
    public RegisterImport(String id, String source, Instant at, int parties, List<RowError> errors, int released) {
        this(id, source, at, parties, errors, released, RegisterChanges.NONE, List.of());
    }

    /** The clerk's receipt of it, waiting to be sent. */
    public Delivery receipt() {
        return Delivery.receipt(id, at).startedBy("register");
    }

    /** Whether the register was taken. */
    public boolean accepted() {
        return errors.isEmpty();
    }
}

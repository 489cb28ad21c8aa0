package se.expediera.core.register;

import java.time.Instant;
import java.util.List;

/**
 * What became of one upload of the register.
 *
 * @param id derived from the upload: "reg" and 24 hexadecimal digits
 * @param source the file's key in the bucket
 * @param at when it was read
 * @param parties how many parties it has
 * @param errors why it was refused; empty where it was taken whole
 * @param released how many waiting deliveries it set going
 */
public record RegisterImport(String id, String source, Instant at, int parties, List<RowError> errors, int released) {
    /** Copies the list. */
    public RegisterImport {
        errors = List.copyOf(errors);
    }

    /** Whether the register was taken. */
    public boolean accepted() {
        return errors.isEmpty();
    }
}

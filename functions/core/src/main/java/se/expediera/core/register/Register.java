package se.expediera.core.register;

import java.util.List;

/**
 * The party register as one upload left it.
 *
 * @param version names the upload; "" where there was none yet
 * @param parties its rows, checked, in the order of the file
 */
public record Register(String version, List<RegisteredParty> parties) {
    /** Before the first upload. */
    public static final Register NONE = new Register("", List.of());

    /** Copies the list. */
    public Register {
        parties = List.copyOf(parties);
    }
}

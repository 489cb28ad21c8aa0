package se.expediera.core.register;

import java.util.List;

/** The party register and the one before it. */
public interface PartyRegister {
    /** The register as it stands; {@link Register#NONE} before the first upload. */
    Register current();

    /** The register that {@link #current()} took the place of. */
    Register previous();

    /**
     * Replaces the register whole: readers see the old one or the new one, never a mixture. The old one is kept as
     * {@link #previous()}. Repeating it with the same version changes nothing.
     *
     * @param version names this register, derived from the upload
     * @param parties its rows, checked
     */
    void replace(String version, List<RegisteredParty> parties);
}

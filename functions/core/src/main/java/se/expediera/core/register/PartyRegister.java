package se.expediera.core.register;

import java.util.List;
import java.util.Optional;

/** The party register as it stands. */
public interface PartyRegister {
    /**
     * The party that bears one of these names, the first name that any party bears deciding.
     *
     * @param foldedNames names folded by {@link se.expediera.core.party.PartyName}
     */
    Optional<RegisteredParty> find(List<String> foldedNames);

    /**
     * Replaces the register whole: readers see the old one or the new one, never a mixture. Repeating it with the
     * same version changes nothing.
     *
     * @param version names this register, derived from the file's content
     * @param parties its rows, checked
     */
    void replace(String version, List<RegisteredParty> parties);
}

package se.expediera.core.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.party.PartyName;

/**
 * What a new register changed in the one before it.
 *
 * @param added parties that are new
 * @param removed parties that are gone
 * @param changed parties whose row reads otherwise than before
 */
public record RegisterChanges(Names added, Names removed, Names changed) {
    /** Nothing changed. */
    public static final RegisterChanges NONE = new RegisterChanges(Names.NONE, Names.NONE, Names.NONE);

    /** As many names as a receipt lists. */
    private static final int MOST_NAMES = 50;

    /**
     * Some parties.
     *
     * @param count how many
     * @param first the names of the first of them, as many as a receipt lists
     */
    public record Names(int count, List<String> first) {
        /** No party. */
        public static final Names NONE = new Names(0, List.of());

        /** Copies the list. */
        public Names {
            first = List.copyOf(first);
        }

        /** All of these, of which the first are listed. */
        public static Names of(List<String> names) {
            return new Names(names.size(), names.stream().limit(MOST_NAMES).toList());
        }
    }

    /** What differs; a party is the same while its name is. */
    public static RegisterChanges between(List<RegisteredParty> before, List<RegisteredParty> after) {
        Map<String, RegisteredParty> old = new LinkedHashMap<>();
        before.forEach(party -> old.put(PartyName.fold(party.name()), party));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (RegisteredParty party : after) {
            RegisteredParty was = old.remove(PartyName.fold(party.name()));
            if (was == null) {
                added.add(party.name());
            } else if (!was.equals(party)) {
                changed.add(party.name());
            }
        }
        List<String> removed = old.values().stream().map(RegisteredParty::name).toList();
        return new RegisterChanges(Names.of(added), Names.of(removed), Names.of(changed));
    }
}

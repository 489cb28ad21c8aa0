package se.expediera.core.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyName;

/**
 * One row of the party register.
 *
 * @param name the party's name as the clerk writes it
 * @param aliases other names under which minutes print it
 * @param channel how it is reached
 * @param addresses its e-mail addresses; empty for a group and for other channels
 * @param members names of the parties that it stands for; empty where it is a party itself
 * @param postalAddress the lines of its postal address without its name, for letters; empty where none is known
 */
public record RegisteredParty(
        String name,
        List<String> aliases,
        Channel channel,
        List<String> addresses,
        List<String> members,
        List<String> postalAddress) {
    /** Copies the lists. */
    public RegisteredParty {
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
        members = List.copyOf(members);
        postalAddress = List.copyOf(postalAddress);
    }

    /** A party whose postal address nobody wrote down. */
    public RegisteredParty(
            String name, List<String> aliases, Channel channel, List<String> addresses, List<String> members) {
        this(name, aliases, channel, addresses, members, List.of());
    }

    /** Whether it stands for its members. */
    public boolean isGroup() {
        return !members.isEmpty();
    }

    /** Every folded name under which it is found. */
    public Set<String> foldedNames(Municipality home) {
        Set<String> names = new LinkedHashSet<>();
        add(names, name, home);
        aliases.forEach(alias -> add(names, alias, home));
        names.remove("");
        return names;
    }

    private static void add(Set<String> names, String name, Municipality home) {
        names.add(PartyName.fold(name));
        names.add(PartyName.key(name, home));
    }
}

package se.expediera.core.register;

import java.util.List;

/**
 * One row of the party register.
 *
 * @param name the party's name as the clerk writes it
 * @param aliases other names under which minutes print it
 * @param channel how it is reached
 * @param addresses its e-mail addresses; empty for a group and for other channels
 * @param members names of the parties that it stands for; empty where it is a party itself
 */
public record RegisteredParty(
        String name, List<String> aliases, Channel channel, List<String> addresses, List<String> members) {
    /** Copies the lists. */
    public RegisteredParty {
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
        members = List.copyOf(members);
    }

    /** Whether it stands for its members. */
    public boolean isGroup() {
        return !members.isEmpty();
    }
}

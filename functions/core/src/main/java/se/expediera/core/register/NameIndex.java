package se.expediera.core.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyName;

/** The parties of a register by each of their names. */
final class NameIndex {
    private final Municipality home;
    private final Map<String, RegisteredParty> byName = new HashMap<>();

    NameIndex(List<RegisteredParty> parties, Municipality home) {
        this.home = home;
        for (RegisteredParty party : parties) {
            party.foldedNames(home).forEach(name -> byName.putIfAbsent(name, party));
        }
    }

    /** The party of this name, exactly; the name as it stands before the name without what says nothing. */
    Optional<RegisteredParty> find(String name) {
        RegisteredParty found = byName.get(PartyName.fold(name));
        return Optional.ofNullable(found != null ? found : byName.get(PartyName.key(name, home)));
    }

    /** Everybody a group stands for, each once, groups within it opened too. */
    List<String> members(RegisteredParty group) {
        Set<RegisteredParty> seen = new HashSet<>(Set.of(group));
        Set<String> names = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(group.members());
        while (!open.isEmpty()) {
            String name = open.pop();
            Optional<RegisteredParty> member = find(name);
            if (member.isEmpty()) {
                names.add(name);
            } else if (seen.add(member.get())) {
                if (member.get().isGroup()) {
                    List<String> inner = new ArrayList<>(member.get().members());
                    for (int index = inner.size() - 1; index >= 0; index--) {
                        open.push(inner.get(index));
                    }
                } else {
                    names.add(member.get().name());
                }
            }
        }
        return List.copyOf(names);
    }
}

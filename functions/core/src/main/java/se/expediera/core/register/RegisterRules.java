package se.expediera.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.expediera.core.party.Lookalikes;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyName;

/** What every row of a register must fulfil before any of it is taken. */
public final class RegisterRules {
    private final Municipality home;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, RegisterRow> byName = new HashMap<>();
    private final Map<String, RegisterRow> byLook = new HashMap<>();

    private RegisterRules(Municipality home) {
        this.home = home;
    }

    /**
     * Every error of the register, in the order of its rows; empty where it can be taken.
     *
     * @param home the municipality, whose possessive makes no other name
     */
    public static List<RowError> check(List<RegisterRow> rows, Municipality home) {
        RegisterRules rules = new RegisterRules(home);
        if (rows.isEmpty()) {
            rules.error(0, "Registret har ingen mottagare. Lägg in minst en rad under rubrikraden.");
        }
        rows.forEach(rules::checkNames);
        rows.forEach(rules::checkChannel);
        rows.forEach(rules::checkMembers);
        rules.checkCircles(rows);
        rules.errors.sort(Comparator.comparingInt(RowError::row));
        return List.copyOf(rules.errors);
    }

    private void checkNames(RegisterRow row) {
        RegisteredParty party = row.party();
        if (PartyName.fold(party.name()).isEmpty()) {
            error(
                    row.row(),
                    party.name().isBlank()
                            ? "Kolumnen mottagare är tom. Skriv mottagarens namn."
                            : "Kolumnen mottagare har inga synliga bokstäver. Skriv mottagarens namn.");
            return;
        }
        List<String> names = new ArrayList<>(List.of(party.name()));
        names.addAll(party.aliases());
        Set<Integer> told = new HashSet<>();
        for (String name : names) {
            if (PartyName.fold(name).isEmpty()) {
                error(row.row(), "Ett alias har inga synliga bokstäver. Skriv om det eller ta bort det.");
                continue;
            }
            for (String folded : List.of(PartyName.fold(name), PartyName.key(name, home))) {
                RegisterRow other = byName.putIfAbsent(folded, row);
                if (other != null && other != row && told.add(other.row())) {
                    error(
                            row.row(),
                            "Namnet \"" + name + "\" läses lika som ett namn på rad " + other.row()
                                    + ". Ett namn får bara betyda en mottagare.");
                }
            }
            checkLooks(row, name, told);
        }
    }

    /** Two names that differ by letters of one look, "ı" and "i", are one name to whoever reads the minutes. */
    private void checkLooks(RegisterRow row, String name, Set<Integer> told) {
        RegisterRow other = byLook.putIfAbsent(PartyName.fold(Lookalikes.latin(name)), row);
        if (other != null && other != row && told.add(other.row())) {
            error(
                    row.row(),
                    "Namnet \"" + name + "\" ser ut som ett namn på rad " + other.row()
                            + " men har andra tecken. Skriv om det med vanliga bokstäver.");
        }
    }

    private void checkChannel(RegisterRow row) {
        RegisteredParty party = row.party();
        for (String address : party.addresses()) {
            if (!MailAddress.isOne(address)) {
                error(row.row(), "\"" + address + "\" är ingen e-postadress" + reason(address));
            }
        }
        boolean mailed = party.channel() == Channel.EMAIL;
        if (mailed && party.addresses().isEmpty() && !party.isGroup()) {
            error(
                    row.row(),
                    "Kanalen är e-post men adress saknas. Fyll i kolumnen e-post, byt kanal, eller fyll i medlemmar om "
                            + "det är en grupp.");
        }
        if (party.isGroup() && !party.addresses().isEmpty()) {
            error(row.row(), "En grupp når sina medlemmar på deras adresser. Töm kolumnen e-post eller medlemmar.");
        }
    }

    private static String reason(String address) {
        String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        boolean foreign = local.chars().anyMatch(letter -> letter > '~');
        return foreign
                ? ": före @ får inga å, ä, ö eller andra tecken utanför a–z stå. Fråga mottagaren efter adressen."
                : ". Rätta kolumnen e-post.";
    }

    private void checkMembers(RegisterRow row) {
        for (String member : row.party().members()) {
            if (!byName.containsKey(PartyName.fold(member)) && !byName.containsKey(PartyName.key(member, home))) {
                error(row.row(), "Medlemmen \"" + member + "\" finns inte i registret. Lägg till den som egen rad.");
            }
        }
    }

    private void checkCircles(List<RegisterRow> rows) {
        Map<RegisterRow, Set<RegisterRow>> within = new HashMap<>();
        rows.stream().filter(row -> row.party().isGroup()).forEach(row -> within.put(row, groupsWithin(row)));
        Circles.in(within)
                .forEach(row -> error(
                        row.row(),
                        "Gruppen innehåller sig själv, direkt eller genom en annan grupp. Ta bort den ur kretsen."));
    }

    private Set<RegisterRow> groupsWithin(RegisterRow row) {
        Set<RegisterRow> groups = new HashSet<>();
        for (String member : row.party().members()) {
            RegisterRow found = byName.getOrDefault(PartyName.fold(member), byName.get(PartyName.key(member, home)));
            if (found != null && found.party().isGroup()) {
                groups.add(found);
            }
        }
        return groups;
    }

    private void error(int row, String message) {
        errors.add(new RowError(row, message));
    }
}

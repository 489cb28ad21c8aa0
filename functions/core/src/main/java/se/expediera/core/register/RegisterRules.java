package se.expediera.core.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.expediera.core.party.PartyName;

/** What every row of a register must fulfil before any of it is taken. */
public final class RegisterRules {
    /** "registrator@granvik.example": enough to refuse what cannot be mailed; the mail service judges the rest. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d.-]{0,250}[\\p{L}\\d])?");

    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, RegisterRow> byName = new HashMap<>();

    private RegisterRules() {}

    /** Every error of the register, by row in file order; empty where it can be taken. */
    public static List<RowError> check(List<RegisterRow> rows) {
        RegisterRules rules = new RegisterRules();
        if (rows.isEmpty()) {
            rules.error(0, "Registret har ingen mottagare. Lägg in minst en rad under rubrikraden.");
        }
        rows.forEach(rules::checkNames);
        rows.forEach(rules::checkChannel);
        rows.forEach(rules::checkMembers);
        return List.copyOf(rules.errors);
    }

    private void checkNames(RegisterRow row) {
        RegisteredParty party = row.party();
        if (party.name().isBlank()) {
            error(row.row(), "Kolumnen mottagare är tom. Skriv mottagarens namn.");
            return;
        }
        Set<String> own = new HashSet<>();
        List<String> names = new ArrayList<>(List.of(party.name()));
        names.addAll(party.aliases());
        for (String name : names) {
            String folded = PartyName.fold(name);
            if (!own.add(folded)) {
                continue;
            }
            RegisterRow other = byName.putIfAbsent(folded, row);
            if (other != null && other != row) {
                error(
                        row.row(),
                        "Namnet \"" + name + "\" står redan på rad " + other.row()
                                + ". Ett namn får bara betyda en mottagare.");
            }
        }
    }

    private void checkChannel(RegisterRow row) {
        RegisteredParty party = row.party();
        for (String address : party.addresses()) {
            if (!ADDRESS.matcher(address).matches()) {
                error(row.row(), "\"" + address + "\" är ingen e-postadress. Rätta kolumnen e-post.");
            }
        }
        boolean mailed = party.channel() == Channel.EMAIL;
        if (mailed && party.addresses().isEmpty() && !party.isGroup()) {
            error(row.row(), "Kanalen är e-post men adress saknas. Fyll i kolumnen e-post eller byt kanal.");
        }
        if (party.isGroup() && !party.addresses().isEmpty()) {
            error(row.row(), "En grupp når sina medlemmar på deras adresser. Töm kolumnen e-post eller medlemmar.");
        }
    }

    private void checkMembers(RegisterRow row) {
        for (String member : row.party().members()) {
            if (!byName.containsKey(PartyName.fold(member))) {
                error(row.row(), "Medlemmen \"" + member + "\" finns inte i registret. Lägg till den som egen rad.");
            }
        }
        if (reachesItself(row, row, new HashSet<>())) {
            error(row.row(), "Gruppen innehåller sig själv. Ta bort den ur sina egna medlemmar.");
        }
    }

    private boolean reachesItself(RegisterRow start, RegisterRow at, Set<RegisterRow> seen) {
        for (String member : at.party().members()) {
            RegisterRow next = byName.get(PartyName.fold(member));
            if (next == start || next != null && seen.add(next) && reachesItself(start, next, seen)) {
                return true;
            }
        }
        return false;
    }

    private void error(int row, String message) {
        errors.add(new RowError(row, message));
    }
}

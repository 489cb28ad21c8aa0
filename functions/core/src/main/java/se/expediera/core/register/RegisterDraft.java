package se.expediera.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyName;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;
import se.expediera.core.party.PrintedParty;

/**
 * The first register of an office, made of the party lines of its old minutes: whoever they name, once, under the
 * spelling that is most frequent. Whom a line reaches through somebody else is not in it, for the other's address is
 * what is needed.
 */
public final class RegisterDraft {
    /** "och" and its like, and what is neither letter nor digit, make no other name. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?:[^\\p{L}\\p{N}]+(?:och|samt|respektive|&))?[^\\p{L}\\p{N}]+");

    /** The definite form at a word's end: "nämnden", "kontoret", "styrelsen". */
    private static final Pattern DEFINITE = Pattern.compile(
            "(nämnd|styrelse|förvaltning|avdelning|enhet|förening|kontor|utskott|råd|bolag|kansli)(?:en|et|n|t)(?=\\s|$)");

    private final Municipality home;
    private final Map<String, Map<String, Integer>> spellingsByKey = new LinkedHashMap<>();

    /** An empty draft of this municipality. */
    public RegisterDraft(Municipality home) {
        this.home = home;
    }

    /**
     * One party of the draft.
     *
     * @param name its most frequent name
     * @param aliases names that are likely to mean it too; a person judges
     * @param type what it is
     * @param times how often it was named
     */
    public record Row(String name, List<String> aliases, PartyType type, int times) {
        /** Copies the list. */
        public Row {
            aliases = List.copyOf(aliases);
        }
    }

    /** One name, counted under all of its spellings. */
    private record Counted(String name, int times) {}

    /** Adds whomever a party line names. */
    public void add(String line) {
        if (!PartyRules.typeOf(line).recipient()) {
            return;
        }
        Matcher through = Resolver.THROUGH.matcher(line);
        List<List<String>> members = Plural.open(line);
        List<String> several = Several.byForm(line);
        if (through.matches()) {
            count(PrintedParty.of(through.group("through")).name());
        } else if (!members.isEmpty()) {
            members.forEach(forms -> count(forms.get(0)));
        } else if (!several.isEmpty()) {
            several.forEach(this::count);
        } else {
            PrintedParty party = PrintedParty.of(line);
            count(party.withContact() ? party.name() : line);
        }
    }

    /** The draft, the most frequent party first. */
    public List<Row> rows() {
        Map<String, List<Counted>> alike = new LinkedHashMap<>();
        spellingsByKey.forEach((key, spellings) ->
                alike.computeIfAbsent(likeness(key), name -> new ArrayList<>()).add(counted(spellings)));
        List<Row> rows = new ArrayList<>();
        for (List<Counted> names : alike.values()) {
            names.sort(Comparator.comparingInt(Counted::times).reversed().thenComparing(Counted::name));
            String name = names.get(0).name();
            rows.add(new Row(
                    name,
                    names.stream().skip(1).map(Counted::name).toList(),
                    PartyRules.typeOf(name),
                    names.stream().mapToInt(Counted::times).sum()));
        }
        rows.sort(Comparator.comparingInt(Row::times).reversed().thenComparing(Row::name));
        return rows;
    }

    private void count(String printed) {
        String name = PartyName.plain(printed);
        String key = PartyName.key(name, home);
        if (!key.isEmpty()) {
            spellingsByKey.computeIfAbsent(key, it -> new HashMap<>()).merge(name, 1, Integer::sum);
        }
    }

    private static Counted counted(Map<String, Integer> spellings) {
        String name = spellings.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new Counted(
                name, spellings.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Names of one likeness are likely to mean the same party: "Skolnämnd Norr" and "Skolnämnden – Norr". */
    private static String likeness(String key) {
        String words = BETWEEN.matcher(key).replaceAll(" ");
        return DEFINITE.matcher(words).replaceAll("$1").replace(" ", "");
    }
}

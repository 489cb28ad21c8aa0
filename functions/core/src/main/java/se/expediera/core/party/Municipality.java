package se.expediera.core.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The municipality whose minutes these are. In them its own possessive says nothing: "Granviks kommuns miljönämnd" is
 * nobody else's.
 */
public final class Municipality {
    /** No municipality is known: no possessive is folded away. */
    public static final Municipality UNNAMED = new Municipality("");

    /** "Granviks kommun", "Granviks stad", "Malmby stad": the place with or without its genitive. */
    private static final Pattern PLACE_AND_KIND = Pattern.compile("(?<place>\\p{L}[^,;]{0,80}) (?:kommun|stad)");

    /** "Exempelkommunen", "Exempelstaden". */
    private static final Pattern DEFINITE = Pattern.compile("\\p{L}[^,;]{0,80}(?:kommunen|staden)");

    private final List<String> possessives;

    private Municipality(String name) {
        this.possessives = possessives(PartyName.fold(name));
    }

    /** The municipality of this name: "Granviks kommun", "Granviks stad", "Granvik" or "Granvikskommunen". */
    public static Municipality of(String name) {
        return new Municipality(name);
    }

    private static List<String> possessives(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        Matcher kind = PLACE_AND_KIND.matcher(name);
        if (DEFINITE.matcher(name).matches()) {
            forms.add(name + "s ");
        } else {
            String place = kind.matches() ? kind.group("place") : name;
            for (String whose : place.endsWith("s") ? List.of(place) : List.of(place + "s", place)) {
                forms.add(whose + " kommuns ");
                forms.add(whose + " stads ");
            }
        }
        return List.copyOf(forms);
    }

    /** A folded name without this municipality's possessive before it: "granviks kommuns valnämnd" → "valnämnd". */
    String withoutPossessive(String foldedName) {
        Optional<String> possessive =
                possessives.stream().filter(foldedName::startsWith).findFirst();
        return possessive.map(it -> foldedName.substring(it.length())).orElse(foldedName);
    }
}

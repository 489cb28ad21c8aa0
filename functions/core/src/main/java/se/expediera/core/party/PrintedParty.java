package se.expediera.core.party;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party line in its parts: "Granviks Elnät AB, Eva Ek, Storgatan 1, 411 01 Granvik, el@granvik.example".
 *
 * @param name what is left when persons and addresses are taken away; a person's own name where nothing else is left
 * @param persons persons named beside it
 * @param addresses e-mail addresses printed in the line
 * @param postal whether the line gives a postal address or telephone number
 */
public record PrintedParty(String name, List<String> persons, List<String> addresses, boolean postal) {
    private static final Pattern EMAIL = Pattern.compile(
            "(?i)[<(]?(?:e-?post(?:adress)?:? ?)?(?<address>[a-z0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,8})[>)]?");

    /** A comma outside brackets. */
    private static final Pattern COMMA = Pattern.compile("[,;] ?(?![^(]{0,200}\\))");

    /** "att: Eva Ek", "Att. Eva Ek". */
    private static final Pattern ATTENTION =
            Pattern.compile("(?iu)att(?:ention)?(?:\\.:|[.:])? ?(?<person>\\p{Lu}.{1,80})");

    /** "411 01 Granvik", "SE-411 01 Granvik". */
    private static final Pattern POSTCODE = Pattern.compile("(?i)(?:se?-?)?\\d{3} ?\\d{2}(?:\\D.*)?");

    /** "Storgatan 1 B", "Box 12", "c/o Ek", "tel. 0123-456 78". */
    private static final Pattern POSTAL = Pattern.compile(
            "(?iu)(?:.{1,60}(?:gatan|gata|vägen|väg|gränd|torget|torg|allén?|stigen|stig|backen|backe|platsen|plats|leden|stråket|kajen|bron|parken) \\d{1,4} ?\\p{L}?"
                    + "|box \\d.{0,20}|c/o .{1,80}|(?:tel|tfn|telefon|mobil)[.: ].{1,40}|\\+?\\d[\\d ()/-]{5,20})");

    /** "Kvarnby 4", an address only before "599 31 Granvik". */
    private static final Pattern NUMBERED = Pattern.compile(".{1,60} \\d{1,4} ?\\p{L}?");

    /** A person's name that could be a place's: "Norra Granvik". */
    private static final Pattern PLACE = Pattern.compile(
            "(?iu)(?:norra|södra|östra|västra|nordöstra|nordvästra|sydöstra|sydvästra|norr|söder|öster|väster|nord|syd|öst|väst|nedre|övre|inre|yttre|mellersta|centrala|stora|lilla|gamla|nya|sankt|sankta|distrikt|område|stadsdel)\\b.*");

    /** Copies the lists. */
    public PrintedParty {
        persons = List.copyOf(persons);
        addresses = List.copyOf(addresses);
    }

    /** Takes a line apart. */
    public static PrintedParty of(String line) {
        String text = PartyName.tidy(line);
        List<String> addresses = new ArrayList<>();
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            addresses.add(email.group("address"));
        }
        String[] parts = COMMA.split(addresses.isEmpty() ? text : email.replaceAll(", "));
        List<String> names = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        boolean postal = false;
        for (int index = 0; index < parts.length; index++) {
            String part = parts[index].strip();
            Matcher attention = ATTENTION.matcher(part);
            boolean beforePostcode = index + 1 < parts.length
                    && POSTCODE.matcher(parts[index + 1].strip()).matches();
            if (part.isEmpty()) {
                continue;
            } else if (index > 0 && isPostal(part, beforePostcode)) {
                postal = true;
            } else if (index > 0 && attention.matches()) {
                persons.add(attention.group("person").strip());
            } else if (isPerson(part)) {
                persons.add(part);
            } else {
                names.add(part);
            }
        }
        if (names.isEmpty() && !persons.isEmpty()) {
            names.add(persons.remove(0));
        }
        return new PrintedParty(String.join(", ", names), persons, addresses, postal);
    }

    /** Whether the line says more than the name: persons beside it or how to reach it. */
    public boolean withContact() {
        return postal || !persons.isEmpty() || !addresses.isEmpty();
    }

    private static boolean isPostal(String part, boolean beforePostcode) {
        return POSTCODE.matcher(part).matches()
                || POSTAL.matcher(part).matches()
                || beforePostcode && NUMBERED.matcher(part).matches();
    }

    private static boolean isPerson(String part) {
        return PartyRules.typeOf(part) == PartyType.PERSON
                && !PLACE.matcher(part).matches();
    }
}

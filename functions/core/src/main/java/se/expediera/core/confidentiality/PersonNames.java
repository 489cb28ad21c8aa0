package se.expediera.core.confidentiality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of persons who speak for no political party in a file. */
final class PersonNames {
    private static final String PART = "\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?";

    /** "Anna Ek", "Anna-Lena af Åby", "Anna Maria Ek". */
    private static final Pattern NAME = Pattern.compile(
            "(?<!\\p{L})" + PART + "(?: (?:af|av|von|de|van|der|el|al))?(?: " + PART + "){1,2}(?!\\p{L})");

    private static final Pattern ANOTHER = Pattern.compile(" " + PART);

    /** "(S)" behind a name: whoever stands with a party once speaks for it everywhere. */
    private static final Pattern FOR_PARTY = Pattern.compile(" ?\\(\\p{L}{1,5}\\)");

    /** What stands in a heading or begins a sentence, and is no name however it is written: "Beslut Enligt", "Antal Ja". */
    private static final Pattern NO_NAME = Pattern.compile(
            "antal|av|avslag|bifall|beslut|bilaga|de|den|det|dnr|efter|enligt|för|från|handling|han|hon|i|ja|jag|med|motion"
                    + "|nej|och|om|paragraf|plats|protokoll|på|remiss|sammanträdesdatum|sidan?|som|stads?|till|vi|vid"
                    + "|yrkande|ärende");

    /** A word by which a body, an office, a company or a place is named: "Socialnämnden", "Granviks", "stads". */
    private static final Pattern ORGANISATION = Pattern.compile(
            "\\p{L}{0,25}(?:nämnd|styrelse|fullmäktige|utskott|beredning|förvaltning|avdelning|enhet|kontor|kansli|bolag|förbund"
                    + "|förening|stiftelse|sällskap|klubb|församling|kommun|region|landsting|myndighet"
                    + "|verk|departement|inspektion|domstol|skola|gymnasium|bibliotek|sjukhus|center|centrum|tjänst"
                    + "|direktör|chef|sekreterare|ordförande|handläggare|ledamot|ersättare|parti)"
                    + "(?:s|n|ns|en|ens|et|ets|er|ers|erna|ernas)?");

    /** "Granvik Energi AB": behind the name of a company. */
    private static final Pattern COMPANY = Pattern.compile(" (?:AB|HB|KB)\\b");

    private final List<String> texts;
    private final Map<String, Boolean> persons = new HashMap<>();

    /** The names of a file with these texts. */
    PersonNames(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** Whether a person's name begins between two places of a text. */
    boolean beginBetween(String text, int from, int to) {
        Matcher matcher = NAME.matcher(text);
        int at = from;
        while (at < to && matcher.find(at) && matcher.start() < to) {
            boolean company =
                    COMPANY.matcher(text).region(matcher.end(), text.length()).lookingAt();
            if (!company && persons.computeIfAbsent(matcher.group(), this::isPerson)) {
                return true;
            }
            at = text.indexOf(' ', matcher.start());
        }
        return false;
    }

    /** Words that stand in lower case elsewhere are hardly names; the rest of a name that begins with one is asked next. */
    private boolean isPerson(String name) {
        List<String> parts = Arrays.stream(name.split(" "))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        boolean ordinary =
                parts.size() > 2 ? isWord(parts.get(0)) : parts.stream().allMatch(this::isWord);
        return !ordinary
                && parts.stream().noneMatch(part -> NO_NAME.matcher(part).matches())
                && !isElected(name)
                && parts.stream().noneMatch(part -> ORGANISATION.matcher(part).matches());
    }

    /** Whether the file has it in lower case. */
    private boolean isWord(String word) {
        return anywhere(
                word,
                (text, at) -> (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                        && (at + word.length() == text.length()
                                || !Character.isLetter(text.charAt(at + word.length()))));
    }

    /** "Ordföranden Anna Ek" is Anna Ek (S), and so is "Anna Eks". */
    private boolean isElected(String name) {
        int space = name.lastIndexOf(' ');
        String surnamed = name.substring(name.lastIndexOf(' ', space - 1) + 1);
        return isElectedAs(name)
                || isElectedAs(surnamed)
                || surnamed.endsWith("s") && isElectedAs(surnamed.substring(0, surnamed.length() - 1));
    }

    /** A name of three words may be printed without the last: "Anna Ek Lind (S)" is Anna Ek. */
    private boolean isElectedAs(String name) {
        return anywhere(name, (text, at) -> {
            int end = at + name.length();
            Matcher another = ANOTHER.matcher(text).region(end, text.length());
            return FOR_PARTY
                    .matcher(text)
                    .region(another.lookingAt() ? another.end() : end, text.length())
                    .lookingAt();
        });
    }

    private boolean anywhere(String piece, BiPredicate<String, Integer> place) {
        for (String text : texts) {
            for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
                if (place.test(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }
}

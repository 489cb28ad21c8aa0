package se.expediera.core.party;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How the name of a party is compared: exactly, once what does not change its meaning is folded away. */
public final class PartyName {
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern LAST_STOP = Pattern.compile("[.,;:]+$");
    /** "(för kännedom)", "(minoritetsåterremiss)". */
    private static final Pattern TRAILING_BRACKET = Pattern.compile("\\s*\\([^()]*\\)$");
    /** "411 01 Granvik", "kansli@granvik.example": what follows the name's first comma is how to reach it. */
    private static final Pattern CONTACT = Pattern.compile("(?U)\\b\\d{3} ?\\d{2}\\b|\\S@\\S");

    private PartyName() {}

    /**
     * The form under which two spellings are the same name: composed Unicode, lower case, single spaces, plain
     * hyphens, no invisible characters, no closing punctuation.
     */
    public static String fold(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC);
        folded = INVISIBLE.matcher(folded).replaceAll("");
        folded = HYPHENS.matcher(folded).replaceAll("-");
        folded = SPACES.matcher(folded).replaceAll(" ").strip();
        return LAST_STOP.matcher(folded).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The folded names under which a printed party may stand in the register, the most exact first: the whole line,
     * then without a trailing bracket, then without the contact person and postal address behind its first comma.
     */
    public static List<String> candidates(String printed) {
        Set<String> names = new LinkedHashSet<>();
        String whole = fold(printed);
        names.add(whole);
        names.add(fold(TRAILING_BRACKET.matcher(whole).replaceAll("")));
        int comma = whole.indexOf(',');
        if (comma > 0 && CONTACT.matcher(whole.substring(comma)).find()) {
            names.add(fold(whole.substring(0, comma)));
        }
        names.remove("");
        return List.copyOf(names);
    }
}

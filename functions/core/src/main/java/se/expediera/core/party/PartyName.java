package se.expediera.core.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the name of a party is compared: exactly, once what does not change its meaning is folded away. */
public final class PartyName {
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{javaWhitespace}\\p{Z}\\u0085]+");

    private static final Pattern OPENING = Pattern.compile("[\\[{\\uff08]");
    private static final Pattern CLOSING = Pattern.compile("[]}\\uff09]");
    private static final Pattern LAST_STOP = Pattern.compile("[ .,;:]+\\z");

    /** The last bracket of a name and what stands before it. */
    private static final Pattern BRACKET = Pattern.compile("(?<name>[^()]{1,2000}\\S) ?\\((?<bracket>[^()]{1,200})\\)");

    /** "(för kännedom)", "(f.k.)". What tells two parties apart ("(för unga)") is none. */
    private static final Pattern PURPOSE = Pattern.compile(
            "(?iu)f(?:ör |\\."
                    + " ?)(?:kännedom|åtgärd|verkställ|handlägg|vidare|information|yttrande|genomförande|bevakning|fortsatt|[kå]\\b).{0,60}");

    /** "(MN)", "(BUN)", "(KSAU)". */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,8}");

    private PartyName() {}

    /**
     * The form under which two spellings are the same name: composed Unicode, lower case, single spaces, plain
     * hyphens and brackets, no invisible characters, no closing punctuation.
     */
    public static String fold(String name) {
        // some letters with a mark are one character as small letters only
        return Normalizer.normalize(tidy(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /**
     * The folded name without what says nothing of who is meant: a remark, a purpose, the name's own abbreviation in
     * brackets, the municipality's own possessive. "Granviks kommuns miljönämnd (MN)" and "Miljönämnd" have one key.
     */
    public static String key(String name, Municipality home) {
        return home.withoutPossessive(fold(plain(name)));
    }

    /** The name as printed, without remark, purpose and its own abbreviation: "Miljönämnden (MN) – återremiss". */
    public static String plain(String name) {
        return withoutBracket(PartyRemark.strip(tidy(name)));
    }

    /** A name as it is to be read: as printed, but for what no eye sees. */
    static String tidy(String name) {
        String tidy = PlainLetters.of(INVISIBLE.matcher(name).replaceAll(""));
        tidy = HYPHENS.matcher(tidy).replaceAll("-");
        tidy = CLOSING.matcher(OPENING.matcher(tidy).replaceAll("(")).replaceAll(")");
        tidy = SPACES.matcher(tidy).replaceAll(" ").strip();
        return LAST_STOP.matcher(tidy).replaceAll("").strip();
    }

    /** A bracket may also tell two parties apart ("Socialnämnden (Norr)"): only what is known to say nothing goes. */
    private static String withoutBracket(String tidy) {
        Matcher matcher = BRACKET.matcher(tidy);
        if (!matcher.matches()) {
            return tidy;
        }
        String name = matcher.group("name");
        String bracket = matcher.group("bracket").strip();
        boolean person = PartyRules.typeOf(name) == PartyType.PERSON;
        return person || PURPOSE.matcher(bracket).matches() || abbreviates(bracket, name) ? name : tidy;
    }

    /** "MN" abbreviates "Miljönämnden": its letters stand in the name in their order, the first one before a word. */
    private static boolean abbreviates(String abbreviation, String name) {
        if (!ABBREVIATION.matcher(abbreviation).matches()) {
            return false;
        }
        String letters = abbreviation.toLowerCase(Locale.ROOT);
        String words = " " + name.toLowerCase(Locale.ROOT);
        int at = words.indexOf(" " + letters.charAt(0)) + 1;
        for (int index = 1; index < letters.length() && at > 0; index++) {
            at = words.indexOf(letters.charAt(index), at + 1);
        }
        return at > 0;
    }
}

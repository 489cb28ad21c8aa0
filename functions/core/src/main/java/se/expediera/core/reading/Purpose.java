package se.expediera.core.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a party gets the decision, printed after its name.
 *
 * @param text the party without it
 * @param purpose "för kännedom", "för åtgärd", or ""
 */
record Purpose(String text, String purpose) {
    private static final String WORDS =
            "(?:f(?:ör|\\.)? ?(?:kännedom|åtgärd|verkställighet|verkställande|handläggning|vidare (?:handläggning|hantering)|information|yttrande"
                    + "|genomförande|bevakning|fortsatt (?:handläggning|arbete)|k|å)(?: (?:och|samt|/) (?:kännedom|åtgärd|verkställighet))?)";

    /** "Valnämnden, för kännedom", "Valnämnden för åtgärd", "Valnämnden (för kännedom)", "Valnämnden - för åtgärd". */
    private static final Pattern AFTER = Pattern.compile(
            "(?<text>.+?)(?:,? | ?[-–] ?|,? ?\\()(?<purpose>" + WORDS + ")\\)?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line of its own over those it concerns: "För kännedom:". */
    private static final Pattern GROUP =
            Pattern.compile("(?<purpose>" + WORDS + ")(?: till)? ?:?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Purpose of(String party) {
        Matcher matcher = AFTER.matcher(party);
        return mayFollow(party) && matcher.matches()
                ? new Purpose(
                        matcher.group("text").strip(), matcher.group("purpose").toLowerCase(java.util.Locale.ROOT))
                : new Purpose(party, "");
    }

    /** A cheap look before the form is tried: each purpose begins with an f behind what parts it from the party. */
    private static boolean mayFollow(String party) {
        for (int i = 2; i < party.length(); i++) {
            char letter = party.charAt(i);
            if ((letter == 'f' || letter == 'F') && !Character.isLetterOrDigit(party.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The purpose that a line names for those under it, or "". */
    static String group(String line) {
        Matcher matcher = GROUP.matcher(line);
        return matcher.matches() ? matcher.group("purpose").toLowerCase(java.util.Locale.ROOT) : "";
    }
}

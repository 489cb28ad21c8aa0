package se.expediera.core.party;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The remark after a party's name, which says what the party gets and is no part of the name: "– återremiss". */
public final class PartyRemark {
    /** "Kulturnämnden – återremiss", "Kulturnämnden (minoritetsåterremiss)", "Kulturnämnden, yttrande senast 1 maj". */
    private static final Pattern REMARK = Pattern.compile(
            "(?<name>.+?)(?: ?[-–—:] ?| ?\\()(?<remark>(?:minoritets)?(?:återremiss|bordläggning|remiss|yttrande|uppdrag)[^()]{0,60})\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PartyRemark() {}

    /** A cheap look before the form is tried: what parts a remark from its name. */
    private static boolean mayRemark(String text) {
        for (int i = 1; i < text.length(); i++) {
            if ("-–—:(".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The text without its remark. */
    public static String strip(String text) {
        Matcher matcher = REMARK.matcher(text);
        return mayRemark(text) && matcher.matches() ? matcher.group("name").strip() : text;
    }
}

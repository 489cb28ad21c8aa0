package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.expediera.core.party.PartyType;

/** What the text of a list's line tells by itself: whether it is a party, and whether it needs the line before or behind it. */
final class PartyText {
    private static final Pattern GOES_ON_AFTER = Pattern.compile(
            ".*(?:[,(/–-]|&| (?:och|samt|för|genom|via|i|av|till|med|vid|på|om|en"
                    // "Arkivnämnden för Västra": what it belongs to is still to come
                    + "|(?:Nord|Syd)?(?:Norra|Södra|Östra|Västra|östra|västra)|Mellersta|Stora|Lilla|Nya|Gamla|Övre|Nedre|Inre|Yttre|Sankt))");
    private static final Pattern GOES_ON_WITH =
            Pattern.compile("[a-zåäö(&].*|\\d{3} ?\\d{2} \\p{Lu}.*|\\S+@\\S+|Box \\d+.*|c/o .*");

    /** "Anna", "Per-Olof": a first name whose other half stands on the next line. */
    private static final Pattern ONE_NAME = Pattern.compile("\\p{Lu}[\\p{Ll}\\p{Lu}-]{1,20}");

    private PartyText() {}

    /** Whether a line ends in the middle of something: "Arbetsmarknads- och". */
    static boolean dangles(String text) {
        return GOES_ON_AFTER.matcher(text).matches();
    }

    /** Whether a line begins in the middle of something: "123 45 Exempelstad". */
    static boolean goesOn(String text) {
        return GOES_ON_WITH.matcher(text).matches();
    }

    /** "Valnämnden, Anna / Ek, Tekniska nämnden": what stands behind the last comma is no party yet. */
    static boolean breaksName(Flow flow, String line) {
        int comma = line.lastIndexOf(", ");
        String tail = line.substring(comma + 1).strip();
        return comma > 0 && ONE_NAME.matcher(tail).matches() && !isKnown(flow, tail) && !Enumeration.isMembers(line);
    }

    /** A line with those behind it that finish what it leaves open: "Arbetsmarknads- och / vuxenutbildningsnämnden". */
    static String whole(Flow flow, Wrap wrap, int index, int end) {
        List<String> parts = new ArrayList<>(List.of(flow.text(index)));
        for (int i = index; i + 1 < end && parts.size() < 3 && dangles(flow.text(i)); i++) {
            parts.add(flow.text(i + 1));
        }
        return wrap.join(parts);
    }

    /** Whether some rule gives a text the type of a party. */
    static boolean isKnown(Flow flow, String text) {
        return flow.type(Purpose.of(text).text()) != PartyType.UNKNOWN;
    }
}

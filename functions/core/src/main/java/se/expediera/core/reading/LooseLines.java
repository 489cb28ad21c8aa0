package se.expediera.core.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;

/** Finds what may be a dispatch list but was not read as one: it must not be passed over in silence. */
final class LooseLines {
    /** No party's line is longer, in letters, unless it is an enumeration. */
    private static final int LONGEST = 70;

    /** What people and bodies do in a text, but not in a list: a digit, a verb, a full stop, a party's letters. */
    private static final Pattern TEXT = Pattern.compile(
            ".*(?:\\d|\\.$|:$|\\((?:\\p{Lu}{1,3}|Lp)\\)|\\b(?:är|har|ska|skall|beslutar|att|som|yrkar|den|utses|enligt|om|antecknas|godkänns)\\b).*");

    private LooseLines() {}

    /** Whether a line looks like a dispatch heading without being a known one. */
    static boolean isUnknownHeading(Flow flow, int index, int from) {
        String text = flow.text(index);
        if (!Character.isUpperCase(text.charAt(0))
                || !DispatchHeading.speaksOfSending(text)
                || DispatchHeading.of(text)
                        .filter(found -> found.rest().isEmpty())
                        .isPresent()) {
            return false;
        }
        boolean startsLine =
                index == from || flow.startsPage(index) || flow.gapBefore(index) || flow.breakWasMeant(index - 1);
        return startsLine
                && (DispatchHeading.looksAlike(text) || flow.standsOut(flow.line(index)) && !text.endsWith("."));
    }

    /** Whether the line at {@code index} looks like a party that the list before it lost. */
    static boolean areParties(Flow flow, int index, int end) {
        return isParty(flow, index)
                && !flow.standsOut(flow.line(index))
                && flow.distance(index) < 4
                && !(index + 1 < end && Signature.isSigned(flow.text(index + 1)));
    }

    /** The first of the lines at a decision's end that look like parties; {@code end} where there are none. */
    static int atEnd(Flow flow, int from, int end) {
        int first = end;
        while (first > from && isParty(flow, first - 1) && (first == end || flow.distance(first) < 2)) {
            first--;
        }
        if (first == end || first == from) {
            return end;
        }
        boolean underHeading =
                SectionHeading.of(flow.text(first - 1)).isPresent() || PaperHeading.isOne(flow.text(first - 1));
        boolean apart = flow.gapBefore(first)
                || flow.startsPage(first)
                || flow.standsOut(flow.line(first - 1))
                || ListMark.of(flow.text(first)).isPresent()
                        && ListMark.of(flow.text(first - 1)).isEmpty();
        return !underHeading && apart ? first : end;
    }

    private static boolean isParty(Flow flow, int index) {
        String text = flow.text(index);
        Optional<ListMark> mark = ListMark.of(text);
        String name = mark.map(ListMark::text).orElse(text);
        if (!Character.isUpperCase(name.charAt(0))
                || name.length() > LONGEST
                || SectionHeading.of(text).isPresent()) {
            return false;
        }
        PartyType type = PartyRules.typeOf(Purpose.of(name).text());
        return type != PartyType.UNKNOWN
                && (type == PartyType.ONWARD_REFERENCE || !TEXT.matcher(name).matches());
    }
}

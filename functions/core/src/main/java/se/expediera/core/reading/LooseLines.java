package se.expediera.core.reading;

import java.util.List;
import java.util.regex.Pattern;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.PartyType;

/** Finds what may be a dispatch list but was not read as one: it must not be passed over in silence. */
final class LooseLines {
    /** No party's text is longer, in letters. */
    private static final int LONGEST = 110;

    /** A line of so many words and a full stop, without a comma, tells something. */
    private static final int WORDS = 4;

    /** Small words that a sentence has and a party's name has not. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?U).*\\b(?:är|var|har|hade|ska|skall|att|som|den|det|denna|detta|de|om|enligt|inte|får|ges|blir|kan|bör|vill|mot|från|under|efter|beslutar|beslutade"
                    + "|yrkar|yrkande|reserverar|deltar|anser|föreslår|tillstyrker|bedömer|finner|röstar|utses|väljs|avslås|antas|antecknas|godkänns|beviljas|bordläggs|läggs|noteras|återremitteras|överlämnas|hänskjuts|fastställs|upphävs|förklaras"
                    + "|tjänsteskrivelse|tjänsteutlåtande|protokoll|skrivelse|bilaga|handling|förslag|ansökan|rapport|motion)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Names with their party's letters are voters and members, dates and §§ are papers. */
    private static final Pattern NO_PARTY =
            Pattern.compile("(?U).*(?:\\((?:\\p{Lu}{1,3}|Lp)\\)|§|\\d{4}-\\d{2}|: ?$|\\b(?:19|20)\\d{2}\\b).*");

    /** "Nämnden ska återkomma": a verb that no name holds, in a text longer than a name's remark. */
    private static final Pattern TELLS = Pattern.compile(
            "(?U).*\\b(?:är|ska|skall|har|får|att|beslutar|beslutade|yrkar|föreslår|finner|utses)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** So many lines of nothing but parties are a list, however it ends; to read each to its end would take too long. */
    private static final int ENOUGH = 200;

    private static final DispatchHeading NONE = new DispatchHeading("", "", true);
    /** A distance that ends a list, in usual distances: under it may stand the foot of a page alone. */
    private static final double FAR = 2.6;

    private LooseLines() {}

    /** Whether a line looks like a dispatch heading without being a known one. */
    static boolean isUnknownHeading(Flow flow, int index, int from) {
        String text = flow.text(index);
        if (!Character.isUpperCase(text.charAt(0)) || !startsLine(flow, index, from)) {
            return false;
        }
        return flow.dispatch(index).filter(found -> found.rest().isEmpty()).isEmpty()
                && (flow.standsOut(flow.line(index)) && !text.endsWith(".") || DispatchHeading.looksAlike(text))
                && DispatchHeading.speaksOfSending(text);
    }

    private static boolean startsLine(Flow flow, int index, int from) {
        return index == from || flow.startsPage(index) || flow.gapBefore(index) || flow.breakWasMeant(index - 1);
    }

    /** Whether the line at {@code index} looks like a party that the list before it lost. */
    static boolean areParties(Flow flow, int index, int end) {
        return isParty(flow, index)
                && !flow.standsOut(flow.line(index))
                && flow.distance(index) < 4
                && !(index + 1 < end && Signature.isSigned(flow.text(index + 1)));
    }

    /**
     * The index of the first line of what looks like a list without a known heading; {@code end} where there is none. Such a
     * list stands apart from the text over it and holds nothing but what is known to be parties.
     */
    static int listWithoutHeading(Flow flow, Wrap wrap, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean known = flow.section(i - 1).isPresent();
            boolean headed = !known && flow.standsOut(flow.line(i - 1)) && !flow.standsOut(flow.line(i));
            boolean marked = ListMark.of(flow.text(i)).isPresent()
                    && flow.text(i - 1).endsWith(".")
                    && ListMark.of(flow.text(i - 1)).isEmpty();
            boolean apart = flow.gapBefore(i) || flow.startsPage(i) || marked;
            if (!known
                    && (headed || apart)
                    && !flow.standsOut(flow.line(i))
                    && mayOpenList(flow, i)
                    && isList(flow, wrap, i, end)) {
                return i;
            }
            if (apart
                    && flow.line(i).cells().size() > 1
                    && isName(flow, flow.line(i).cells().get(1).text())
                    && isColumn(flow, wrap, i, end)) {
                return i;
            }
        }
        return end;
    }

    private static boolean mayOpenList(Flow flow, int index) {
        String text = flow.text(index);
        boolean sentence = text.endsWith(".") && !text.contains(",") && text.split(" ").length >= WORDS;
        return !sentence
                && flow.section(index).isEmpty()
                && !SENTENCE.matcher(text).matches()
                && !NO_PARTY.matcher(text).matches();
    }

    private static boolean isList(Flow flow, Wrap wrap, int at, int end) {
        int last = Math.min(end, at + ENOUGH);
        return holdsParties(flow, last, new DispatchListReader(flow, wrap, last).read(at - 1, at, NONE));
    }

    /** A list in a column beside a heading that is not known. */
    private static boolean isColumn(Flow flow, Wrap wrap, int at, int end) {
        int last = Math.min(end, at + ENOUGH);
        return holdsParties(flow, last, new DispatchListReader(flow, wrap, last).read(at, at + 1, NONE));
    }

    private static boolean holdsParties(Flow flow, int end, DispatchListReader.Read read) {
        boolean ends = read.end() >= end
                || flow.distance(read.end()) > FAR
                || flow.standsOut(flow.line(read.end()))
                || flow.section(read.end()).isPresent();
        List<PartyLine> parties = read.parties();
        long names =
                parties.stream().filter(party -> isName(flow, party.text())).count();
        boolean unknownHeading = parties.size() > 1
                && names == parties.size() - 1L
                && !isName(flow, parties.get(0).text());
        return ends && names > 0 && (names == parties.size() || unknownHeading);
    }

    private static boolean isName(Flow flow, String text) {
        return text.length() <= LONGEST
                && Character.isUpperCase(text.charAt(0))
                && !text.endsWith(".")
                && !SENTENCE.matcher(text).matches()
                && !NO_PARTY.matcher(text).matches()
                && flow.type(text) != PartyType.UNKNOWN;
    }

    /** Whether a text tells something instead of naming somebody. */
    static boolean isSentence(String text) {
        return TELLS.matcher(text).matches();
    }

    /** Whether a line by itself is a party. */
    static boolean isParty(Flow flow, int index) {
        String text = flow.text(index);
        String name = ListMark.of(text).map(ListMark::text).orElse(text);
        return flow.section(index).isEmpty() && isName(flow, Purpose.of(name).text());
    }
}

package se.expediera.core.reading;

import java.util.Optional;
import se.expediera.core.party.PartyType;

/** Where in one decision's lines a dispatch list begins. */
final class ListHeadings {
    /** A heading with a party behind it is no longer, in letters. */
    private static final int LONGEST_HEADED = 90;

    private final Flow flow;
    private final int to;

    /**
     * @param to where the decision's lines end
     */
    ListHeadings(Flow flow, int to) {
        this.flow = flow;
        this.to = to;
    }

    /** The dispatch heading in a line; a heading that was wrapped before "till" counts with the next line. */
    Optional<DispatchHeading> at(int index) {
        Optional<ColumnHeading> column = ColumnHeading.of(flow, index, to);
        if (column.isPresent()) {
            return column.map(ColumnHeading::heading);
        }
        if (DispatchHeading.isBare(flow.text(index)) && index + 1 < to && LooseLines.isParty(flow, index + 1)) {
            return Optional.of(new DispatchHeading(flow.text(index), "", true));
        }
        Optional<DispatchHeading> heading = flow.dispatch(index);
        return heading.filter(found -> found.rest().isEmpty() || runIn(index, found));
    }

    /** Parties on the heading's own line: behind a colon, or where all of them are known to be parties. */
    private boolean runIn(int index, DispatchHeading heading) {
        boolean startsLine = flow.startsPage(index) || flow.gapBefore(index) || flow.breakWasMeant(index - 1);
        return startsLine
                && (heading.colon()
                        || flow.enumeration().split(heading.rest(), true).parties().stream()
                                .allMatch(party -> flow.type(Purpose.of(party).text()) != PartyType.UNKNOWN));
    }

    /** A dispatch heading with something behind it that is neither parties nor a sentence that goes on. */
    boolean isUnknown(int index, int end) {
        String text = flow.text(index);
        return flow.dispatch(index).isPresent()
                && text.length() < LONGEST_HEADED
                && !text.endsWith(".")
                && !text.endsWith(",")
                && (flow.startsPage(index) || flow.gapBefore(index) || flow.standsOut(flow.line(index)))
                && (index + 1 >= end || flow.breakWasMeant(index) || namesAParty(index));
    }

    /** "Expediering Valnämnden, Anna": the line is full, and what breaks off at its end is nobody yet. */
    private boolean namesAParty(int index) {
        String rest = flow.dispatch(index).map(DispatchHeading::rest).orElse("");
        return rest.contains(", ") && PartyText.isKnown(flow, rest.substring(0, rest.indexOf(", ")));
    }
}

package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;

/** Reads the parties under a dispatch heading, and says where the list ends and whether that is sure. */
final class DispatchListReader {
    /** A distance that ends any list, in usual distances. */
    private static final double FAR = 2.6;

    /** A distance that a list's lines may have between each other where all have it. */
    private static final double WIDE = 1.85;

    /** A line longer than this, in letters, with a full stop is a sentence. */
    private static final int SENTENCE = 60;

    /** "Valnämnden samt" with room left: each party has a row of its own. */
    static final Pattern LAST_OF_ROWS = Pattern.compile(".* (?:och|samt)");

    /** "Kulturnämnden ska återkomma": a verb makes a sentence of it. */
    private static final Pattern VERB =
            Pattern.compile(".* (?:är|ska|skall|har|får|beslutar|beslutade|att|yrkar|föreslår|finner|innebär) .*\\.");

    /** So many lines no name of one party takes, with all that is said of it. */
    private static final int LONGEST_NAME = 40;

    private final Flow flow;
    private final Wrap wrap;
    private final int end;

    /** Reads lists of a flow that end before the line {@code end}. */
    DispatchListReader(Flow flow, Wrap wrap, int end) {
        this.flow = flow;
        this.wrap = wrap;
        this.end = end;
    }

    /**
     * A list.
     *
     * @param parties its parties
     * @param end the index of the first line behind it
     * @param doubt why its end is not sure, if so
     */
    record Read(List<PartyLine> parties, int end, Optional<FindingCode> doubt) {}

    /** What a line is to the list. */
    private enum Step {
        NEW,
        GOES_ON,
        GROUP,
        LABELS,
        END
    }

    /** Reads the list whose heading stands in the line {@code at} and, where it is wrapped, ends before {@code next}. */
    Read read(int at, int next, DispatchHeading heading) {
        ListState state = new ListState();
        boolean column = heading.rest().isEmpty() && flow.line(at).cells().size() > 1;
        Optional<Line> hanging = next == at + 1 ? HangingColumn.of(flow, at, end, heading) : Optional.empty();
        boolean runIn = !heading.rest().isEmpty() && hanging.isEmpty();
        state.runIn = runIn;
        state.column = column || hanging.isPresent();
        state.anyDistance = heading.heading().isEmpty();
        if (column) {
            takeBeside(state, at, next);
        } else if (hanging.isPresent()) {
            take(state, Step.NEW, hanging.get());
        } else if (runIn) {
            state.items.add(new ListState.Item(flow.line(at), heading.rest(), ""));
        }
        int index = next;
        Optional<Read> columns = state.items.isEmpty() ? columns(index) : Optional.empty();
        if (columns.isPresent()) {
            return columns.get();
        }
        while (index < end) {
            Step step = step(state, index, next);
            if (step == Step.END) {
                break;
            }
            take(state, step, flow.line(index));
            index++;
        }
        if (state.items.isEmpty()) {
            state.doubt = FindingCode.EMPTY_LIST;
        }
        List<PartyLine> parties = state.parties(wrap, flow.enumeration());
        return new Read(parties, index, Optional.ofNullable(state.doubt));
    }

    /** The first parties of a column stand beside the heading, which may take several lines of its own column. */
    private void takeBeside(ListState state, int at, int next) {
        for (int i = at; i < next; i++) {
            Line line = flow.line(i);
            if (line.cells().size() > 1) {
                Line party = line.without(1);
                boolean goesOn = i > at && (PartyText.dangles(last(state)) || PartyText.goesOn(party.text()));
                take(state, goesOn ? Step.GOES_ON : Step.NEW, party);
            }
        }
    }

    private Optional<Read> columns(int index) {
        return new PurposeColumns(flow, wrap, end).read(index).or(() -> new SideBySide(flow, end).read(index));
    }

    private void take(ListState state, Step step, Line line) {
        Optional<ListMark> mark = ListMark.of(line.text());
        String purpose = ListTable.purpose(line);
        if (step != Step.LABELS && purpose.isEmpty() && !ListTable.isClear(line, flow.right())) {
            state.doubt = FindingCode.UNCLEAR_ENUMERATION;
        }
        if (step == Step.LABELS) {
            state.table = true;
        } else if (step == Step.GROUP) {
            state.group = Purpose.group(line.text());
        } else if (!purpose.isEmpty()) {
            state.table = true;
            String text = ListTable.withoutPurpose(line);
            state.items.add(new ListState.Item(
                    line, ListMark.of(text).map(ListMark::text).orElse(text), purpose));
        } else if (step == Step.GOES_ON) {
            state.last().add(line, line.text());
        } else if (mark.isPresent()) {
            boolean lost = state.kind == null && mark.get().number() > 1;
            state.doubt = lost ? FindingCode.ODD_LIST_END : state.doubt;
            state.kind = mark.get().kind();
            state.number = mark.get().number();
            state.items.add(new ListState.Item(line, mark.get().text(), state.group));
        } else {
            state.items.add(new ListState.Item(line, line.text(), state.group));
        }
    }

    private Step step(ListState state, int index, int next) {
        String text = flow.text(index);
        if (endsAnyList(state, index)) {
            return Step.END;
        }
        if (state.items.isEmpty() && ListTable.isHeader(flow.line(index))) {
            return Step.LABELS;
        }
        if (!Purpose.group(text).isEmpty()
                && text.length() < 40
                && !(state.items.size() > 0 && Character.isLowerCase(text.charAt(0)))) {
            return Step.GROUP;
        }
        if (!ListTable.purpose(flow.line(index)).isEmpty()) {
            return Step.NEW;
        }
        if (state.table && !state.items.isEmpty()) {
            return flow.gapBefore(index) ? Step.END : Step.GOES_ON;
        }
        if (state.items.isEmpty()) {
            return flow.distance(index) > FAR && !state.anyDistance ? Step.END : Step.NEW;
        }
        if (flow.startsPage(index) && index > next && flow.endsEarly(index - 1)) {
            return overPage(state, index);
        }
        return state.kind == null ? unmarked(state, index) : marked(state, index);
    }

    private boolean endsAnyList(ListState state, int index) {
        Line line = flow.line(index);
        String text = flow.text(index);
        if (flow.section(index).isPresent()
                || flow.dispatch(index).isPresent()
                || flow.paper(index).isPresent()
                || Signature.isSigned(text)
                || PageMarks.isMark(text)
                || Closing.opens(text)) {
            return true;
        }
        if (Signature.isForGroup(text)) {
            return true;
        }
        if (VERB.matcher(text).matches() && text.length() > SENTENCE) {
            state.doubt = state.items.isEmpty() || state.kind == null ? FindingCode.ODD_LIST_END : state.doubt;
            return true;
        }
        return !state.items.isEmpty() && !flow.sameStyle(line, state.style()) && flow.standsOut(line);
    }

    /** What a line is at the top of a page, where the page before had room left: the list may have ended there. */
    private Step overPage(ListState state, int index) {
        Line line = flow.line(index);
        Line first = state.items.get(0).first;
        Optional<ListMark> mark = ListMark.of(line.text());
        boolean indented = line.x() > first.x() + 0.5 * line.size();
        boolean dangles = PartyText.dangles(last(state));
        boolean open = dangles || last(state).endsWith(";") || PartyText.goesOn(line.text()) || !breakWasMeant(index);
        if (!flow.sameStyle(state.style(), line)
                || Appendix.opens(line.text())
                || line.text().length() > SENTENCE && VERB.matcher(line.text()).matches()) {
            return Step.END;
        }
        if (state.kind != null && mark.isPresent()) {
            return marked(state, index);
        }
        if (indented || dangles || open && !(state.kind == null && bothWhole(state, index))) {
            return Step.GOES_ON;
        }
        if (state.kind == null
                && Math.abs(first.x() - line.x()) < line.size()
                && PartyText.isKnown(flow, PartyText.whole(flow, wrap, index, end))) {
            return Step.NEW;
        }
        state.doubt = FindingCode.ODD_LIST_END;
        return Step.END;
    }

    private Step marked(ListState state, int index) {
        Line line = flow.line(index);
        Optional<ListMark> mark = ListMark.of(line.text()).filter(found -> found.kind() == state.kind);
        if (mark.isPresent() && flow.distance(index) <= FAR) {
            if (state.kind == ListMark.Kind.BULLET || mark.get().number() == state.number + 1) {
                return Step.NEW;
            }
            state.doubt = FindingCode.ODD_LIST_END;
            return Step.END;
        }
        if (flow.gapBefore(index)) {
            return Step.END;
        }
        boolean indented = line.x() > state.last().first.x() + 0.5 * line.size();
        boolean goesOn = indented || !breakWasMeant(index) || PartyText.goesOn(line.text());
        return goesOn ? Step.GOES_ON : Step.END;
    }

    private Step unmarked(ListState state, int index) {
        Line line = flow.line(index);
        double distance = flow.distance(index);
        if (ListMark.of(line.text()).isPresent() && state.items.size() > 1) {
            return Step.END;
        }
        if (distance > WIDE || distance > 0 && flow.gapBefore(index) && !wide(state, line)) {
            return Step.END;
        }
        if (LAST_OF_ROWS.matcher(last(state)).matches() && breakWasMeant(index)) {
            state.rows = true;
            return Step.GOES_ON;
        }
        if (state.wide && distance > 0 && !flow.gapBefore(index)) {
            return Step.GOES_ON;
        }
        boolean hangs = line.x() > state.items.get(0).first.x() + 0.6 * line.size();
        if (hangs
                || flow.nearlyFull(index - 1) && PartyText.breaksName(flow, last(state))
                || last(state).endsWith(";")
                || state.last().parts.get(0).contains(";")
                || PartyText.goesOn(line.text())
                || PartyText.dangles(last(state))
                || !breakWasMeant(index) && !flow.gapBefore(index) && !bothWhole(state, index)) {
            return Step.GOES_ON;
        }
        state.tight |= distance > 0 && !flow.gapBefore(index);
        return Step.NEW;
    }

    /** A line that is full by chance: what it ends and what the next one begins are parties of their own. */
    private boolean bothWhole(ListState state, int index) {
        if (state.runIn || state.last().parts.size() > LONGEST_NAME) {
            return false;
        }
        String next = PartyText.whole(flow, wrap, index, end);
        String before = last(state);
        String all = String.join(" ", state.last().parts);
        boolean enumerates = flow.enumeration().lists(all)
                || flow.enumeration().lists(next)
                || before.endsWith("s") && !before.endsWith("us");
        return !enumerates && !PartyText.goesOn(next) && PartyText.isKnown(flow, all) && PartyText.isKnown(flow, next);
    }

    private static String last(ListState state) {
        List<String> parts = state.last().parts;
        return parts.get(parts.size() - 1);
    }

    /** Whether the list's lines stand apart from each other, seen at the first two that share a page. */
    private boolean wide(ListState state, Line line) {
        if (!state.tight && !state.wide) {
            state.wide = PartyText.isKnown(flow, line.text());
        }
        return state.wide;
    }

    /** Over a page's edge the column is the same, so the same question can be asked. */
    private boolean breakWasMeant(int index) {
        return flow.breakWasMeant(index - 1);
    }
}

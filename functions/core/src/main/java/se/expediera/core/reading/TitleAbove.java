package se.expediera.core.reading;

import java.util.List;

/**
 * Titles that stand over the number of their §: "Val av justerare" over "§ 12  Dnr KS 2026/7". One such § may have lost its
 * title; where most of a paper's §§ have none below their number and one above it, that is how the paper is set.
 */
final class TitleAbove {
    /** No title over a number has more lines. */
    private static final int LONGEST = 10;

    /** So far from its number the title may stand, in usual distances. */
    private static final double NEAR = 2.2;

    private final Flow flow;
    private final Wrap wrap;
    private final boolean usual;

    /** Looks at the §§ of one paper, which begins at {@code from} and ends before {@code to}. */
    TitleAbove(Flow flow, Wrap wrap, List<ParagraphSequence.Heading> headings, int from, int to) {
        this.flow = flow;
        this.wrap = wrap;
        int above = 0;
        for (int i = 0; i < headings.size(); i++) {
            int floor = i == 0 ? from : headings.get(i - 1).index() + 1;
            int end = i + 1 < headings.size() ? headings.get(i + 1).index() : to;
            int index = headings.get(i).index();
            above += first(index, floor) < index && isBare(headings.get(i), end) ? 1 : 0;
        }
        usual = 2 * above > headings.size();
    }

    /** The index of the first line of the title over a §'s number, or that of the number where none stands there. */
    int start(ParagraphSequence.Heading heading, int from, int to) {
        return usual && isBare(heading, to) ? first(heading.index(), from) : heading.index();
    }

    private boolean isBare(ParagraphSequence.Heading heading, int to) {
        return new Title(flow, wrap)
                .paragraph(heading.index(), to, heading.mark())
                .title()
                .isEmpty();
    }

    /** The first of the lines that stand out directly over a line, apart from the text above them. */
    private int first(int index, int from) {
        boolean number = index - 1 > from
                && !flow.startsPage(index)
                && flow.caseNumber(index - 1).isPresent();
        int below = number ? index - 1 : index;
        int first = below;
        while (first > from
                && below - first < LONGEST
                && mayTitle(first - 1)
                && flow.distance(first) < NEAR
                && (first == below
                        || !flow.gapBefore(first) && flow.sameStyle(flow.line(first - 1), flow.line(first)))) {
            first--;
        }
        boolean apart = first == 0
                || flow.startsPage(first)
                || flow.gapBefore(first)
                || !flow.sameStyle(flow.line(first - 1), flow.line(first));
        return apart && first < below ? first : index;
    }

    private boolean mayTitle(int index) {
        return flow.standsOut(flow.line(index))
                && flow.section(index).isEmpty()
                && flow.dispatch(index).isEmpty()
                && flow.paper(index).isEmpty()
                && flow.paragraph(index).isEmpty()
                && !Closing.opens(flow.text(index));
    }
}

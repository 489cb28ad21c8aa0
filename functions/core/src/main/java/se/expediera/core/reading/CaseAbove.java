package se.expediera.core.reading;

/** A case number that stands in a line of its own over the heading of its §, on the same page or at the foot of the one before. */
final class CaseAbove {
    private CaseAbove() {}

    /**
     * The index of a decision's first line: that of its heading, or of the case number over it.
     *
     * @param from the first line that can belong to the decision
     * @param to the line behind the decision
     */
    static int start(Flow flow, Wrap wrap, ParagraphSequence.Heading heading, int from, int to) {
        int index = heading.index();
        int above = index - 1;
        boolean bears = above >= from
                && CaseNumber.alone(flow.text(above)).isPresent()
                && belongsBelow(flow, above)
                && new Title(flow, wrap)
                        .paragraph(index, to, heading.mark())
                        .number()
                        .isEmpty();
        return bears ? above : index;
    }

    /** White space parts it from the text above rather than from the heading below. */
    private static boolean belongsBelow(Flow flow, int index) {
        return flow.startsPage(index) || flow.gapBefore(index) && flow.distance(index + 1) < flow.distance(index);
    }
}

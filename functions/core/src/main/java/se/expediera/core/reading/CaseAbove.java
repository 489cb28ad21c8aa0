package se.expediera.core.reading;

import java.util.regex.Pattern;

/**
 * What stands over the heading of a § and belongs to it: its case number in a line of its own, on the same page or at the
 * foot of the one before, or labels over number and case number ("Paragraf | Diarienummer").
 */
final class CaseAbove {
    /** "Paragraf", "Diarienummer", "Dnr", "Ärende". */
    private static final Pattern LABEL = Pattern.compile(
            "(?:§|paragraf(?:nummer)?|dnr|diarien(?:umme)?r|ärende(?:n(?:umme)?r)?|datum|sid(?:a|nr)?)[.:]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CaseAbove() {}

    /**
     * The index of a decision's first line: that of its heading, or of what stands over it.
     *
     * @param from the first line that can belong to the decision
     * @param to the line behind the decision
     */
    static int start(Flow flow, Wrap wrap, ParagraphSequence.Heading heading, int from, int to) {
        int index = heading.index();
        int above = index - 1;
        if (above >= from && isLabels(flow.line(above))) {
            return above;
        }
        boolean bears = above >= from
                && flow.caseNumber(above).isPresent()
                && belongsBelow(flow, above)
                && new Title(flow, wrap)
                        .paragraph(index, to, heading.mark())
                        .number()
                        .isEmpty();
        return bears ? above : index;
    }

    private static boolean isLabels(Line line) {
        return line.cells().size() > 1
                && line.cells().stream()
                        .allMatch(cell -> LABEL.matcher(cell.text()).matches());
    }

    /** White space parts it from the text above rather than from the heading below. */
    private static boolean belongsBelow(Flow flow, int index) {
        return flow.startsPage(index) || flow.gapBefore(index) && flow.distance(index + 1) < flow.distance(index);
    }
}

package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;

/**
 * A list whose first party stands behind the heading and the others under that party: "Kopia till: Valnämnden" over
 * "Tekniska nämnden" further in. The space between the two columns is no wider than one between words, so that nothing but
 * the second line tells where the column begins.
 */
final class HangingColumn {
    /** So near to where a column is reckoned to begin, in letters' sizes, a line begins in it. */
    private static final double NEAR = 2;

    private HangingColumn() {}

    /**
     * The party behind the heading as a line of its own, if a column begins with it.
     *
     * @param at the heading's line
     * @param end the line behind all that may belong to the list
     */
    static Optional<Line> of(Flow flow, int at, int end, DispatchHeading heading) {
        int next = at + 1;
        String rest = heading.rest();
        boolean lists = rest.contains(", ") || rest.contains(";");
        if (rest.isEmpty() || lists || next >= end || flow.gapBefore(next)) {
            return Optional.empty();
        }
        Line line = flow.line(at);
        double x = flow.line(next).x();
        int length = flow.text(at).length();
        double start = line.x() + (line.right() - line.x()) * (length - rest.length()) / length;
        boolean column = x > line.x() + line.size() && Math.abs(x - start) < NEAR * line.size();
        return column ? Optional.of(behind(line, x, rest)) : Optional.empty();
    }

    private static Line behind(Line line, double x, String rest) {
        List<Line.Cell> party = List.of(new Line.Cell(rest, x, line.right()));
        return new Line(line.page(), party, x, line.right(), line.y(), line.size(), line.bold(), line.certainty());
    }
}

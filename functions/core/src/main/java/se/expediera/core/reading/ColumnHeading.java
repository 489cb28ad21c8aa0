package se.expediera.core.reading;

import java.util.Optional;

/**
 * A dispatch heading in a column of its own, the parties in the column beside it. In a narrow column it is wrapped: "Kopia av
 * beslutet | Valnämnden" over "skickas till | Tekniska nämnden".
 *
 * @param heading the heading
 * @param lines how many lines it takes, at least 1
 */
record ColumnHeading(DispatchHeading heading, int lines) {
    /** No heading is wrapped into more lines. */
    private static final int MOST = 4;

    /** The heading whose first line is {@code index}, if one stands there beside something. */
    static Optional<ColumnHeading> of(Flow flow, int index, int end) {
        Line first = flow.line(index);
        if (first.cells().size() < 2) {
            return Optional.empty();
        }
        Optional<ColumnHeading> longest = of(first.first(), 1);
        StringBuilder text = new StringBuilder(first.first());
        for (int lines = 1; lines < MOST && index + lines < end && goesOn(flow, index + lines, first); lines++) {
            text.append(' ').append(flow.line(index + lines).first());
            Optional<ColumnHeading> longer = of(text.toString(), lines + 1);
            longest = longer.isPresent() ? longer : longest;
        }
        return longest;
    }

    private static Optional<ColumnHeading> of(String text, int lines) {
        return DispatchHeading.of(text)
                .filter(heading -> heading.rest().isEmpty())
                .map(heading -> new ColumnHeading(heading, lines));
    }

    /** Whether a line begins in the same column, in the middle of something, and leaves the next column to others. */
    private static boolean goesOn(Flow flow, int index, Line first) {
        Line line = flow.line(index);
        return !flow.startsPage(index)
                && !flow.gapBefore(index)
                && Math.abs(line.x() - first.x()) < 0.5 * first.size()
                && Character.isLowerCase(line.first().charAt(0))
                && line.cells().get(0).right() < first.cells().get(1).x();
    }
}

package se.expediera.core.reading;

import java.util.List;

/** The foot of a page that has no neighbours to compare it with: a block of smaller letters at the page's lower edge. */
final class SmallPrint {
    /** The share of a page at its lower edge where a foot stands. */
    private static final double EDGE = 0.14;

    /** Letters of this share of the text's size are small print. */
    private static final double SMALL = 0.88;

    /** White space of so many of the text's sizes parts it from the text. */
    private static final double APART = 1.8;

    private SmallPrint() {}

    /** The index of the foot's first line among a page's lines; {@code to} where {@code from} to {@code to} end without one. */
    static int start(Page page, int from, int to) {
        List<Line> lines = page.lines();
        double size = usualSize(lines.subList(from, to));
        int start = to;
        while (start > from + 1 && isSmall(page, lines.get(start - 1), size)) {
            start--;
        }
        boolean apart =
                start < to && lines.get(start).y() - lines.get(start - 1).y() > APART * size;
        return apart && !mayList(lines.subList(start, to)) && !heads(lines.get(start - 1)) ? start : to;
    }

    private static boolean isSmall(Page page, Line line, double size) {
        return line.y() > (1 - EDGE) * page.height() && line.size() < SMALL * size;
    }

    private static boolean heads(Line line) {
        return DispatchHeading.of(line.text())
                .filter(found -> found.rest().isEmpty())
                .isPresent();
    }

    /** A list of parties may be set in small letters too. */
    private static boolean mayList(List<Line> block) {
        return block.stream()
                .map(Line::text)
                .anyMatch(text -> DispatchHeading.of(text).isPresent()
                        || DispatchHeading.isBare(text)
                        || DispatchHeading.speaksOfSending(text));
    }

    /** The size in which most letters are set; the middle of all, so that a heading or a note does not count. */
    private static double usualSize(List<Line> lines) {
        double[] sizes = lines.stream().mapToDouble(Line::size).sorted().toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}

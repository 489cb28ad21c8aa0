package se.expediera.core.reading;

import java.util.List;

/**
 * One printed line of a page, as the eye sees it: everything on the same base line, from left to right.
 *
 * @param page the page on which it stands, counted from 1
 * @param cells its parts; a part ends where a gap is much wider than a space ("§ 12", "Dnr 2024/7")
 * @param x the left edge in points, from the page's left edge
 * @param right the right edge in points
 * @param y the base line in points, from the page's upper edge
 * @param size the font size in points that most of its letters have
 * @param bold whether most of its letters are bold
 * @param certainty how sure it is that this stands there: 1 where the file says it, less where a picture was read
 */
public record Line(
        int page, List<Cell> cells, double x, double right, double y, double size, boolean bold, double certainty) {
    /** Copies the cells; refuses a line of nothing. */
    public Line {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a line has at least one cell");
        }
    }

    /** A line that the file itself has as text. */
    public Line(int page, List<Cell> cells, double x, double right, double y, double size, boolean bold) {
        this(page, cells, x, right, y, size, bold, 1);
    }

    /** Whether it was read out of a picture. */
    public boolean isScanned() {
        return certainty < 1;
    }

    /**
     * A part of a line without wide gaps.
     *
     * @param text its text, single spaces between words
     * @param x its left edge in points
     * @param right its right edge in points
     */
    public record Cell(String text, double x, double right) {}

    /** The whole line, its cells joined by one space. */
    public String text() {
        if (cells.size() == 1) {
            return cells.get(0).text();
        }
        StringBuilder text = new StringBuilder(first());
        for (int i = 1; i < cells.size(); i++) {
            text.append(' ').append(cells.get(i).text());
        }
        return text.toString();
    }

    /** The text of its first cell. */
    public String first() {
        return cells.get(0).text();
    }

    /** The line without its first cells: {@code from} of them are left out, at least one is kept. */
    public Line without(int from) {
        List<Cell> rest = cells.subList(from, cells.size());
        return new Line(page, rest, rest.get(0).x(), right, y, size, bold, certainty);
    }
}

package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.reading.Line.Cell;

/**
 * Pages for tests, line by line: "# " before a line makes it bold, "> " sets it in the right column, an empty line leaves
 * white space, "|" parts cells.
 */
final class Paperwork {
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double LEFT = 70;
    private static final double COLUMN = 300;
    private static final double PITCH = 14;
    private static final double LETTER = 5;

    private final List<Page> pages = new ArrayList<>();

    static Paperwork of(String... lines) {
        return new Paperwork().page(lines);
    }

    Paperwork page(String... lines) {
        int number = pages.size() + 1;
        List<Line> printed = new ArrayList<>();
        double y = 40;
        for (String line : lines) {
            y += PITCH;
            if (!line.isBlank()) {
                printed.add(line(number, y, line));
            }
        }
        pages.add(new Page(number, WIDTH, HEIGHT, printed, 0));
        return this;
    }

    private static Line line(int page, double y, String text) {
        boolean bold = text.startsWith("# ");
        boolean column = text.startsWith("> ");
        String[] parts = (bold || column ? text.substring(2) : text).split("\\|");
        List<Cell> cells = new ArrayList<>();
        double left = column ? COLUMN : LEFT;
        double x = left;
        for (String part : parts) {
            double right = x + LETTER * part.strip().length();
            cells.add(new Cell(part.strip(), x, right));
            x = Math.max(right + 60, COLUMN);
        }
        Cell last = cells.get(cells.size() - 1);
        return new Line(page, cells, left, last.right(), y, 11, bold);
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    Minutes read() {
        return MinutesReader.read(pages());
    }
}

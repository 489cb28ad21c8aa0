package se.expediera.core.reading;

import java.util.List;

/**
 * One page as it was printed.
 *
 * @param number its number in the file, counted from 1
 * @param width its width in points, as it is read (a page turned by 90° is turned back)
 * @param height its height in points
 * @param lines its lines from top to bottom
 * @param undecoded how many of its letters have no readable code in the file
 */
public record Page(int number, double width, double height, List<Line> lines, int undecoded) {
    /** Copies the lines. */
    public Page {
        lines = List.copyOf(lines);
    }
}

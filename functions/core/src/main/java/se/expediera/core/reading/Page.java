package se.expediera.core.reading;

import java.util.List;
import java.util.Set;

/**
 * One page as it was printed.
 *
 * @param number its number in the file, counted from 1
 * @param width its width in points, as it is read (a page turned by 90° is turned back)
 * @param height its height in points
 * @param lines its lines from top to bottom
 * @param undecoded how many of its letters have no readable code in the file
 * @param unseen how its paper differs from what its file says
 */
public record Page(int number, double width, double height, List<Line> lines, int undecoded, Set<Unseen> unseen) {
    /** Copies lines and set. */
    public Page {
        lines = List.copyOf(lines);
        unseen = Set.copyOf(unseen);
    }

    /** A page whose paper shows what its file says. */
    public Page(int number, double width, double height, List<Line> lines, int undecoded) {
        this(number, width, height, lines, undecoded, Set.of());
    }
}

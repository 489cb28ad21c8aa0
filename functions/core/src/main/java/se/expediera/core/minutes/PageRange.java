package se.expediera.core.minutes;

/**
 * The pages of one decision in its file.
 *
 * @param first the first page, counted from 1
 * @param last the last page, at least {@code first}
 */
public record PageRange(int first, int last) {
    /** Refuses a range that is empty or starts before page 1. */
    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no such page range: " + first + "-" + last);
        }
    }

    /** Whether a page is one of these. */
    public boolean contains(int page) {
        return first <= page && page <= last;
    }
}

package se.expediera.core.minutes;

import java.util.List;

/**
 * What of a decision was read out of pictures of its pages.
 *
 * @param read whether anything was
 * @param unsure the lines that decide a mail and may say something else than was read
 */
public record Scan(boolean read, List<Strip> unsure) {
    /** All of it stands in the file as text. */
    public static final Scan NONE = new Scan(false, List.of());

    /** Copies the list. */
    public Scan {
        unsure = List.copyOf(unsure);
    }

    /**
     * A strip of a page, as wide as the page.
     *
     * @param page the page, counted from 1
     * @param top its upper edge in points from the page's upper edge, as the page is read
     * @param bottom its lower edge
     */
    public record Strip(int page, double top, double bottom) {}
}

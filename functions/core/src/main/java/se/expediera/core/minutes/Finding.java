package se.expediera.core.minutes;

/**
 * Something about a file, page or decision that a clerk has to know.
 *
 * @param code what it is
 * @param message one Swedish sentence or two: what was found and what to do
 * @param page the page counted from 1, or 0 where it concerns the whole file
 * @param paragraph the § number, or "" where none is concerned
 */
public record Finding(FindingCode code, String message, int page, String paragraph) {
    /** What was found, with its page: "Sidan 7: Här står …". */
    public String placed() {
        return page == 0 ? message : "Sidan " + page + ": " + message;
    }
}

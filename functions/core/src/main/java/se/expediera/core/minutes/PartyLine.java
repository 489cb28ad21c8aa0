package se.expediera.core.minutes;

/**
 * One party of a dispatch list, as the paper prints it, with its evidence.
 *
 * @param text the party as printed: wrapped lines joined, without its list mark
 * @param purpose why it gets the decision, as printed after its name ("för kännedom"), or ""
 * @param page the page on which it starts, counted from 1
 * @param line the exact line or lines of the paper, list mark included, joined by a line feed
 */
public record PartyLine(String text, String purpose, int page, String line) {
    /** A party without a purpose. */
    public PartyLine(String text, int page, String line) {
        this(text, "", page, line);
    }
}

package se.expediera.intake.reading;

import java.time.Duration;

/**
 * What the reading of one file may cost; whoever asks for more is refused, and nothing of the file is sent. All limits
 * stand here: far above what minutes need, and low enough for the function's memory and time in {@code template.yaml}.
 *
 * <p>Some things need no number, for they are never opened: attachments, external references, scripts, forms, XFA. The
 * pixels of pictures are looked at on scanned pages, within {@link se.expediera.intake.scan.ScanLimits}, and where
 * letters stand on a picture or under a cut-out one, as far as {@link Picture} goes.
 *
 * @param fileBytes the largest file; a meeting's minutes with scanned appendices have some 40 MB
 * @param unpackedBytes the most bytes of text and drawing, unpacked; 3,000 pages of text have some 60 MB
 * @param pages the most pages; the longest minutes known have some 1,500
 * @param time the longest that a reading may take, pictures of scanned pages and signatures apart; what the function
 *     has for all of them and for writing stands in {@code template.yaml}
 * @param slow after this time a reading counts as one that may never end: should the process die, it is the file's fault
 * @param lettersOfPage the most letters of a page; a page of the smallest print has some 15,000
 * @param steps the most drawing steps of a file, letters among them; a large map has some millions
 * @param nesting the most forms within forms, drawn one in another
 * @param imagePixels the most pixels of one picture, as it is declared; A0 at 600 dots an inch has 558 million
 * @param excerptBytes the most bytes of all excerpts together
 */
record Limits(
        int fileBytes,
        long unpackedBytes,
        int pages,
        Duration time,
        Duration slow,
        int lettersOfPage,
        int steps,
        int nesting,
        long imagePixels,
        long excerptBytes) {
    private static final int MEGA = 1024 * 1024;

    /** The limits of the service. */
    static final Limits USUAL = new Limits(
            100 * MEGA,
            512L * MEGA,
            3_000,
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            100_000,
            100_000_000,
            20,
            600_000_000,
            512L * MEGA);
}

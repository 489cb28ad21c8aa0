package se.expediera.core.document;

/**
 * Readings of a file that began and never came to an end, because the process died under them.
 *
 * @param unended how many
 * @param slow whether one of them had worked on the file for long, so that the file is what it died of
 */
public record EarlierReadings(int unended, boolean slow) {
    /** So many deaths may be the machine's: a message comes five times, and the last one still tells the clerk why. */
    private static final int MACHINES = 3;

    /** No reading that began is without its end. */
    public static final EarlierReadings NONE = new EarlierReadings(0, false);

    /** Whether the file kills whoever reads it, and must not be read again. */
    public boolean poisoned() {
        return slow || unended > MACHINES;
    }
}

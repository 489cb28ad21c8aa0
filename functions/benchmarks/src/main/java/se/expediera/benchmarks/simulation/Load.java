package se.expediera.benchmarks.simulation;

/**
 * What arrives.
 *
 * @param files how many minutes
 * @param withinSeconds over what time they arrive, evenly; 0 for all at once
 * @param pages of each
 * @param decisions of each that have a list
 * @param parties of each decision, mailed one by one
 */
public record Load(int files, double withinSeconds, int pages, int decisions, int parties) {
    /** How many mails it makes, a receipt for each file among them. */
    public long mails() {
        return (long) files * (decisions * parties + 1L);
    }
}

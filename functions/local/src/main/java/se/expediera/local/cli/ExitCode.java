package se.expediera.local.cli;

/** What a command answers to the shell. */
public final class ExitCode {
    /** Everything was dispatched or needs nobody. */
    public static final int DONE = 0;
    /** An error. */
    public static final int ERROR = 1;
    /** Something waits for the clerk. */
    public static final int WAITS_FOR_CLERK = 3;

    private ExitCode() {}
}

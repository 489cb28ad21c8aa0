package se.expediera.local.machine;

/** The process ends here. An error, for no code of ours may live on by catching it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("the process was killed", null, false, false);
    }
}

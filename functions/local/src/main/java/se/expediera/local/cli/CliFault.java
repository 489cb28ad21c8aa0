package se.expediera.local.cli;

/** What keeps a command from doing its work: one line that names the file, row or page and says what to do. */
final class CliFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CliFault(String message) {
        super(message);
    }
}

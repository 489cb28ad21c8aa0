package se.expediera.local.aws;

/** A refusal as SES words it: an HTTP status and a code that the SDK turns into an exception. */
final class SesFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String code;

    SesFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    SesFault(String code, String message) {
        this(BAD_REQUEST, code, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}

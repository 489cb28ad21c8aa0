package se.expediera.local.forms;

/** A text that counts how often its letters are asked for: the steps of a regular expression, alike on every machine. */
final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long steps;

    /** @param most after so many steps {@link TooMany} is thrown */
    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** Whoever asks does not come to an end. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many steps", null, false, false);
        }
    }

    long steps() {
        return steps;
    }

    @Override
    public char charAt(int index) {
        if (++steps > most) {
            throw new TooMany();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

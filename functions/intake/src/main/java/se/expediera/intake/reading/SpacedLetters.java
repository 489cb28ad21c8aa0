package se.expediera.intake.reading;

import java.util.Arrays;

/** Text whose letters are set apart for emphasis ("B E S L U T"): its words part where the gap is wider than the others. */
final class SpacedLetters {
    /** Fewer letters are initials or a table's. */
    private static final int LEAST = 5;

    /** A gap that exceeds the usual one by this factor parts two words. */
    private static final double WORD = 1.6;

    private SpacedLetters() {}

    /** Whether a text is nothing but single letters between spaces. */
    static boolean isSpaced(CharSequence text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = i % 2 == 0;
            char at = text.charAt(i);
            if (letter != Character.isLetter(at) && !(letter && at == ':')) {
                return false;
            }
            if (!letter && at != ' ') {
                return false;
            }
            letters += letter ? 1 : 0;
        }
        return letters >= LEAST;
    }

    /**
     * The text as it is meant.
     *
     * @param letters its letters
     * @param gaps the gap behind each letter but the last, in any unit
     */
    static String join(String letters, double[] gaps) {
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            text.append(letters.charAt(i));
            if (i < gaps.length && gaps[i] > WORD * usual) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}

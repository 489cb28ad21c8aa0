package se.expediera.core.party;

import java.text.Normalizer;

/**
 * Letters that a reader takes for Latin ones, each with the Latin letter that is seen.
 *
 * @see <a href="https://www.unicode.org/Public/security/latest/confusables.txt">Unicode's own table, of which these are
 *     the ones that no eye tells apart in a line of text</a>
 */
public final class Lookalikes {
    /** Greek letters, capitals first: Alpha, Beta, Epsilon, omicron. */
    private static final String GREEK =
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
                    + "\u03bf\u03b1\u03bd\u03b9\u03ba\u03c1\u03c4\u03c5\u03c7\u03f2\u03f3";

    private static final String GREEK_SEEN = "ABEZHIKMNOPTYXoavikptuxcj";

    /** Cyrillic letters: the capitals A, Ve, Ie; small a, ie, o, er, es; with dots. */
    private static final String CYRILLIC =
            "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423"
                    + "\u0425\u04ae\u050c\u051a\u051c\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0443"
                    + "\u0445\u04bb\u0501\u051b\u051d\u04af\u04cf\u04d0\u04d2\u04d1\u04d3\u0401\u0451\u0407"
                    + "\u0457\u04e6\u04e7";

    private static final String CYRILLIC_SEEN = "ABESIJKMHOPCTYXYGQWaesijopcyxhdqwylĂÄăäËëÏïÖö";

    /** Small letters in the shape of capitals, as phonetic writing has them, and its "a", "g" and "i"; the long s; a click. */
    private static final String PHONETIC =
            "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731"
                    + "\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22\u0251\u0261\u0269\u017f\u01c0";

    private static final String PHONETIC_SEEN = "abcdefghijklmnoprstuvwyzagisl";

    /** Honest in a Turkish name, and an "i" to a reader who knows no Turkish. */
    private static final char DOTLESS_I = '\u0131';

    private static final String ALL = GREEK + CYRILLIC + PHONETIC + DOTLESS_I;
    private static final String SEEN = GREEK_SEEN + CYRILLIC_SEEN + PHONETIC_SEEN + "i";

    /** Stands for a picture within the text, and prints nothing. */
    private static final char OBJECT = '\ufffc';

    private static final int FIRST_OF_UPPER_LATIN = 0x100;

    private Lookalikes() {}

    /**
     * A text in the letters that its reader sees: Latin ones for those that look so, also in circles, wide or small, and
     * for Roman numerals and the signs of measures that are made of them; plain digits; without what has no ink of its own.
     */
    public static String latin(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder latin = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (letter < FIRST_OF_UPPER_LATIN && letter >= ' ') {
                if (letter != '\u00ad' && !isControl(letter)) {
                    latin.append(letter);
                }
            } else if (!isControl(letter) && Character.getType(letter) != Character.FORMAT) {
                latin.append(seen(letter));
            }
        }
        return latin.toString();
    }

    /** A character that no line of text has: it prints nothing, or a box. */
    static boolean isControl(char letter) {
        boolean space = letter >= '\t' && letter <= '\r' || letter == '\u0085';
        return letter == OBJECT || Character.isISOControl(letter) && !space;
    }

    /** Letters of the Greek and the Cyrillic alphabet that look Latin. */
    static boolean isOfAnotherAlphabet(int letter) {
        return GREEK.indexOf(letter) >= 0 || CYRILLIC.indexOf(letter) >= 0;
    }

    /** Letters of the Latin alphabet that are read as others of it, and are in no language's names. */
    static boolean isPhonetic(int letter) {
        return PHONETIC.indexOf(letter) >= 0;
    }

    private static char seen(char letter) {
        if (Character.isDigit(letter)) {
            return Character.forDigit(Character.digit(letter, 10), 10);
        }
        int place = ALL.indexOf(letter);
        return place < 0 ? letter : SEEN.charAt(place);
    }
}

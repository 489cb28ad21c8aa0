package se.expediera.core.party;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Optional;

/**
 * One form for each letter, and an eye for letters that are not what they look like. What changes no meaning is folded
 * away; what may turn one name into another is told.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/">Unicode Technical Standard 39, mixed scripts and confusables</a>
 */
public final class PlainLetters {
    /** Greek letters that stand for measures and look like no Latin one: my of "μg", Omega of "kΩ". */
    private static final String MEASURES = "\u03bc\u03a9\u0394\u03a3\u03c0\u03bb\u03b8\u03c6";

    private static final int ASCII = 0x80;
    private static final char LONG_S = '\u017f';
    /** The letter of a click looks like an l. */
    private static final char CLICK = '\u01c0';
    /** The sign of litres; before other letters it is read as an l. */
    private static final int LITRE = 0x2113;

    /** Stands for a character that nobody can read. */
    private static final char UNREADABLE = '\ufffd';

    private PlainLetters() {}

    /**
     * A text with composed letters ("a" and "¨" are "ä"), without ligatures, soft hyphens and other characters that have
     * no ink of their own, and with plain spaces, also where a line was broken. Control characters would steer the
     * terminal or the program that shows them. Some fonts have one in the place of a ligature, so that one beside a letter
     * counts as a letter that nobody can read; the others are marks before lines, and left out.
     */
    public static String of(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\t', '\n', '\u000b', '\f', '\r', '\u0085', '\u00a0', '\u2007', '\u2028', '\u2029', '\u202f' ->
                    plain.append(' ');
                case '\ufb00' -> plain.append("ff");
                case '\ufb01' -> plain.append("fi");
                case '\ufb02' -> plain.append("fl");
                case '\ufb03' -> plain.append("ffi");
                case '\ufb04' -> plain.append("ffl");
                case '\ufb05', '\ufb06' -> plain.append("st");
                default -> {
                    if (!Character.isISOControl(letter)) {
                        append(plain, letter);
                    } else if (isInWord(text, i - 1) || isInWord(text, i + 1)) {
                        plain.append(UNREADABLE);
                    }
                }
            }
        }
        // last, since a mark may follow a ligature, or a character without ink that parts it from its letter
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder plain, char letter) {
        if (!isInkless(letter)) {
            plain.append(letter);
        }
    }

    private static boolean isInWord(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Soft hyphens, spaces of no width, joiners, marks of direction and of variant: they change no order and no look. */
    private static boolean isInkless(char letter) {
        return letter == '\u00ad'
                || letter == '\u034f'
                || letter == '\u180e'
                || letter >= '\u200b' && letter <= '\u200f'
                || letter == '\u2060'
                || letter == '\ufeff'
                || letter >= '\ufe00' && letter <= '\ufe0f';
    }

    /**
     * The first word that may be read as another one: letters of several alphabets, letters of another alphabet that
     * look Latin, marks that strike letters out, or characters that turn the order of letters round.
     *
     * @param text a text in the form of {@link #of}
     * @return the word, without what turns the order, so that it can be shown
     */
    public static Optional<String> trick(String text) {
        return isWestern(text) ? Optional.empty() : oddWord(text);
    }

    /** Nearly every text; dashes, quotation marks and the like are in it too. */
    private static boolean isWestern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isWestern(letter) && (letter < '\u2010' || letter > '\u2027')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> oddWord(String text) {
        int start = -1;
        boolean odd = false;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            if (turnsOrder(letter)) {
                return Optional.of(withoutTurns(text));
            }
            boolean inWord = Character.isLetter(letter)
                    || isMark(letter)
                    || Character.isSurrogate(letter)
                    || isRomanOrCircled(letter);
            if (inWord) {
                start = start < 0 ? i : start;
                odd |= letter >= ASCII && !isWestern(letter);
            } else if (start >= 0) {
                if (odd && isTrick(text.substring(start, i))) {
                    return Optional.of(text.substring(start, i));
                }
                start = -1;
                odd = false;
            }
        }
        return Optional.empty();
    }

    private static boolean isWestern(char letter) {
        return letter < LONG_S || letter > LONG_S && letter <= '\u024f' && letter != CLICK;
    }

    /** Letters that stand for numbers, or in circles: they are read as the letter, and count as none. */
    private static boolean isRomanOrCircled(int letter) {
        return letter >= 0x2160 && letter <= 0x2188 || letter >= 0x24b6 && letter <= 0x24e9;
    }

    private static boolean isTrick(String word) {
        boolean latin = false;
        boolean foreign = false;
        boolean lookalike = true;
        boolean dressed = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int letter = word.codePointAt(i);
            if (latin && letter <= Character.MAX_VALUE && isMark((char) letter) && !isAccent(letter)) {
                return true;
            }
            if (isDisguise(letter)) {
                return true;
            }
            if (isRomanOrCircled(letter) || letter == LITRE) {
                // behind a word it is a unit, a number or a brand's mark: "mℓ", "etapp" and a Roman two
                dressed |= i + 1 < word.length();
                continue;
            }
            UnicodeScript script = UnicodeScript.of(letter);
            boolean other = script != UnicodeScript.LATIN
                    && script != UnicodeScript.COMMON
                    && script != UnicodeScript.INHERITED;
            latin |= script == UnicodeScript.LATIN;
            foreign |= other && MEASURES.indexOf(letter) < 0;
            lookalike &= Lookalikes.isOfAnotherAlphabet(letter);
        }
        return latin && (foreign || dressed) || foreign && lookalike;
    }

    /** A mark that writers set over or under letters; a letter may bear one twice by mistake, and stays what it is. */
    private static boolean isAccent(int mark) {
        return mark >= 0x300 && mark <= 0x30C || mark >= 0x323 && mark <= 0x328;
    }

    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Latin letters in another dress: phonetic and wide ones, those of formulas; and letters without ink. */
    private static boolean isDisguise(int letter) {
        return Lookalikes.isPhonetic(letter)
                || letter >= 0xFF21 && letter <= 0xFF5A
                || letter >= 0x1D400 && letter <= 0x1D7FF
                || letter >= 0xE0000 && letter <= 0xE007F
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x3164
                || letter == 0xFFA0;
    }

    /** The first word within which a character stands that no line of text has; without it, so that it can be shown. */
    public static Optional<String> broken(String text) {
        int at = 0;
        while (at < text.length() && !Lookalikes.isControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return Optional.empty();
        }
        int start = text.lastIndexOf(' ', at) + 1;
        int end = text.indexOf(' ', at);
        String word = text.substring(start, end < 0 ? text.length() : end);
        StringBuilder shown = new StringBuilder();
        word.chars()
                .filter(letter -> !Lookalikes.isControl((char) letter))
                .forEach(letter -> shown.append((char) letter));
        return Optional.of(shown.toString());
    }

    private static boolean turnsOrder(char letter) {
        return letter >= '\u202a' && letter <= '\u202e' || letter >= '\u2066' && letter <= '\u2069';
    }

    private static String withoutTurns(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().filter(letter -> !turnsOrder((char) letter)).forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }
}

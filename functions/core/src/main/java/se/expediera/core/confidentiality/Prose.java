package se.expediera.core.confidentiality;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.expediera.core.party.Lookalikes;
import se.expediera.core.reading.Line;

/**
 * Printed lines as running text, so that a passage is found wherever its lines break; and the same text in lower case, letter
 * by letter, so that places stay the same.
 */
final class Prose {
    /** "s e k r e t e s s", and "S E KRE T E S S" where the gaps differ: single letters, and few letters between such. */
    private static final Pattern LETTERSPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?: \\p{L}{1,3}){2,60} \\p{L}(?![\\p{L}\\p{N}])");

    /** So many single letters in a row are hardly words. */
    private static final int SINGLE = 3;

    /** Before these a hyphen belongs to its word. */
    private static final List<String> AND = List.of("och ", "eller ", "samt ", "respektive ");

    /** Letters of the longest of them. */
    private static final int LONGEST = 11;

    /** Every space but the common ones has a number from here on. */
    private static final char FIRST_OTHER_SPACE = 0x1680;

    private static final char DELETE = 0x7F;
    private static final char HARD_SPACE = 0xA0;
    private static final char SOFT_HYPHEN = 0xAD;

    /** The punctuation from here to the bullet prints what it is. */
    private static final char FIRST_DASH = 0x2012;

    private static final char LAST_BULLET = 0x2022;

    /** So many letters most pages have. */
    private static final int PAGE = 4096;

    /**
     * The Latin letters in lower case, the dotless i as an i and the long s as an s, by their capitals' numbers: nearly all
     * letters of a page are looked up here.
     */
    private static final char[] LATIN = new char[0x180];

    static {
        for (char letter = 0; letter < LATIN.length; letter++) {
            LATIN[letter] = Character.toLowerCase(letter);
        }
        LATIN['\u0131'] = 'i';
        LATIN['\u017f'] = 's';
    }

    private final String text;
    private final char[] lower;
    private final boolean letterspaced;

    private Prose(String text, char[] lower, boolean letterspaced) {
        this.text = text;
        this.lower = lower;
        this.letterspaced = letterspaced;
    }

    /** The lines of a page, furniture included: the whole page leaves in the excerpt. */
    static Prose of(List<Line> lines) {
        StringBuilder text = new StringBuilder(PAGE);
        for (Line line : lines) {
            List<Line.Cell> cells = line.cells();
            for (int i = 0; i < cells.size(); i++) {
                text.append(cells.get(i).text()).append(i + 1 < cells.size() ? ' ' : '\n');
            }
        }
        return of(text.toString());
    }

    /** Lines that are parted by line feeds. */
    static Prose of(String lines) {
        char[] letters = lines.toCharArray();
        if (!isPlain(letters)) {
            letters = Lookalikes.latin(lines).toCharArray();
        }
        // what is kept never overtakes what is read, so both share one array
        int length = 0;
        int single = 0;
        boolean letterspaced = false;
        for (int i = 0; i < letters.length; i++) {
            char letter = letters[i];
            if ((letter == '-' || letter == '\u2010') && isParting(letters, i)) {
                i++;
            } else if (!isSpace(letter)) {
                letters[length++] = letter;
            } else if (length > 0 && letters[length - 1] != ' ') {
                single = endsSingle(letters, length) ? single + 1 : 0;
                letterspaced |= single == SINGLE;
                letters[length++] = ' ';
            }
        }
        char[] lower = new char[length];
        for (int i = 0; i < length; i++) {
            lower[i] = lower(letters[i]);
        }
        return new Prose(new String(letters, 0, length), lower, letterspaced);
    }

    /** The same text with words closed up whose letters stand apart; empty where there are none, as nearly always. */
    Optional<Prose> closedUp() {
        return letterspaced
                ? Optional.of(Prose.of(LETTERSPACED
                        .matcher(text)
                        .replaceAll(word -> word.group().replace(" ", ""))))
                : Optional.empty();
    }

    /** The text as it is printed, with single spaces. */
    String text() {
        return text;
    }

    int length() {
        return lower.length;
    }

    /** A letter of the text in lower case. */
    char lowerAt(int at) {
        return lower[at];
    }

    /** Whether a word, given in lower case, stands at a place of the text. */
    boolean has(String word, int at) {
        if (word.length() > lower.length - at) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A hyphen within a word that was parted at the end of a line: "sekre-" above "tess", not "offentlighets-" above "och". */
    private static boolean isParting(char[] lines, int at) {
        return at > 0
                && at + 2 < lines.length
                && lines[at + 1] == '\n'
                && Character.isLowerCase(lines[at - 1])
                && Character.isLowerCase(lines[at + 2])
                && AND.stream()
                        .noneMatch(new String(lines, at + 2, Math.min(LONGEST, lines.length - at - 2))::startsWith);
    }

    /** Whether the last letter stands alone. */
    private static boolean endsSingle(char[] letters, int length) {
        return (length == 1 || letters[length - 2] == ' ') && Character.isLetter(letters[length - 1]);
    }

    /** Most spaces are the first kind, and most letters lie where no space is. */
    private static boolean isSpace(char letter) {
        return letter == ' ' || (letter < ' ' || letter >= FIRST_OTHER_SPACE) && Character.isWhitespace(letter);
    }

    private static char lower(char letter) {
        return letter < LATIN.length ? LATIN[letter] : Character.toLowerCase(letter);
    }

    /** Latin letters, but for the soft hyphen and the hard space, and usual punctuation stay as they are. */
    private static boolean isPlain(char[] letters) {
        for (char letter : letters) {
            boolean plain = letter >= ' ' && letter < DELETE
                    || letter >= '\t' && letter <= '\r'
                    || letter > HARD_SPACE && letter < LATIN.length && letter != SOFT_HYPHEN
                    || letter >= FIRST_DASH && letter <= LAST_BULLET;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}

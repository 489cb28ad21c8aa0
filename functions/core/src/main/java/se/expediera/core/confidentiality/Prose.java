package se.expediera.core.confidentiality;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.expediera.core.reading.Line;

/** Printed lines as running text, so that a passage is found wherever its lines break. */
final class Prose {
    /** Soft hyphens, joiners and marks of direction: a reader does not see them. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    /** Before these a hyphen belongs to its word. */
    private static final List<String> AND = List.of("och ", "eller ", "samt ", "respektive ");

    /** So many letters most pages have. */
    private static final int PAGE = 4096;

    private Prose() {}

    /** The lines of a page, furniture included: the whole page leaves in the excerpt. */
    static String of(List<Line> lines) {
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
    static String of(String lines) {
        String plain = isPlain(lines)
                ? lines
                : UNSEEN.matcher(Normalizer.normalize(lines, Normalizer.Form.NFKC))
                        .replaceAll("");
        char[] text = plain.toCharArray();
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            char letter = text[i];
            if ((letter == '-' || letter == '\u2010') && isParting(plain, i)) {
                i++;
            } else if (!Character.isWhitespace(letter)) {
                text[length++] = letter;
            } else if (length > 0 && text[length - 1] != ' ') {
                text[length++] = ' ';
            }
        }
        return new String(text, 0, length);
    }

    /** A hyphen within a word that was parted at the end of a line: "sekre-" above "tess", not "offentlighets-" above "och". */
    private static boolean isParting(String text, int at) {
        return at > 0
                && at + 2 < text.length()
                && text.charAt(at + 1) == '\n'
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 2))
                && AND.stream().noneMatch(word -> text.startsWith(word, at + 2));
    }

    /** A text in lower case, letter by letter, so that places stay the same. */
    static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            return lower;
        }
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }

    /** Latin letters, but for the soft hyphen and the hard space, and usual punctuation stay as they are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = letter < 0x180 ? letter != 0xAD && letter != 0xA0 : letter >= 0x2012 && letter <= 0x2022;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}

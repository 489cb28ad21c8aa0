package se.expediera.core.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark at the start of a list's item.
 *
 * @param kind what it looks like
 * @param number its number, or 0 where it bears none
 * @param text what follows it
 */
record ListMark(Kind kind, int number, String text) {
    /** The kinds of marks; a list keeps to one. */
    enum Kind {
        /** "1." or "1)". */
        NUMBER,
        /** "a)" or "a.". */
        LETTER,
        /** "•", "-", "–", "*", a symbol font's private letter. */
        BULLET
    }

    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,4})(?:[.)]| ?[.)])\\s?(?<text>\\D.*)");
    private static final Pattern LETTER = Pattern.compile("(?<letter>[a-zåäö])[.)] (?<text>.+)");
    private static final Pattern BULLET =
            Pattern.compile("(?:[•·●○◦▪■□➢►‣⁃∙*\\uE000-\\uF8FF]|[-–—](?= )|o(?= [A-ZÅÄÖ]))\\s?(?<text>.+)");

    private static final Pattern BARE = Pattern.compile("\\d{1,4} ?[.)]|[a-zåäö][.)]|[^\\p{L}\\d\\s]|o");

    /** Whether a text is a mark alone, whose item stands in a column of its own. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    static Optional<ListMark> of(String text) {
        char first = text.charAt(0);
        if (Character.isUpperCase(first)
                || Character.isLowerCase(first) && text.length() > 1 && Character.isLetter(text.charAt(1))) {
            return Optional.empty();
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            return Optional.of(new ListMark(Kind.BULLET, 0, bullet.group("text").strip()));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(new ListMark(
                    Kind.NUMBER,
                    Integer.parseInt(number.group("number")),
                    number.group("text").strip()));
        }
        Matcher letter = LETTER.matcher(text);
        if (letter.matches()) {
            return Optional.of(new ListMark(
                    Kind.LETTER,
                    letter.group("letter").charAt(0) - 'a' + 1,
                    letter.group("text").strip()));
        }
        return Optional.empty();
    }
}

package se.expediera.core.confidentiality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.minutes.FindingCode;

/**
 * One rule about a word.
 *
 * @param word letters that stand in each of its passages, in lower case
 * @param form the passage around the word
 * @param reach so many letters before the word the passage may begin
 * @param verdict what the passage is; empty where it is harmless
 * @param example a passage that it knows
 */
record Rule(String word, Pattern form, int reach, Optional<FindingCode> verdict, String example) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** A sentence may begin so far before the word. */
    private static final int SENTENCE = 120;

    /** The word may be the end of a compound, with one word before it. */
    private static final int COMPOUND = 25;

    /** So far behind its word a passage may end. */
    private static final int BEHIND = 60;

    /** A passage that must not leave before a person has looked at it. */
    static Rule holds(FindingCode code, String word, String form, String example) {
        return new Rule(word, Pattern.compile(form, FLAGS), SENTENCE, Optional.of(code), example);
    }

    /** A passage that only speaks of the matter in general. */
    static Rule harmless(String word, String form, String example) {
        return new Rule(word, Pattern.compile(form, FLAGS), SENTENCE, Optional.empty(), example);
    }

    /** The same rule about a word or two. */
    Rule ofWords() {
        return new Rule(word, form, COMPOUND, verdict, example);
    }

    /** Whether the word that stands at {@code at} is part of such a passage. */
    boolean knows(String text, int at) {
        Matcher matcher = form.matcher(text);
        matcher.region(Math.max(0, at - reach), Math.min(text.length(), at + word.length() + BEHIND));
        matcher.useTransparentBounds(true);
        while (matcher.find() && matcher.start() <= at) {
            if (matcher.end() > at) {
                return true;
            }
        }
        return false;
    }
}

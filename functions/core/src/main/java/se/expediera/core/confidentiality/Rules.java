package se.expediera.core.confidentiality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules by the word at which each is tried. Most texts have few of the words, so a text is gone through once, and only where
 * the first letters of a word stand are its rules asked.
 */
final class Rules {
    /** So many first letters of a word are looked up; each word has at least so many. */
    private static final int FIRST = 3;

    private static final int PLACES = 4096;

    /** The rules by their word's first letters, in the order in which they are tried. */
    private final List<List<Rule>> byFirst = new ArrayList<>();

    Rules(List<Rule> rules) {
        for (int i = 0; i < PLACES; i++) {
            byFirst.add(List.of());
        }
        for (Rule rule : rules) {
            int place = place(rule.word(), 0);
            List<Rule> more = new ArrayList<>(byFirst.get(place));
            more.add(rule);
            byFirst.set(place, List.copyOf(more));
        }
    }

    /** What becomes of a passage. */
    @FunctionalInterface
    interface Found {
        /**
         * Takes a passage.
         *
         * @param rule the rule that decides about it
         * @param at where the rule's word stands in the text
         */
        void take(Rule rule, int at);
    }

    /** Hands over every passage of a text; the first rule of a word that knows the passage decides. */
    void find(String text, Found found) {
        String lowerCase = Prose.lower(text);
        for (int at = 0; at + FIRST <= lowerCase.length(); at++) {
            Optional<String> decided = Optional.empty();
            for (Rule rule : byFirst.get(place(lowerCase, at))) {
                if (decided.filter(rule.word()::equals).isEmpty()
                        && lowerCase.startsWith(rule.word(), at)
                        && rule.knows(text, at)) {
                    found.take(rule, at);
                    decided = Optional.of(rule.word());
                }
            }
        }
    }

    /** Whether a text has any passage that must not leave. */
    boolean anyIn(String text) {
        List<Rule> holding = new ArrayList<>();
        find(text, (rule, at) -> rule.verdict().ifPresent(code -> holding.add(rule)));
        return !holding.isEmpty();
    }

    private static int place(String text, int at) {
        return (text.charAt(at) * 961 + text.charAt(at + 1) * 31 + text.charAt(at + 2)) % PLACES;
    }
}

package se.expediera.core.confidentiality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rules by the word at which each is tried. Most texts have few of the words, so a text is gone through once, and only where
 * the first letters of a word stand are its rules asked.
 */
final class Rules {
    /** So many first letters of a word are looked up; each word has at least so many. */
    private static final int FIRST = 3;

    private static final int PLACES = 4096;

    /** The rules by their word's first letters, in the order in which they are tried. */
    private final Rule[][] byFirst = new Rule[PLACES][];

    Rules(List<Rule> rules) {
        for (Rule rule : rules) {
            String word = rule.word();
            int place = place(word.charAt(0), word.charAt(1), word.charAt(2));
            Rule[] before = byFirst[place] == null ? new Rule[0] : byFirst[place];
            Rule[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = rule;
            byFirst[place] = more;
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
    void find(Prose prose, Found found) {
        int last = prose.length() - FIRST;
        char first = last < 0 ? 0 : prose.lowerAt(0);
        char second = last < 0 ? 0 : prose.lowerAt(1);
        for (int at = 0; at <= last; at++) {
            char third = prose.lowerAt(at + 2);
            Rule[] rules = byFirst[place(first, second, third)];
            if (rules != null) {
                find(prose, at, rules, found);
            }
            first = second;
            second = third;
        }
    }

    private static void find(Prose prose, int at, Rule[] rules, Found found) {
        String decided = "";
        for (Rule rule : rules) {
            if (prose.has(rule.word(), at) && !decided.equals(rule.word()) && rule.knows(prose.text(), at)) {
                found.take(rule, at);
                decided = rule.word();
            }
        }
    }

    /** Whether a text has any passage that must not leave. */
    boolean anyIn(Prose prose) {
        List<Rule> holding = new ArrayList<>();
        find(prose, (rule, at) -> rule.verdict().ifPresent(code -> holding.add(rule)));
        return !holding.isEmpty();
    }

    private static int place(char first, char second, char third) {
        return first * 961 + second * 31 + third & PLACES - 1;
    }
}

package se.expediera.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules whose forms are tried on a whole line, one after the other. Most lines begin like none of them: which rules are left
 * by a line's first letters is asked of the forms themselves, once for each beginning, so that no list of beginnings has to
 * be kept beside the rules. Safe for use by many threads.
 *
 * @param <T> the kind of rule
 */
public final class Forms<T> {
    /** So many letters are a beginning. */
    private static final int LETTERS = 4;

    /** So many beginnings are remembered; a language has fewer, noise has more. */
    private static final int REMEMBERED = 10_000;

    private final List<T> rules;
    private final Function<T, Pattern> form;
    private final Map<Long, List<T>> byBeginning = new ConcurrentHashMap<>();

    /** Rules in the order in which they are tried, and where each has its form. */
    public Forms(List<T> rules, Function<T, Pattern> form) {
        this.rules = List.copyOf(rules);
        this.form = form;
    }

    /** Forms that are their own rules. */
    public static Forms<Pattern> of(Pattern... forms) {
        return new Forms<>(List.of(forms), Function.identity());
    }

    /**
     * What was found.
     *
     * @param rule the rule that knows the line
     * @param matcher its form with the line's parts
     * @param <T> the kind of rule
     */
    public record Match<T>(T rule, Matcher matcher) {}

    /** The first rule that knows the whole of a line. */
    public Optional<Match<T>> match(String line) {
        for (T rule : left(line)) {
            Matcher matcher = form.apply(rule).matcher(line);
            if (matcher.matches()) {
                return Optional.of(new Match<>(rule, matcher));
            }
        }
        return Optional.empty();
    }

    /** The first rule that knows the whole of a line. */
    public Optional<T> find(String line) {
        return match(line).map(Match::rule);
    }

    /** Whether any rule knows the whole of a line. */
    public boolean know(String line) {
        return match(line).isPresent();
    }

    private List<T> left(String line) {
        if (line.length() < LETTERS) {
            return rules;
        }
        long beginning = 0;
        for (int i = 0; i < LETTERS; i++) {
            char letter = line.charAt(i);
            if (Character.isSurrogate(letter)) {
                return rules;
            }
            beginning = beginning << Character.SIZE | letter;
        }
        List<T> left = byBeginning.get(beginning);
        if (left == null) {
            left = leftBy(line.substring(0, LETTERS));
            if (byBeginning.size() < REMEMBERED) {
                byBeginning.put(beginning, left);
            }
        }
        return left;
    }

    /** A form that fails before the end of the beginning fails whatever follows; the matcher tells where it failed. */
    private List<T> leftBy(String beginning) {
        List<T> left = new ArrayList<>();
        for (T rule : rules) {
            Matcher matcher = form.apply(rule).matcher(beginning);
            if (matcher.matches() || matcher.hitEnd()) {
                left.add(rule);
            }
        }
        return List.copyOf(left);
    }
}

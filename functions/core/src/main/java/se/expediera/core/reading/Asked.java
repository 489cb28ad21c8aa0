package se.expediera.core.reading;

import java.util.Optional;
import java.util.function.Function;

/**
 * A question about the text of a line, asked of each line once.
 *
 * @param <T> the kind of answer
 */
final class Asked<T> {
    private final String[] texts;
    private final Function<String, Optional<T>> question;
    private final Known<T>[] answers;

    /** An answer that was given before. */
    private record Known<T>(T found) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    Asked(String[] texts, Function<String, Optional<T>> question) {
        this.texts = texts;
        this.question = question;
        this.answers = (Known<T>[]) new Known[texts.length];
    }

    /** The answer for the line of an index. */
    Optional<T> of(int index) {
        if (answers[index] == null) {
            answers[index] = new Known<>(question.apply(texts[index]).orElse(null));
        }
        return Optional.ofNullable(answers[index].found());
    }
}

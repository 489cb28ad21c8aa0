package se.expediera.intake.reading;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * What an operator does with the path that was drawn (ISO 32000-1, 8.5.3).
 *
 * @param closes whether the path leads back to its start first
 * @param fills whether what is inside is filled
 * @param evenOdd whether where parts overlap every other one is a hole
 * @param strokes whether a line is drawn along it
 */
record Painting(boolean closes, boolean fills, boolean evenOdd, boolean strokes) {
    private static final Map<String, Painting> OPERATORS = Map.ofEntries(
            entry("f", new Painting(false, true, false, false)),
            entry("F", new Painting(false, true, false, false)),
            entry("f*", new Painting(false, true, true, false)),
            entry("B", new Painting(false, true, false, true)),
            entry("B*", new Painting(false, true, true, true)),
            entry("b", new Painting(true, true, false, true)),
            entry("b*", new Painting(true, true, true, true)),
            entry("S", new Painting(false, false, false, true)),
            entry("s", new Painting(true, false, false, true)),
            entry("n", new Painting(false, false, false, false)));

    /** What an operator paints; nothing where it is another one. */
    static Optional<Painting> by(String operator) {
        return Optional.ofNullable(OPERATORS.get(operator));
    }
}

package se.expediera.core.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts whole numbers and tells which comes most. Measures on paper are small, so most have a place of their own. */
final class Histogram {
    private static final int SMALL = 2048;

    /** What was counted at least this often, as a share of what was counted most, is common. */
    private static final double COMMON = 0.3;

    private final int[] small = new int[SMALL];
    private final Map<Long, Integer> others = new HashMap<>();

    /** Counts the number next to a value. */
    void count(double value, int weight) {
        long number = Math.round(value);
        if (number >= 0 && number < SMALL) {
            small[(int) number] += weight;
        } else {
            others.merge(number, weight, Integer::sum);
        }
    }

    /** The number that was counted most, the greatest of several; {@code otherwise} where none was. */
    double most(double otherwise) {
        long most = 0;
        int times = 0;
        for (int number = 0; number < SMALL; number++) {
            if (small[number] > 0 && small[number] >= times) {
                most = number;
                times = small[number];
            }
        }
        for (Map.Entry<Long, Integer> other : others.entrySet()) {
            int count = other.getValue();
            if (count > times || count == times && other.getKey() > most) {
                most = other.getKey();
                times = count;
            }
        }
        return times == 0 ? otherwise : most;
    }

    /**
     * The least of the numbers that were counted often: lines stand closer than paragraphs, also where most paragraphs have
     * one line only. {@code otherwise} where none was counted.
     */
    double leastCommon(double otherwise) {
        int most = Math.max(
                Arrays.stream(small).max().orElse(0),
                others.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        for (int number = 0; number < SMALL; number++) {
            if (small[number] > 0 && small[number] >= COMMON * most) {
                return number;
            }
        }
        return most(otherwise);
    }
}

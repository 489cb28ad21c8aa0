package se.expediera.benchmarks.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long the parts work, in seconds, as measured.
 *
 * @param file what intake takes for a file of no page
 * @param page what it takes for each page
 * @param decision what dispatch takes for a decision, or a receipt, of no mail
 * @param mail what it takes for each mail
 */
public record Times(double file, double page, double decision, double mail) {
    /** Part by part the median of several measurements. */
    public static Times median(List<Times> measured) {
        return new Times(
                median(measured, Times::file),
                median(measured, Times::page),
                median(measured, Times::decision),
                median(measured, Times::mail));
    }

    private static double median(List<Times> measured, ToDoubleFunction<Times> part) {
        double[] sorted = measured.stream().mapToDouble(part).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

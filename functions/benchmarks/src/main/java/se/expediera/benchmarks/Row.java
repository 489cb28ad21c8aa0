package se.expediera.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One measured figure.
 *
 * @param measure what was measured, with what, against what
 * @param unit what the figure counts; a ratio has none
 * @param figure the median
 * @param goal what it has to reach
 * @param low a quarter of the turns were lower; the figure itself where it was taken once
 * @param high a quarter of the turns were higher; the figure itself where it was taken once
 */
public record Row(String measure, String unit, double figure, Goal goal, double low, double high) {
    /** The unit of what has none. */
    public static final String RATIO = "ratio";

    private static final int SMALL = 10;
    private static final int LARGE = 1000;

    /** A ratio of two medians, with its spread. */
    static Row ratio(String measure, Alternation.Result result, Goal goal) {
        return new Row(measure, RATIO, result.ratio(), goal, result.low(), result.high());
    }

    /** A ratio that was taken once. */
    public static Row ratio(String measure, double ratio, Goal goal) {
        return new Row(measure, RATIO, ratio, goal, ratio, ratio);
    }

    /** A value that was taken once. */
    public static Row value(String measure, String unit, double value, Goal goal) {
        return new Row(measure, unit, value, goal, value, value);
    }

    /** The row as one object: measure, ratio or value with its unit, must, aim, spread. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", measure);
        if (unit.equals(RATIO)) {
            json.put(RATIO, figure);
        } else {
            json.put("value", figure);
            json.put("unit", unit);
        }
        json.put("must", goal.printedMust());
        json.put("aim", goal.printedAim());
        json.put("spread", List.of(low, high));
        return json;
    }

    /** The row as a line of the table. */
    String line() {
        String counted = unit.equals(RATIO) ? number(figure) : number(figure) + " " + unit;
        return String.format(
                Locale.ROOT,
                "%-62s %14s %8s %8s %15s  %s",
                measure,
                counted,
                goal.printedMust(),
                goal.printedAim(),
                number(low) + "–" + number(high),
                goal.verdict(figure));
    }

    /** The line over the table. */
    static String head() {
        return String.format("%-62s %14s %8s %8s %15s", "measure", "median", "must", "aim", "half of turns");
    }

    static String number(double value) {
        String form = Math.abs(value) < SMALL ? "%.2f" : Math.abs(value) < LARGE ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, form, value);
    }
}

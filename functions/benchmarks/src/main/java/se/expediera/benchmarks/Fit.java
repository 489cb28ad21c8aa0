package se.expediera.benchmarks;

import java.util.Arrays;

/**
 * The straight line that fits points best, by least squares.
 *
 * @param slope how much a value grows with its place
 * @param start the value at the place 0
 * @param share R²: the share of the values' spread that the line explains; 1 where all points lie on it
 */
record Fit(double slope, double start, double share) {
    /** The fit of values to their places, at least two of which differ. */
    static Fit of(double[] places, double[] values) {
        double place = Arrays.stream(places).average().orElseThrow();
        double value = Arrays.stream(values).average().orElseThrow();
        double together = 0;
        double placesSpread = 0;
        double valuesSpread = 0;
        for (int i = 0; i < places.length; i++) {
            together += (places[i] - place) * (values[i] - value);
            placesSpread += (places[i] - place) * (places[i] - place);
            valuesSpread += (values[i] - value) * (values[i] - value);
        }
        double slope = together / placesSpread;
        return new Fit(slope, value - slope * place, together * together / (placesSpread * valuesSpread));
    }
}

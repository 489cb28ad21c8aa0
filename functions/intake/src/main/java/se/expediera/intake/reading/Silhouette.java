package se.expediera.intake.reading;

import java.awt.geom.Path2D;

/**
 * A shape of any form that is filled with one colour.
 *
 * @param points of how many points it is made
 */
record Silhouette(Path2D shape, int points, int rgb) implements Figure {
    @Override
    public boolean holds(double x, double y) {
        return shape.contains(x, y);
    }

    @Override
    public int colour(double x, double y, int letter) {
        return rgb;
    }

    @Override
    public int effort() {
        return points;
    }
}

package se.expediera.intake.reading;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a page that is shown: what lies in a box and in each of some shapes.
 *
 * @param shapes those that are no upright rectangle; in most documents there are none
 * @param effort of how many points the shapes are made
 */
record Clip(Box box, List<Path2D> shapes, int effort) {
    /** Nobody draws within more shapes, one in another: of what does nobody can tell whether it is shown. */
    private static final int MANY = 100;

    Clip(Box box) {
        this(box, List.of(), 0);
    }

    Clip and(Box other) {
        return new Clip(box.and(other), shapes, effort);
    }

    /** What lies in a shape, too. */
    Clip and(Box around, Path2D shape, int points) {
        if (shapes.size() >= MANY) {
            return new Clip(new Box(0, 0, -1, -1), shapes, effort);
        }
        List<Path2D> all = new ArrayList<>(shapes);
        all.add(shape);
        return new Clip(box.and(around), List.copyOf(all), effort + points);
    }

    boolean isBox() {
        return shapes.isEmpty();
    }

    boolean holds(double x, double y) {
        if (!box.holds(x, y)) {
            return false;
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).contains(x, y)) {
                return false;
            }
        }
        return true;
    }

    /** What is seen of a figure. */
    Figure cut(Figure figure) {
        return isBox() ? figure : new Figure.Clipped(figure, this);
    }
}

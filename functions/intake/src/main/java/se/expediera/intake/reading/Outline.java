package se.expediera.intake.reading;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/** The path that is being drawn: its parts' boxes, whether each fills its box, and its points for those that do not. */
final class Outline {
    /** A path of more parts is a drawing; it is taken as one. */
    private static final int MANY = 1_000;

    /** A curve is taken as so many straight lines. */
    private static final int CHORDS = 4;

    private static final int CORNERS = 4;

    /** In points: lines that lean less are level or upright. */
    static final double STRAIGHT = 0.01;

    private final List<Part> parts = new ArrayList<>();
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private boolean[] starts = new boolean[64];
    private int size;
    private int start;
    private boolean upright;

    /**
     * @param box round the part
     * @param whole whether the part fills its box
     * @param left whether it is drawn with a turn to the left: where it lies on one that turns to the right is a hole
     */
    record Part(Box box, boolean whole, boolean left) {}

    /** Whoever takes the path's lines, one by one. */
    interface Lines {
        void line(double fromX, double fromY, double toX, double toY);
    }

    void rectangle(Matrix matrix, double left, double bottom, double width, double height) {
        end();
        boolean whole = Box.staysUpright(matrix);
        point(matrix, left, bottom);
        point(matrix, left + width, bottom);
        point(matrix, left + width, bottom + height);
        point(matrix, left, bottom + height);
        point(matrix, left, bottom);
        starts[start] = true;
        add(new Part(box(), whole, turnsLeft()));
        start = size;
    }

    void move(Matrix matrix, double toX, double toY) {
        end();
        upright = true;
        point(matrix, toX, toY);
        starts[start] = true;
    }

    /** A straight line; one that is neither level nor upright makes no rectangle. */
    void line(Matrix matrix, double toX, double toY) {
        if (size == start) {
            move(matrix, toX, toY);
            return;
        }
        point(matrix, toX, toY);
        upright &= isStraight(size - 2, size - 1);
    }

    /** A curve, by its two handles and its end. */
    void curve(Matrix matrix, double x1, double y1, double x2, double y2, double x3, double y3) {
        if (size == start) {
            move(matrix, x1, y1);
        }
        bend(matrix, Box.x(matrix, x1, y1), Box.y(matrix, x1, y1), x2, y2, x3, y3);
    }

    /** A curve whose first handle is the point where it starts. */
    void curve(Matrix matrix, double x2, double y2, double x3, double y3) {
        if (size == start) {
            move(matrix, x2, y2);
        }
        bend(matrix, xs[size - 1], ys[size - 1], x2, y2, x3, y3);
    }

    private void bend(Matrix matrix, double handleX, double handleY, double x2, double y2, double x3, double y3) {
        upright = false;
        double[] x = {xs[size - 1], handleX, Box.x(matrix, x2, y2), Box.x(matrix, x3, y3)};
        double[] y = {ys[size - 1], handleY, Box.y(matrix, x2, y2), Box.y(matrix, x3, y3)};
        for (int i = 1; i <= CHORDS; i++) {
            point(bend(x, (double) i / CHORDS), bend(y, (double) i / CHORDS));
        }
    }

    /** Where a curve of Bézier's is after a part of its way (ISO 32000-1, 8.5.2.2). */
    private static double bend(double[] p, double t) {
        double s = 1 - t;
        return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
    }

    /** A line back to where the part began. */
    void close() {
        if (size > start) {
            point(xs[start], ys[start]);
            upright &= isStraight(size - 2, size - 1);
        }
    }

    private void point(Matrix matrix, double x, double y) {
        point(Box.x(matrix, x, y), Box.y(matrix, x, y));
    }

    private void point(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        starts[size] = false;
        size++;
    }

    private boolean isStraight(int one, int other) {
        return Math.abs(xs[one] - xs[other]) < STRAIGHT || Math.abs(ys[one] - ys[other]) < STRAIGHT;
    }

    private void end() {
        if (size > start) {
            add(new Part(box(), upright && isRectangle(), turnsLeft()));
        }
        start = size;
    }

    /** Level and upright lines make a rectangle where there are three, and one unsaid, or where they lead back. */
    private boolean isRectangle() {
        int last = size - 1;
        boolean back = Math.abs(xs[last] - xs[start]) < STRAIGHT && Math.abs(ys[last] - ys[start]) < STRAIGHT;
        return size - start <= CORNERS ? isStraight(start, last) : back && size - start <= CORNERS + 2;
    }

    /** By its first two lines, which is enough for a rectangle. */
    private boolean turnsLeft() {
        return size - start > 2
                && (xs[start + 1] - xs[start]) * (ys[start + 2] - ys[start + 1])
                        > (ys[start + 1] - ys[start]) * (xs[start + 2] - xs[start + 1]);
    }

    private Box box() {
        double left = xs[start];
        double bottom = ys[start];
        double right = left;
        double top = bottom;
        for (int i = start + 1; i < size; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            bottom = Math.min(bottom, ys[i]);
            top = Math.max(top, ys[i]);
        }
        return new Box(left, bottom, right, top);
    }

    private void add(Part part) {
        if (parts.size() < MANY) {
            parts.add(part);
        } else {
            parts.set(0, new Part(parts.get(0).box().or(part.box()), false, false));
        }
    }

    /** The parts that were drawn. */
    List<Part> parts() {
        end();
        return parts;
    }

    /** Of how many points it is made. */
    int points() {
        return size;
    }

    /** The path itself. */
    Path2D shape(boolean evenOdd) {
        Path2D.Double path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO, size);
        for (int i = 0; i < size; i++) {
            if (starts[i]) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        return path;
    }

    /** Gives each of the path's lines. */
    void lines(Lines lines) {
        for (int i = 1; i < size; i++) {
            if (!starts[i]) {
                lines.line(xs[i - 1], ys[i - 1], xs[i], ys[i]);
            }
        }
    }

    /** The next path begins. */
    void clear() {
        parts.clear();
        size = 0;
        start = 0;
    }
}

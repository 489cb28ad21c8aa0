package se.expediera.intake.reading;

import org.apache.pdfbox.util.Matrix;

/** An upright rectangle in the page's own coordinates: points from its lower left corner, before it is turned. */
record Box(double left, double bottom, double right, double top) {
    private static final double ALL = 1e9;

    /** Larger than any page. */
    static final Box EVERYWHERE = new Box(-ALL, -ALL, ALL, ALL);

    /** The smallest rectangle round one that a matrix moves, scales or turns. */
    static Box around(Matrix matrix, double x, double y, double width, double height) {
        double[] xs = {x, x + width, x, x + width};
        double[] ys = {y, y, y + height, y + height};
        double left = ALL;
        double bottom = ALL;
        double right = -ALL;
        double top = -ALL;
        for (int i = 0; i < xs.length; i++) {
            double px = x(matrix, xs[i], ys[i]);
            double py = y(matrix, xs[i], ys[i]);
            left = Math.min(left, px);
            right = Math.max(right, px);
            bottom = Math.min(bottom, py);
            top = Math.max(top, py);
        }
        return new Box(left, bottom, right, top);
    }

    /** The rectangle between two of its corners. */
    static Box of(double x, double y, double otherX, double otherY) {
        return new Box(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }

    /** One that reaches further to both sides, and up and down. */
    Box wider(double across, double up) {
        return new Box(left - across, bottom - up, right + across, top + up);
    }

    /** Where a matrix takes a point. */
    static double x(Matrix matrix, double x, double y) {
        return x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX();
    }

    /** Where a matrix takes a point. */
    static double y(Matrix matrix, double x, double y) {
        return x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY();
    }

    /** Whether a matrix leaves rectangles upright. */
    static boolean staysUpright(Matrix matrix) {
        return matrix.getShearX() == 0 && matrix.getShearY() == 0 || matrix.getScaleX() == 0 && matrix.getScaleY() == 0;
    }

    Box and(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.min(right, other.right),
                Math.min(top, other.top));
    }

    Box or(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= bottom && y <= top;
    }

    double width() {
        return Math.max(0, right - left);
    }

    double height() {
        return Math.max(0, top - bottom);
    }

    double area() {
        return width() * height();
    }
}

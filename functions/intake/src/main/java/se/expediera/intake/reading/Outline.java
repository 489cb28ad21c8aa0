package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/** The path that is being drawn, as far as it matters: its parts' boxes, and whether each fills its box. */
final class Outline {
    /** A path of more parts is a drawing; it is taken as one. */
    private static final int MANY = 1_000;

    private final List<Part> parts = new ArrayList<>();
    private Box open;
    private boolean upright;
    private double x;
    private double y;

    /**
     * @param box round the part
     * @param whole whether the part fills its box
     */
    record Part(Box box, boolean whole) {}

    void rectangle(Matrix matrix, double left, double bottom, double width, double height) {
        end();
        add(new Part(Box.around(matrix, left, bottom, width, height), Box.staysUpright(matrix)));
    }

    void move(Matrix matrix, double toX, double toY) {
        end();
        x = Box.x(matrix, toX, toY);
        y = Box.y(matrix, toX, toY);
        open = new Box(x, y, x, y);
        upright = true;
    }

    /** A straight line; one that is neither level nor upright makes no rectangle. */
    void line(Matrix matrix, double toX, double toY) {
        double nextX = Box.x(matrix, toX, toY);
        double nextY = Box.y(matrix, toX, toY);
        upright &= Math.abs(nextX - x) < 0.01 || Math.abs(nextY - y) < 0.01;
        reach(nextX, nextY);
    }

    /** A curve, by one of its points. */
    void curve(Matrix matrix, double toX, double toY) {
        upright = false;
        reach(Box.x(matrix, toX, toY), Box.y(matrix, toX, toY));
    }

    private void reach(double nextX, double nextY) {
        x = nextX;
        y = nextY;
        Box point = new Box(x, y, x, y);
        open = open == null ? point : open.or(point);
    }

    private void end() {
        if (open != null) {
            add(new Part(open, upright));
        }
        open = null;
    }

    private void add(Part part) {
        if (parts.size() < MANY) {
            parts.add(part);
        } else {
            parts.set(0, new Part(parts.get(0).box().or(part.box()), false));
        }
    }

    /** The parts that were drawn; the next path begins. */
    List<Part> take() {
        end();
        List<Part> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }
}

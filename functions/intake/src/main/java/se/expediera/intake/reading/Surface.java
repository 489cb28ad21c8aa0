package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** The areas that were filled and the pictures that were laid on a page, in the order of drawing. */
final class Surface {
    /** Smaller areas are lines and dots: they neither cover a letter nor lie behind it. */
    private static final double LEAST = 2;

    /** Areas are looked for by height: the page's strips of so many points. */
    private static final double STRIP = 16;

    private static final int STRIPS = 128;

    /** So much of a page the picture of a whole page covers. */
    private static final double WHOLE = 0.8;

    /**
     * @param order how many areas were there before
     * @param solid whether it fills its box, and nothing shines through
     * @param picture whether it is a picture
     */
    private record Area(Box box, int order, int rgb, boolean solid, boolean picture) {}

    /** What an eye sees of a letter's place. */
    enum Sight {
        CLEAR,
        SAME_COLOUR,
        COVERED
    }

    private final Box page;
    private final List<List<Area>> strips = new ArrayList<>();
    private int areas;
    private double pictured;

    /** The surface of a page that is shown within this box. */
    Surface(Box page) {
        this.page = page;
    }

    /** How many areas were drawn until now. */
    int order() {
        return areas;
    }

    void fill(Box box, int rgb, boolean solid) {
        add(box, rgb, solid, false);
    }

    void picture(Box box, boolean solid) {
        pictured += box.and(page).area();
        add(box, Ink.UNKNOWN, solid, true);
    }

    private void add(Box drawn, int rgb, boolean solid, boolean picture) {
        Box box = drawn.and(page);
        if (box.width() < LEAST || box.height() < LEAST) {
            return;
        }
        if (strips.isEmpty()) {
            for (int i = 0; i < STRIPS; i++) {
                strips.add(new ArrayList<>());
            }
        }
        Area area = new Area(box, areas++, rgb, solid, picture);
        for (int i = strip(box.bottom()); i <= strip(box.top()); i++) {
            strips.get(i).add(area);
        }
    }

    private int strip(double y) {
        return (int) Math.max(0, Math.min(STRIPS - 1, (y - page.bottom()) / STRIP));
    }

    /** Whether anything was drawn that is larger than a line. */
    boolean isDrawn() {
        return areas > 0;
    }

    /** Whether pictures cover the page, as the picture of a scanned one does. */
    boolean isPictured() {
        return pictured >= WHOLE * page.area();
    }

    /**
     * What an eye sees of a letter.
     *
     * @param order how many areas were drawn before it
     * @param fill its colour
     * @param edge the colour of its edge; the same as {@code fill} where it has none
     */
    Sight look(double x, double y, int order, int fill, int edge) {
        if (strips.isEmpty()) {
            return isLost(Ink.WHITE_RGB, fill, edge) ? Sight.SAME_COLOUR : Sight.CLEAR;
        }
        List<Area> strip = strips.get(strip(y));
        int behind = Ink.WHITE_RGB;
        for (int i = strip.size() - 1; i >= 0; i--) {
            Area area = strip.get(i);
            if (!area.box().holds(x, y)) {
                continue;
            }
            if (area.order() < order) {
                behind = area.solid() ? area.rgb() : Ink.UNKNOWN;
                break;
            } else if (area.solid()) {
                return Sight.COVERED;
            }
        }
        return isLost(behind, fill, edge) ? Sight.SAME_COLOUR : Sight.CLEAR;
    }

    private static boolean isLost(int behind, int fill, int edge) {
        return Ink.same(behind, fill) && (edge == fill || Ink.same(behind, edge));
    }
}

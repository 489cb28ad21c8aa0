package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The areas that were filled and the pictures that were laid on a page, in the order of drawing. */
final class Surface {
    /** Smaller areas are lines and dots: alone they neither cover a letter nor lie behind it. */
    static final double LEAST = 2;

    /** Areas are looked for by height: the page's strips of so many points. */
    private static final double STRIP = 16;

    private static final int STRIPS = 128;

    /** As dark as most letters: a figure answers cheaply. */
    private static final int BLACK = 0;

    /** So much of a page the picture of a whole page covers. */
    private static final double WHOLE = 0.8;

    /** More lines than anybody lays side by side as a cover; a map has more, and they need not be kept. */
    private static final int MANY_LINES = 200_000;

    /**
     * @param order how many areas were there before
     * @param solid whether nothing shines through
     * @param thin whether it is a line, which may be one of many side by side
     */
    private record Area(Box box, int order, Figure figure, boolean solid, boolean thin) {}

    /** What an eye sees of a letter's place. */
    enum Sight {
        CLEAR,
        SAME_COLOUR,
        COVERED
    }

    private final Box page;
    private final Budget budget;
    private final List<List<Area>> strips = new ArrayList<>();
    private int order;
    private int areas;
    private double pictured;

    /** The surface of a page that is shown within this box. */
    Surface(Box page, Budget budget) {
        this.page = page;
        this.budget = budget;
    }

    /** How many areas were drawn until now, lines among them. */
    int order() {
        return order;
    }

    /** A figure fills a box, as far as the clip shows it. */
    void fill(Box box, Figure figure, boolean solid, Clip clip) {
        add(box.and(clip.box()), clip.cut(figure), solid);
    }

    /** A picture is laid on the page. */
    void picture(Box box, Figure picture, boolean solid, Clip clip) {
        pictured += box.and(clip.box()).and(page).area();
        fill(box, picture, solid, clip);
    }

    private void add(Box drawn, Figure figure, boolean solid) {
        Box box = drawn.and(page);
        boolean thin = box.width() < LEAST || box.height() < LEAST;
        if (thin && (!solid || order - areas >= MANY_LINES || box.area() == 0)) {
            return;
        }
        if (strips.isEmpty()) {
            for (int i = 0; i < STRIPS; i++) {
                strips.add(new ArrayList<>());
            }
        }
        Area area = new Area(box, order++, figure, solid, thin);
        areas += thin ? 0 : 1;
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

    /** Whether nothing was drawn, not even a line. */
    boolean isBare() {
        return strips.isEmpty();
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
        int behind = Ink.WHITE_RGB;
        List<Area> strip = strips.isEmpty() ? List.of() : strips.get(strip(y));
        budget.work(strip.size());
        for (int i = strip.size() - 1; i >= 0; i--) {
            Area area = strip.get(i);
            if (!area.box().holds(x, y)) {
                continue;
            }
            boolean later = area.order() >= order;
            budget.work(area.figure().effort());
            if (later) {
                if (area.solid() && isCovered(area, x, y, order)) {
                    return Sight.COVERED;
                }
            } else if (area.thin()
                    ? isOnLines(area, x, y, order)
                    : area.figure().touches(x, y)) {
                boolean known = area.solid() && area.figure().covers(x, y);
                behind = known ? area.figure().colour(x, y, fill) : Ink.UNKNOWN;
                break;
            }
        }
        return isLost(behind, fill, edge) ? Sight.SAME_COLOUR : Sight.CLEAR;
    }

    /** Whether a place lies under this area, or under several that were drawn later side by side. */
    private boolean isCovered(Area area, double x, double y, int order) {
        if (!area.thin() && area.figure().covers(x, y)) {
            return true;
        }
        double reach = area.thin() ? LEAST / 2 : Figure.REACH;
        return area.figure().holds(x, y) && isAmong(x, y, reach, beside -> beside.order() >= order);
    }

    /** Whether a letter stands on lines of one colour that were drawn before, side by side. */
    private boolean isOnLines(Area line, double x, double y, int order) {
        int rgb = line.figure().colour(x, y, BLACK);
        return line.figure().holds(x, y)
                && isAmong(
                        x,
                        y,
                        LEAST / 2,
                        beside -> beside.order() < order
                                && Ink.same(rgb, beside.figure().colour(x, y, BLACK)));
    }

    /** Whether solid areas of some kind lie to all sides of a place. */
    private boolean isAmong(double x, double y, double reach, Predicate<Area> kind) {
        return isIn(x - reach, y, kind)
                && isIn(x + reach, y, kind)
                && isIn(x, y - reach, kind)
                && isIn(x, y + reach, kind);
    }

    private boolean isIn(double x, double y, Predicate<Area> kind) {
        List<Area> strip = strips.get(strip(y));
        budget.work(strip.size());
        for (Area area : strip) {
            if (area.solid()
                    && area.box().holds(x, y)
                    && kind.test(area)
                    && area.figure().holds(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(int behind, int fill, int edge) {
        return Ink.same(behind, fill) && (edge == fill || Ink.same(behind, edge));
    }
}

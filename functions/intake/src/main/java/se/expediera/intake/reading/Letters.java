package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import se.expediera.core.reading.Unseen;

/** The letters of a page, each with what tells whether an eye sees it; what lies over it is known when the page ends. */
final class Letters {
    /** A page with fewer letters over the picture of a whole page is a scanned one with a stamp. */
    private static final int STAMP = 400;

    /** In points: print of this size nobody reads, and no law or printer sets. */
    private static final double TINY = 1.6;

    /** A letter's middle stands about so much of its size above the line. */
    private static final double MIDDLE = 0.3;

    private static final int FIRST = 1024;

    private final Canvas canvas;
    private final Surface surface;
    private final double userUnit;
    private final BitSet hidden = new BitSet();
    private final Set<Unseen> unseen = EnumSet.noneOf(Unseen.class);

    private boolean[] blank;
    private Unseen[] known;
    private double[] xs;
    private double[] ys;
    private int size;
    private final List<Run> runs = new ArrayList<>();
    private Run run = new Run(0, 0, 0, 0, false);
    private Unseen ofAll;
    private boolean tiny;

    /**
     * Letters that follow each other in the order of drawing, with the same under them and in the same colours.
     *
     * @param start the first of them
     * @param order how many areas were drawn before
     * @param fill their colour
     * @param edge the colour of their edge; the same as {@code fill} where they have none
     * @param unsure whether their colours do not tell that an eye sees them
     */
    private record Run(int start, int order, int fill, int edge, boolean unsure) {
        boolean isLike(Run other) {
            return order == other.order && fill == other.fill && edge == other.edge && unsure == other.unsure;
        }
    }

    /** @param about how many letters the page may have, as far as is known; more find room, too */
    Letters(Canvas canvas, Surface surface, double userUnit, int about) {
        this.canvas = canvas;
        this.surface = surface;
        this.userUnit = userUnit;
        int room = Math.max(FIRST, about + about / 2);
        this.blank = new boolean[room];
        this.known = new Unseen[room];
        this.xs = new double[room];
        this.ys = new double[room];
    }

    /** Notes something about the page as a whole. */
    void note(Unseen how) {
        unseen.add(how);
    }

    /** Takes a letter as it is drawn. */
    void draw(Matrix matrix, PDFont font, double advance, PDGraphicsState graphics) {
        begin(font, matrix, graphics);
        draw(Box.x(matrix, advance / 2, MIDDLE), Box.y(matrix, advance / 2, MIDDLE));
    }

    /** Takes a letter of the string that the pen has begun. */
    void draw(Pen pen, double advance) {
        draw(advance / 2 * pen.scaleX() + pen.x(), MIDDLE * pen.scaleY() + pen.y());
    }

    private void draw(double x, double y) {
        if (size == xs.length) {
            grow();
        }
        xs[size] = x;
        ys[size] = y;
        if (ofAll != null) {
            known[size] = ofAll;
        } else if (!canvas.shows(x, y)) {
            known[size] = Unseen.OFF_PAGE;
        } else if (tiny) {
            known[size] = Unseen.TINY;
        }
        size++;
    }

    /** A string begins, set by a pen: what is the same of all its letters is asked once. */
    void begin(PDFont font, Pen pen, PDGraphicsState graphics) {
        begin(graphics);
        tiny = !(font instanceof PDType3Font) && (isTiny(0, pen.scaleY()) || isTiny(pen.scaleX(), 0));
    }

    /** A font of drawings has a measure of its own, of which the size tells nothing. */
    private void begin(PDFont font, Matrix matrix, PDGraphicsState graphics) {
        begin(graphics);
        tiny = !(font instanceof PDType3Font)
                && (isTiny(matrix.getShearX(), matrix.getScaleY()) || isTiny(matrix.getScaleX(), matrix.getShearY()));
    }

    private void begin(PDGraphicsState graphics) {
        RenderingMode mode = graphics.getTextState().getRenderingMode();
        Veil veil = canvas.veil();
        int fill = mode.isFill() && veil.showsFilling(graphics) ? canvas.fill() : Ink.NONE;
        int edge = mode.isStroke() && veil.showsEdge(graphics) ? canvas.stroke() : Ink.NONE;
        boolean inkless = fill == Ink.NONE && edge == Ink.NONE;
        fill = fill == Ink.NONE ? edge : fill;
        edge = edge == Ink.NONE ? fill : edge;
        boolean unsure = isUnsure(graphics, fill) || edge != fill && isUnsure(graphics, edge);
        begin(new Run(size, surface.order(), fill, edge, unsure));
        if (canvas.isLayerOff()) {
            ofAll = Unseen.LAYER_OFF;
        } else {
            ofAll = inkless ? Unseen.INVISIBLE : null;
        }
    }

    private boolean isUnsure(PDGraphicsState graphics, int rgb) {
        return rgb == Ink.UNKNOWN || canvas.isLayerUnsure() || canvas.veil().leavesDoubt(graphics, rgb);
    }

    private void begin(Run next) {
        if (runs.isEmpty() || !run.isLike(next)) {
            run = next;
            runs.add(run);
        }
    }

    /** The letter that was drawn last, counted from 0. */
    int last() {
        return size - 1;
    }

    /** Whether the string is drawn without ink, as what a scanner has read: the fonts of that have no glyphs. */
    boolean isInkless() {
        return ofAll == Unseen.INVISIBLE;
    }

    /** Where the middle of the letter that was drawn last stands. */
    double lastX() {
        return xs[size - 1];
    }

    /** Where the middle of the letter that was drawn last stands. */
    double lastY() {
        return ys[size - 1];
    }

    /** The letter that was drawn last is a space, or was not decoded: it does not matter whether anybody sees it. */
    void drewNothing() {
        blank[size - 1] = true;
    }

    private boolean isTiny(double x, double y) {
        return (x * x + y * y) * userUnit * userUnit < TINY * TINY;
    }

    private void grow() {
        int more = 2 * xs.length;
        blank = Arrays.copyOf(blank, more);
        known = Arrays.copyOf(known, more);
        xs = Arrays.copyOf(xs, more);
        ys = Arrays.copyOf(ys, more);
    }

    /**
     * The page has ended: looks at each letter. Those of a scanner's own reading, which lie unseen with the picture of
     * the page, count as seen: they say what the picture shows, as far as the scanner can tell.
     */
    void look() {
        for (int i = 0; i < runs.size(); i++) {
            look(runs.get(i), i + 1 < runs.size() ? runs.get(i + 1).start() : size);
        }
        int scanned = 0;
        int visible = 0;
        for (int i = 0; i < size; i++) {
            visible += known[i] == null && !blank[i] ? 1 : 0;
            scanned += isScannable(known[i]) ? 1 : 0;
        }
        boolean scan = scanned > 0 && surface.isPictured() && scanned >= visible;
        if (!scan && size > 0 && visible < STAMP && surface.isPictured()) {
            unseen.add(Unseen.MOSTLY_PICTURE);
        }
        for (int i = 0; i < size; i++) {
            if (known[i] != null) {
                boolean read = scan && isScannable(known[i]);
                unseen.add(read ? Unseen.SCANNED : known[i]);
                hidden.set(i, !read);
            }
        }
    }

    private static boolean isScannable(Unseen how) {
        return how == Unseen.INVISIBLE || how == Unseen.COVERED;
    }

    /** Whether some letters are hidden; known once {@link #look()} was called. */
    boolean hidesSome() {
        return !hidden.isEmpty();
    }

    /** Whether a reader of the paper sees a letter, counted from 0 in the order of drawing. */
    boolean sees(int letter) {
        return !hidden.get(letter);
    }

    /** Looks at the letters of a run. Where nothing else is drawn their place does not matter, and they are all alike. */
    private void look(Run of, int end) {
        Unseen alike = surface.isBare() ? look(of, 0, 0) : null;
        for (int i = of.start(); i < end; i++) {
            if (blank[i]) {
                known[i] = null;
            } else if (known[i] == null) {
                known[i] = surface.isBare() ? alike : look(of, xs[i], ys[i]);
                if (of.unsure() && known[i] == null) {
                    unseen.add(Unseen.UNSURE);
                }
            }
        }
    }

    private Unseen look(Run of, double x, double y) {
        return switch (surface.look(x, y, of.order(), of.fill(), of.edge())) {
            case CLEAR -> null;
            case SAME_COLOUR -> Unseen.SAME_COLOUR;
            case COVERED -> Unseen.COVERED;
        };
    }

    /** How the page's paper differs from its file; whole once {@link #look()} was called. */
    Set<Unseen> unseen() {
        return unseen;
    }
}

package se.expediera.intake.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
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

    private boolean[] blank = new boolean[FIRST];
    private Unseen[] known = new Unseen[FIRST];
    private double[] xs = new double[FIRST];
    private double[] ys = new double[FIRST];
    private int[] orders = new int[FIRST];
    private int[] fills = new int[FIRST];
    private int[] edges = new int[FIRST];
    private int size;
    private int fill;
    private int edge;
    private Unseen ofAll;
    private boolean tiny;

    Letters(Canvas canvas, Surface surface, double userUnit) {
        this.canvas = canvas;
        this.surface = surface;
        this.userUnit = userUnit;
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
        orders[size] = surface.order();
        fills[size] = fill;
        edges[size] = edge;
        if (ofAll != null) {
            known[size] = ofAll;
        } else if (!canvas.clip().holds(x, y)) {
            known[size] = Unseen.OFF_PAGE;
        } else {
            known[size] = tiny ? Unseen.TINY : null;
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
        fill = mode.isFill() ? canvas.fill() : canvas.stroke();
        edge = mode.isStroke() ? canvas.stroke() : fill;
        if (canvas.isLayerOff()) {
            ofAll = Unseen.LAYER_OFF;
        } else if (!mode.isFill() && !mode.isStroke() || Canvas.isTransparent(graphics)) {
            ofAll = Unseen.INVISIBLE;
        } else {
            ofAll = null;
        }
    }

    /** The letter that was drawn last, counted from 0. */
    int last() {
        return size - 1;
    }

    /** The letter that was drawn last is a space, or was not decoded: it does not matter whether anybody sees it. */
    void drewNothing() {
        blank[size - 1] = true;
    }

    private boolean isTiny(double x, double y) {
        return (x * x + y * y) * userUnit * userUnit < TINY * TINY;
    }

    private void grow() {
        int more = 2 * size;
        blank = Arrays.copyOf(blank, more);
        known = Arrays.copyOf(known, more);
        xs = Arrays.copyOf(xs, more);
        ys = Arrays.copyOf(ys, more);
        orders = Arrays.copyOf(orders, more);
        fills = Arrays.copyOf(fills, more);
        edges = Arrays.copyOf(edges, more);
    }

    /**
     * The page has ended: looks at each letter. Those of a scanner's own reading, which lie unseen with the picture of
     * the page, count as seen: they say what the picture shows, as far as the scanner can tell.
     */
    void look() {
        Unseen[] all = new Unseen[size];
        int scanned = 0;
        int visible = 0;
        for (int i = 0; i < size; i++) {
            all[i] = blank[i] ? null : look(i);
            visible += all[i] == null && !blank[i] ? 1 : 0;
            scanned += isScannable(all[i]) ? 1 : 0;
        }
        boolean scan = scanned > 0 && surface.isPictured() && scanned >= visible;
        if (!scan && size > 0 && visible < STAMP && surface.isPictured()) {
            unseen.add(Unseen.MOSTLY_PICTURE);
        }
        for (int i = 0; i < size; i++) {
            if (all[i] != null) {
                boolean read = scan && isScannable(all[i]);
                unseen.add(read ? Unseen.SCANNED : all[i]);
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

    private Unseen look(int letter) {
        if (known[letter] != null) {
            return known[letter];
        }
        return switch (surface.look(xs[letter], ys[letter], orders[letter], fills[letter], edges[letter])) {
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

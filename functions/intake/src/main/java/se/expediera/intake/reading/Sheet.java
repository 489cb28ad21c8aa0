package se.expediera.intake.reading;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import se.expediera.core.reading.Page;
import se.expediera.core.reading.Unseen;

/** One page while it is read: its letters, and what is drawn over and under them. */
final class Sheet {
    /** A page of more steps is not blank, even where none of them can be seen. */
    private static final int MUCH = 30;

    private final float left;
    private final float top;
    private final LineBuilder builder;
    private final Surface surface;
    private final Canvas canvas;
    private final Letters letters;
    private final Overlays overlays;
    private int steps;
    private int shown;
    private int decoded;

    /**
     * A page by its number; nothing of it is read yet.
     *
     * @param overlays what lies over it
     * @param about how many letters it may have
     */
    Sheet(int number, PDPage page, FontWeights weights, Layers layers, Overlays overlays, Budget budget, int about) {
        this.overlays = overlays;
        PDRectangle box = page.getCropBox();
        left = box.getLowerLeftX();
        top = box.getUpperRightY();
        builder = new LineBuilder(number, weights, box.getWidth(), box.getHeight());
        Box shownPart = new Box(left, box.getLowerLeftY(), box.getUpperRightX(), top);
        surface = new Surface(shownPart, budget);
        canvas = new Canvas(layers, surface, shownPart, Ink.first(page.getResources()), budget);
        letters = new Letters(canvas, surface, page.getUserUnit(), about);
    }

    Canvas canvas() {
        return canvas;
    }

    /** Notes something about the page as a whole. */
    void note(Unseen how) {
        letters.note(how);
    }

    /** How many letters were shown until now. */
    int shown() {
        return shown;
    }

    /** How many letters were decoded until now. */
    int decoded() {
        return decoded;
    }

    /** One step of drawing. */
    void step() {
        steps++;
    }

    /** A string begins, whose letters are set by a pen. */
    void begin(PDFont font, Pen pen, PDGraphicsState graphics) {
        letters.begin(font, pen, graphics);
    }

    /** Takes a letter of the string that was begun. */
    void set(Glyphs.Glyph glyph, PDFont font, Pen pen) {
        shown++;
        letters.draw(pen, glyph.advance());
        take(glyph, font, pen.x(), pen.y(), pen.scaleX(), pen.scaleY());
    }

    /** A letter is drawn; what it says is told next. */
    void draw(Matrix matrix, PDFont font, double advance, PDGraphicsState graphics) {
        shown++;
        letters.draw(matrix, font, advance, graphics);
    }

    /** The letter that was drawn last stands upright here. PDFBox would also ask its font for its height and its space. */
    void take(Glyphs.Glyph glyph, PDFont font, float x, float y, float scaleX, float scaleY) {
        judge(glyph);
        if (glyph.text() != null) {
            decoded++;
            double begin = x - left;
            double width = Math.abs(glyph.advance() * scaleX);
            builder.addUpright(glyph, begin, begin + width, top - y, scaleY, font, letters.last());
        }
    }

    /** The letter that was drawn last stands where PDFBox tells. */
    void take(Glyphs.Glyph glyph, TextPosition position) {
        judge(glyph);
        decoded++;
        builder.add(position, letters.last());
    }

    /** Nobody can tell what the letter that was drawn last says. */
    void drewNothing() {
        letters.drewNothing();
    }

    private void judge(Glyphs.Glyph glyph) {
        if (glyph.lies() && !letters.isInkless()) {
            letters.note(Unseen.MISMAPPED);
        }
        if (glyph.blank()) {
            letters.drewNothing();
        } else if (overlays.cover()) {
            overlays.see(glyph.text(), letters.lastX(), letters.lastY());
        }
    }

    /** The page, once all of it is drawn. */
    Page page() {
        if (shown == 0 && (surface.isDrawn() || steps > MUCH)) {
            letters.note(Unseen.PICTURE);
        }
        letters.look();
        overlays.unseen().forEach(letters::note);
        return builder.page(shown - decoded, letters);
    }
}

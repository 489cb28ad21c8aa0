package se.expediera.intake.reading;

import java.io.IOException;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** Whether the glyph of a font that a file brings along draws anything. */
enum GlyphInk {
    /** It has an outline. */
    SOME,
    /** It is blank, or there is none. */
    NONE,
    /** The font is of a kind that does not tell. */
    UNKNOWN;

    /** In bytes: a glyph's head, and the length of no instructions; every contour takes more. */
    private static final int NO_CONTOUR = 12;

    /** The ink of a code of an embedded font. */
    static GlyphInk of(PDFont font, int code) throws IOException {
        if (font instanceof PDTrueTypeFont simple) {
            // which glyph a simple font means is a long guess: 0 may be PDFBox's alone
            int glyph = simple.codeToGID(code);
            return glyph == 0 ? UNKNOWN : ofGlyph(simple.getTrueTypeFont(), glyph);
        }
        if (font instanceof PDType0Font composite) {
            PDCIDFont cid = composite.getDescendantFont();
            if (cid instanceof PDCIDFontType2 outlines && !(outlines.getTrueTypeFont() instanceof OpenTypeFont)) {
                return ofGlyph(outlines.getTrueTypeFont(), cid.codeToGID(code));
            }
        }
        if (font instanceof PDVectorFont drawn && drawn.hasGlyph(code)) {
            return drawn.getPath(code).getBounds2D().isEmpty() ? NONE : SOME;
        }
        return UNKNOWN;
    }

    /** Glyph 0 is a box, or nothing: never a letter. */
    private static GlyphInk ofGlyph(TrueTypeFont font, int glyph) throws IOException {
        if (font == null || font.getIndexToLocation() == null) {
            return UNKNOWN;
        }
        long[] places = font.getIndexToLocation().getOffsets();
        boolean blank = glyph == 0 || glyph + 1 >= places.length || places[glyph + 1] - places[glyph] <= NO_CONTOUR;
        return blank ? NONE : SOME;
    }
}

package se.expediera.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What the codes of a document's fonts mean. Each is asked once: a document has few codes and many letters. */
final class Glyphs {
    /** The names of letters as PDFBox's stripper knows them; it reads them again for each document. */
    private static final GlyphList NAMES = names();

    /** Codes of two bytes are remembered; there are hardly any longer ones. */
    private static final int CODES = 1 << 16;

    private static final int FIRST = 256;

    private final Map<PDFont, Glyph[]> known = new IdentityHashMap<>();
    private PDFont last;
    private Glyph[] ofLast = new Glyph[FIRST];

    /**
     * What a code means.
     *
     * @param text its letters; null where nobody can tell
     * @param blank whether it draws nothing that could be read
     * @param lies whether the font draws something else
     * @param advance how far the next letter of a line stands from it, in sizes
     */
    record Glyph(String text, boolean blank, boolean lies, float advance) {}

    /** What a code of a font means. */
    Glyph of(PDFont font, int code) throws IOException {
        if (font != last) {
            last = font;
            ofLast = known.computeIfAbsent(font, f -> new Glyph[FIRST]);
        }
        if (code < 0 || code >= CODES) {
            return ask(font, code);
        }
        if (code >= ofLast.length) {
            ofLast = Arrays.copyOf(ofLast, Math.min(CODES, Math.max(2 * ofLast.length, code + 1)));
            known.put(font, ofLast);
        }
        if (ofLast[code] == null) {
            ofLast[code] = ask(font, code);
        }
        return ofLast[code];
    }

    /** The same as PDFBox's stripper takes, which knows a simple font's letter by its code where nothing else tells. */
    private static Glyph ask(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code, NAMES);
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        boolean blank = text == null || text.isBlank();
        float advance = font.getDisplacement(code).getX();
        return new Glyph(text, blank, GlyphTruth.lies(font, code, text), advance);
    }

    /** How many bytes each code of a font has, whose letters stand side by side; 0 where PDFBox has to part them. */
    static int bytesOfCode(PDFont font) {
        if (font instanceof PDSimpleFont) {
            return font instanceof PDType3Font ? 0 : 1;
        }
        boolean pairs = COSName.IDENTITY_H.equals(font.getCOSObject().getDictionaryObject(COSName.ENCODING));
        return pairs ? 2 : 0;
    }

    private static GlyphList names() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.expediera.intake.reading;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Tells letters that a file calls others than it draws: where a font names its glyphs, or has a table of its own for
 * them, that is held against what the file says of its text (ToUnicode). Most fonts are cut to what is used and keep
 * neither; of these nobody can tell.
 */
final class GlyphTruth {
    private GlyphTruth() {}

    /** Whether a letter shows another than its text says. */
    static boolean lies(PDFont font, int code, String said) {
        boolean canTell = font.getCOSObject().containsKey(COSName.TO_UNICODE) && !(font instanceof PDType3Font);
        return canTell && code >= 0 && isLie(font, code, said);
    }

    private static boolean isLie(PDFont font, int code, String said) {
        if (!isLetter(said)) {
            return false;
        }
        try {
            List<String> drawn = drawn(font, code).stream()
                    .filter(GlyphTruth::isLetter)
                    .map(GlyphTruth::fold)
                    .toList();
            return !drawn.isEmpty() && !drawn.contains(fold(said));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Every text that a font itself gives to the glyph of a code; empty where it does not tell. */
    private static List<String> drawn(PDFont font, int code) throws IOException {
        if (font instanceof PDType0Font composite
                && composite.getDescendantFont() instanceof PDCIDFontType2 cid
                && cid.isEmbedded()) {
            return ofGlyph(cid.getTrueTypeFont(), cid.codeToGID(code));
        } else if (font instanceof PDTrueTypeFont simple && simple.isEmbedded()) {
            return ofGlyph(simple.getTrueTypeFont(), simple.codeToGID(code));
        } else if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
            String text =
                    GlyphList.getAdobeGlyphList().toUnicode(simple.getEncoding().getName(code));
            return text == null ? List.of() : List.of(text);
        }
        return List.of();
    }

    private static List<String> ofGlyph(TrueTypeFont font, int glyph) throws IOException {
        CmapLookup lookup = font == null || glyph == 0 ? null : font.getUnicodeCmapLookup(false);
        List<Integer> codes = lookup == null ? null : lookup.getCharCodes(glyph);
        return codes == null
                ? List.of()
                : codes.stream().map(Character::toString).toList();
    }

    private static boolean isLetter(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /** Capitals and ligatures are other forms of the same letters. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

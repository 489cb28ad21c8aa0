package se.expediera.intake.reading;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Tells letters that a file calls others than it draws: where a font names its glyphs, or has a table of its own for
 * them, that is held against what the file says of its text (ToUnicode); and a glyph without ink is no letter. Most
 * fonts are cut to what is used and keep neither names nor tables; of these nobody can tell more.
 */
final class GlyphTruth {
    /** A ligature has three letters; a number, a unit or "www." in one glyph hardly more. */
    private static final int MOST_LETTERS = 4;

    /** The soft hyphen is drawn like any other where a line ends with it. */
    private static final int SOFT_HYPHEN = 0xAD;

    private static final String NOT_DEFINED = ".notdef";

    /** Fonts of marks keep them in the places of letters. */
    private static final Pattern MARKS = Pattern.compile("Symbol|[Dd]ings|Marlett");

    private static final Set<String> TYPES =
            Set.of("Type0", "Type1", "MMType1", "Type3", "TrueType", "CIDFontType0", "CIDFontType2");

    private GlyphTruth() {}

    /**
     * Whether a glyph shows another text than the file says.
     *
     * @param printed what the file says; null where it says nothing
     */
    static boolean lies(PDFont font, int code, String printed) {
        String said = printed == null ? null : Normalizer.normalize(printed, Normalizer.Form.NFC);
        if (said != null && said.codePoints().filter(Character::isLetterOrDigit).count() > MOST_LETTERS) {
            return true;
        }
        try {
            if (font instanceof PDType3Font drawn) {
                return said != null && isLetter(said) && drawn.getCharProc(code) == null;
            }
            if (said != null && isLetter(said) && !TYPES.contains(String.valueOf(font.getSubType()))) {
                return true;
            }
            // without ToUnicode PDFBox takes the text of a simple font from the names of its glyphs
            boolean canTell = font instanceof PDType0Font || font.getCOSObject().containsKey(COSName.TO_UNICODE);
            return canTell && code >= 0 && isLie(font, code, said);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isLie(PDFont font, int code, String said) throws IOException {
        List<String> drawn = drawn(font, code);
        List<String> letters = drawn.stream()
                .filter(GlyphTruth::isLetter)
                .map(GlyphTruth::fold)
                .toList();
        if (said != null && isLetter(said)) {
            boolean other = !letters.isEmpty() && !letters.contains(fold(said));
            return other || drawsNoLetter(font, code, drawn);
        } else if (said == null || isInvisible(said)) {
            return letters.isEmpty() ? said != null && isUnsaidInk(font, code, said) : !isOfMarks(font);
        }
        return !letters.isEmpty() && !font.isEmbedded() && !isOfMarks(font);
    }

    /** A letter is said, and the font draws nothing, or, where it is a font of everybody's, no letter. */
    private static boolean drawsNoLetter(PDFont font, int code, List<String> drawn) throws IOException {
        if (font.isEmbedded()) {
            return GlyphInk.of(font, code) == GlyphInk.NONE;
        }
        if (!drawn.isEmpty()) {
            return !isOfMarks(font) && drawn.stream().noneMatch(GlyphTruth::hasLetter);
        }
        return font instanceof PDSimpleFont simple
                && simple.getEncoding() instanceof DictionaryEncoding encoding
                && NOT_DEFINED.equals(encoding.getDifferences().get(code));
    }

    private static boolean isUnsaidInk(PDFont font, int code, String said) throws IOException {
        return font.isEmbedded()
                && said.codePoints().noneMatch(c -> c == SOFT_HYPHEN)
                && !isOfMarks(font)
                && GlyphInk.of(font, code) == GlyphInk.SOME;
    }

    /** Every text that a font itself gives to the glyph of a code; empty where it does not tell. */
    private static List<String> drawn(PDFont font, int code) throws IOException {
        if (font instanceof PDType0Font composite) {
            return composite.getDescendantFont() instanceof PDCIDFontType2 cid && cid.isEmbedded()
                    ? ofGlyph(cid.getTrueTypeFont(), cid.codeToGID(code))
                    : List.of();
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
        CmapLookup lookup = font == null || glyph == 0 || !hasUnicode(font) ? null : font.getUnicodeCmapLookup(false);
        List<Integer> codes = lookup == null ? null : lookup.getCharCodes(glyph);
        return codes == null
                ? List.of()
                : codes.stream().map(Character::toString).toList();
    }

    /** A table for the Macintosh alone numbers the glyphs of a cut font as they come, in places that look like letters. */
    private static boolean hasUnicode(TrueTypeFont font) throws IOException {
        CmapTable all = font.getCmap();
        return all != null
                && Stream.of(all.getCmaps()).anyMatch(one -> one.getPlatformId() != CmapTable.PLATFORM_MACINTOSH);
    }

    private static boolean isOfMarks(PDFont font) {
        return font.getName() == null || MARKS.matcher(font.getName()).find();
    }

    private static boolean isLetter(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isLetterOrDigit);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isInvisible(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Capitals and ligatures are other forms of the same letters. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

package se.expediera.intake.reading;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Tells bold fonts from others; asks each font once. */
final class FontWeights {
    /** CSS calls 600 semi-bold; a PDF's descriptor counts the same way. */
    private static final float BOLD = 600;

    private final Map<PDFont, Boolean> known = new IdentityHashMap<>();
    private PDFont last;
    private boolean lastBold;

    boolean bold(PDFont font) {
        if (font != last) {
            last = font;
            lastBold = known.computeIfAbsent(font, FontWeights::look);
        }
        return lastBold;
    }

    private static boolean look(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("demi")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD);
    }
}

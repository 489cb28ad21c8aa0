package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** Text within the tiles of a pattern or the glyphs of a font of drawings: every reader shows it, and nobody reads it here. */
final class InnerText {
    private final Integrity integrity;
    private final Map<COSBase, Boolean> known = new IdentityHashMap<>();

    InnerText(Integrity integrity) {
        this.integrity = integrity;
    }

    /** Whether the colour that is chosen by these operands is a pattern whose tiles show text. */
    boolean isInColour(List<COSBase> operands, PDResources resources) {
        if (operands.isEmpty() || resources == null || !(operands.get(operands.size() - 1) instanceof COSName name)) {
            return false;
        }
        COSDictionary patterns = resources.getCOSObject().getCOSDictionary(COSName.PATTERN);
        return patterns != null
                && patterns.getDictionaryObject(name) instanceof COSStream tile
                && known.computeIfAbsent(
                        tile,
                        drawn -> Appearance.of(List.of(tile), null, integrity).showsText());
    }

    /** Whether a glyph of a font shows text of its own. */
    boolean isInGlyphs(PDFont font) {
        return font instanceof PDType3Font
                && known.computeIfAbsent(font.getCOSObject(), drawn -> showsText(font.getCOSObject()));
    }

    private boolean showsText(COSDictionary font) {
        COSDictionary glyphs = font.getCOSDictionary(COSName.CHAR_PROCS);
        List<COSStream> contents = new ArrayList<>();
        if (glyphs != null) {
            for (COSName name : glyphs.keySet()) {
                if (glyphs.getDictionaryObject(name) instanceof COSStream content) {
                    contents.add(content);
                }
            }
        }
        return Appearance.of(contents, font.getCOSDictionary(COSName.RESOURCES), integrity)
                .showsText();
    }
}

package se.expediera.intake.reading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The layers of a document that are switched off when it is opened (optional content, ISO 32000-1, 8.11). */
final class Layers {
    private static final COSName OCGS = COSName.getPDFName("OCGs");

    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

    Layers(PDDocument document) {
        COSDictionary layers =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("OCProperties"));
        COSDictionary opened = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (opened == null) {
            return;
        }
        if ("OFF".equals(opened.getNameAsString("BaseState"))) {
            add(layers.getCOSArray(OCGS));
            remove(opened.getCOSArray(COSName.getPDFName("ON")));
        }
        add(opened.getCOSArray(COSName.getPDFName("OFF")));
    }

    private void add(COSArray groups) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            if (groups.getObject(i) instanceof COSDictionary group) {
                off.add(group);
            }
        }
    }

    private void remove(COSArray groups) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            off.remove(groups.getObject(i));
        }
    }

    /** Whether a layer, or a set of layers, is not shown. */
    boolean isOff(COSDictionary layer) {
        if (off.isEmpty() || layer == null) {
            return false;
        }
        COSBase members = layer.getDictionaryObject(OCGS);
        if (members instanceof COSDictionary single) {
            return off.contains(single);
        }
        if (!(members instanceof COSArray several)) {
            return off.contains(layer);
        }
        int known = 0;
        int hidden = 0;
        for (int i = 0; i < several.size(); i++) {
            if (several.getObject(i) instanceof COSDictionary member) {
                known++;
                hidden += off.contains(member) ? 1 : 0;
            }
        }
        String policy = layer.getNameAsString("P", "AnyOn");
        return known > 0
                && switch (policy) {
                    case "AllOn" -> hidden > 0;
                    case "AnyOff" -> hidden == 0;
                    case "AllOff" -> hidden < known;
                    default -> hidden == known;
                };
    }
}

package se.expediera.intake.reading;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What lies over a page without being part of it: notes and the fields of forms. Nothing of them is read or followed;
 * but a reader of the paper may see text in them, or a cover.
 */
final class Overlays {
    /** Bits of an annotation's flags: hidden, and not shown (ISO 32000-1, 12.5.3). */
    private static final int NOT_SEEN = 1 << 1 | 1 << 5;

    private static final int MOST_PARENTS = 20;

    private Overlays() {}

    /** Whether notes or fields of a page show text. */
    static boolean showText(PDPage page) {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation && showsText(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean showsText(COSDictionary annotation) {
        if ((annotation.getInt(COSName.F, 0) & NOT_SEEN) != 0) {
            return false;
        }
        return switch (annotation.getNameAsString(COSName.SUBTYPE, "")) {
            case "FreeText" -> isText(annotation.getDictionaryObject(COSName.CONTENTS));
            case "Widget" -> isTextField(annotation);
            default -> false;
        };
    }

    /** A field for text or a choice that has a value; buttons and signatures have none that is text. */
    private static boolean isTextField(COSDictionary annotation) {
        COSBase type = inherited(annotation, COSName.FT);
        return (COSName.TX.equals(type) || COSName.CH.equals(type)) && isText(inherited(annotation, COSName.V));
    }

    private static COSBase inherited(COSDictionary field, COSName key) {
        COSDictionary at = field;
        for (int i = 0; at != null && i < MOST_PARENTS; i++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static boolean isText(COSBase value) {
        return value instanceof COSString text && !text.getString().isBlank()
                || value instanceof COSArray several && several.size() > 0;
    }
}

package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import se.expediera.core.reading.Unseen;

/**
 * What lies over a page without being part of it: notes, stamps and the fields of forms. Nothing of them is read or
 * followed, and the excerpt leaves them out; but a reader of the paper may see text in them, or a cover.
 */
final class Overlays {
    /** Bits of an annotation's flags (ISO 32000-1, 12.5.3). */
    private static final int HIDDEN = 1 << 1;

    private static final int PRINTED = 1 << 2;
    private static final int NOT_ON_SCREEN = 1 << 5;

    /** Drawn as an icon in the margin that stands for what it holds. */
    private static final Set<String> ICONS = Set.of("Text", "FileAttachment", "Sound");

    /** In points: no icon is larger. */
    private static final double ICON = 36;

    /** In points: a line of no height strikes out letters as well as an area. */
    private static final double MARGIN = 2;

    /** Where annotations without an appearance say what is drawn: places, or lists of places. */
    private static final List<COSName> PLACES =
            List.of(COSName.getPDFName("QuadPoints"), COSName.L, COSName.getPDFName("Vertices"), COSName.INKLIST);

    /** As many numbers say where one word stands that is marked. */
    private static final int QUAD = 8;

    private static final int MOST_PARENTS = 20;

    private final Integrity integrity;
    private final List<Box> covers = new ArrayList<>();
    private boolean text;
    private boolean over;

    private Overlays(Integrity integrity) {
        this.integrity = integrity;
    }

    /** What lies over a page. */
    static Overlays of(PDPage page, Integrity integrity) {
        Overlays overlays = new Overlays(integrity);
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation && isSeen(annotation)) {
                overlays.add(annotation);
            }
        }
        return overlays;
    }

    private static boolean isSeen(COSDictionary annotation) {
        int flags = annotation.getInt(COSName.F, 0);
        boolean somewhere = (flags & NOT_ON_SCREEN) == 0 || (flags & PRINTED) != 0;
        return (flags & HIDDEN) == 0 && somewhere;
    }

    private void add(COSDictionary annotation) {
        String type = annotation.getNameAsString(COSName.SUBTYPE, "");
        boolean plain = !annotation.containsKey(COSName.AP);
        Box place = box(annotation.getCOSArray(COSName.RECT));
        boolean icon = ICONS.contains(type) && place.width() <= ICON && place.height() <= ICON;
        if (type.equals("Popup") || icon || plain && type.equals("Link")) {
            return;
        }
        Appearance appearance = Appearance.of(annotation, integrity);
        boolean signature = isSignature(annotation);
        text |= !signature && (appearance.showsText() || saysText(annotation, type));
        if (covers(annotation, type, plain, appearance)) {
            covers.add(signature ? place : wider(place));
            for (COSName name : PLACES) {
                addPlaces(annotation.getCOSArray(name));
            }
        }
    }

    /** Whether it hides, strikes out or frames what lies under it. A marker leaves all to be read. */
    private static boolean covers(COSDictionary annotation, String type, boolean plain, Appearance appearance) {
        return switch (type) {
            case "Highlight" -> appearance.draws() && !appearance.shinesThrough();
            case "Underline", "Squiggly" -> appearance.hasAreas();
            case "Widget" -> appearance.draws() || plain && hasBackground(annotation);
            default -> appearance.draws() || plain && !ICONS.contains(type);
        };
    }

    private static boolean hasBackground(COSDictionary field) {
        COSDictionary look = field.getCOSDictionary(COSName.MK);
        return look != null && look.containsKey(COSName.getPDFName("BG"));
    }

    private static boolean saysText(COSDictionary annotation, String type) {
        return switch (type) {
            case "FreeText" -> isText(annotation, COSName.CONTENTS) || isText(annotation, COSName.RC);
            case "Line" -> annotation.getBoolean(COSName.CAP, false) && isText(annotation, COSName.CONTENTS);
            case "Widget" -> isTextField(annotation);
            default -> false;
        };
    }

    /** What the program that signs a file shows of it: who signed, and when. It names no party. */
    private static boolean isSignature(COSDictionary annotation) {
        return COSName.SIG.equals(inherited(annotation, COSName.FT))
                && inherited(annotation, COSName.V) instanceof COSDictionary;
    }

    /** A field for text or a choice that has a value. */
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

    private static boolean isText(COSDictionary annotation, COSName key) {
        return isText(annotation.getDictionaryObject(key));
    }

    private static boolean isText(COSBase value) {
        return value instanceof COSString text && !text.getString().isBlank()
                || value instanceof COSArray several && several.size() > 0
                || value instanceof COSStream;
    }

    private void addPlaces(COSArray places) {
        if (places == null) {
            return;
        }
        if (places.size() > 0 && places.getObject(0) instanceof COSArray) {
            for (int i = 0; i < places.size(); i++) {
                if (places.getObject(i) instanceof COSArray stroke) {
                    covers.add(wider(around(stroke, 0, stroke.size())));
                }
            }
        } else if (places.size() % QUAD == 0) {
            for (int i = 0; i < places.size(); i += QUAD) {
                covers.add(wider(around(places, i, i + QUAD)));
            }
        } else {
            covers.add(wider(around(places, 0, places.size())));
        }
    }

    /** An annotation without a place is nowhere. */
    private static Box box(COSArray rectangle) {
        return rectangle == null ? around(new COSArray(), 0, 0) : around(rectangle, 0, rectangle.size());
    }

    private static Box around(COSArray places, int from, int to) {
        Box box = new Box(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);
        for (int i = from; i + 1 < to; i += 2) {
            double x = number(places.getObject(i));
            double y = number(places.getObject(i + 1));
            box = box.or(new Box(x, y, x, y));
        }
        return box;
    }

    private static double number(COSBase value) {
        return value instanceof COSNumber number ? number.floatValue() : 0;
    }

    private static Box wider(Box box) {
        return box.wider(MARGIN, MARGIN);
    }

    /** Whether anything lies on the page that could cover a letter. */
    boolean cover() {
        return !covers.isEmpty();
    }

    /** Sees a letter at its place. Lines to write on, and dots, are made to have something over them. */
    void see(String letter, double x, double y) {
        if (!over && letter.codePoints().anyMatch(Character::isLetterOrDigit)) {
            over = covers.stream().anyMatch(cover -> cover.holds(x, y));
        }
    }

    /** What of it a reader of the page has to be told; whole once all its letters were seen. */
    List<Unseen> unseen() {
        List<Unseen> unseen = new ArrayList<>();
        if (text) {
            unseen.add(Unseen.UNREAD);
        }
        if (over) {
            unseen.add(Unseen.OVERLAID);
        }
        return unseen;
    }
}

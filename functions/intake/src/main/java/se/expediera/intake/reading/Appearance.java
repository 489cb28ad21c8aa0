package se.expediera.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * What a small content of its own draws, as far as a look at its operators tells: the appearance of a note or field, a
 * pattern's tile, a glyph of drawings. Nothing of it is drawn or read. What is damaged, or larger than such pictures are, may
 * show anything.
 */
final class Appearance {
    private static final Set<String> LINES =
            Set.of(OperatorName.STROKE_PATH, OperatorName.CLOSE_AND_STROKE, OperatorName.BEGIN_INLINE_IMAGE);

    private static final Set<String> AREAS = Set.of(
            OperatorName.FILL_NON_ZERO,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.SHADING_FILL,
            OperatorName.BEGIN_INLINE_IMAGE);

    private static final Set<String> TEXTS = Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE);

    /** A marker darkens what lies under it, and hides nothing. */
    private static final Set<COSName> SHINING = Set.of(COSName.getPDFName("Multiply"), COSName.getPDFName("Darken"));

    private static final int MOST_FORMS = 50;
    private static final int MOST_TOKENS = 200_000;

    private final Integrity integrity;
    private boolean lines;
    private boolean areas;
    private boolean text;
    private boolean shines;
    private int forms;
    private int tokens;

    private Appearance(Integrity integrity) {
        this.integrity = integrity;
    }

    /** The usual appearance of an annotation; one that draws nothing where it has none. */
    static Appearance of(COSDictionary annotation, Integrity integrity) {
        return of(streams(annotation), null, integrity);
    }

    /**
     * What these contents draw together.
     *
     * @param outer the resources of those that have none of their own; null where there are none
     */
    static Appearance of(List<COSStream> contents, COSDictionary outer, Integrity integrity) {
        Appearance appearance = new Appearance(integrity);
        try {
            for (COSStream content : contents) {
                appearance.look(content, outer);
            }
        } catch (IOException e) {
            appearance.doubt();
        }
        return appearance;
    }

    /** Whether it draws anything. */
    boolean draws() {
        return lines || areas || text;
    }

    /** Whether it draws more than lines. */
    boolean hasAreas() {
        return areas;
    }

    /** Whether it shows text. */
    boolean showsText() {
        return text;
    }

    /** Whether what lies under it can still be seen. */
    boolean shinesThrough() {
        return shines;
    }

    /** Of a button that has several, the one that is shown; all where it does not say which. */
    private static List<COSStream> streams(COSDictionary annotation) {
        COSDictionary all = annotation.getCOSDictionary(COSName.AP);
        COSBase usual = all == null ? null : all.getDictionaryObject(COSName.N);
        List<COSStream> streams = new ArrayList<>();
        if (usual instanceof COSStream one) {
            streams.add(one);
        } else if (usual instanceof COSDictionary states) {
            COSName state = annotation.getCOSName(COSName.AS);
            for (COSName name : states.keySet()) {
                if ((state == null || state.equals(name))
                        && states.getDictionaryObject(name) instanceof COSStream one) {
                    streams.add(one);
                }
            }
        }
        return streams;
    }

    private void look(COSStream form, COSDictionary outer) throws IOException {
        if (++forms > MOST_FORMS) {
            doubt();
            return;
        }
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        COSDictionary resources = own == null ? outer : own;
        shines |= resources != null && isShining(resources.getCOSDictionary(COSName.EXT_G_STATE));
        PDFStreamParser parser = new PDFStreamParser(integrity.unpacked(form));
        COSBase last = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (++tokens > MOST_TOKENS) {
                doubt();
                return;
            }
            if (token instanceof Operator operator) {
                see(operator.getName(), last, resources);
                last = null;
            } else {
                last = token instanceof COSBase operand ? operand : null;
            }
        }
    }

    private void see(String operator, COSBase operand, COSDictionary resources) throws IOException {
        lines |= LINES.contains(operator);
        areas |= AREAS.contains(operator);
        text |= TEXTS.contains(operator) && isText(operand);
        if (operator.equals(OperatorName.DRAW_OBJECT) && operand instanceof COSName name && resources != null) {
            COSDictionary drawn = resources.getCOSDictionary(COSName.XOBJECT);
            if (drawn != null && drawn.getDictionaryObject(name) instanceof COSStream stream) {
                if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    look(stream, resources);
                } else {
                    areas = true;
                }
            }
        }
    }

    private static boolean isText(COSBase shown) {
        if (shown instanceof COSArray several) {
            for (COSBase one : several) {
                if (isText(one)) {
                    return true;
                }
            }
        }
        return shown instanceof COSString string && !string.getString().isBlank();
    }

    private static boolean isShining(COSDictionary states) {
        if (states != null) {
            for (COSName name : states.keySet()) {
                COSDictionary state = states.getCOSDictionary(name);
                if (state != null
                        && (SHINING.contains(state.getCOSName(COSName.BM)) || state.getFloat(COSName.CA_NS, 1) < 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void doubt() {
        lines = true;
        areas = true;
        text = true;
    }
}

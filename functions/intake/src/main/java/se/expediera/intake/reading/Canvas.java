package se.expediera.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * What is drawn on a page beside letters, seen operator by operator: colours, filled areas, clipping, layers. The
 * stripper knows nothing of these; of letters it knows enough.
 *
 * @see <a href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO 32000-1, 8.5 and
 *     8.6</a>
 */
final class Canvas {
    /** What is less opaque lets through what lies under it; what is less opaque than a tenth of that is not seen. */
    private static final double OPAQUE = 0.9;

    private static final double UNSEEN = 0.05;
    private static final COSName LAYER = COSName.OC;

    private final Layers layers;
    private final Surface surface;
    private final Deque<State> saved = new ArrayDeque<>();
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private final Outline path = new Outline();
    private State state;
    private boolean clips;
    private int layersOff;

    /**
     * @param clip outside of this box nothing is shown
     */
    private record State(Ink fill, Ink stroke, Box clip) {}

    Canvas(Layers layers, Surface surface, Box page) {
        this.layers = layers;
        this.surface = surface;
        this.state = new State(Ink.BLACK, Ink.BLACK, page);
    }

    int fill() {
        return state.fill().rgb();
    }

    int stroke() {
        return state.stroke().rgb();
    }

    Box clip() {
        return state.clip();
    }

    boolean isLayerOff() {
        return layersOff > 0;
    }

    static boolean isTransparent(PDGraphicsState graphics) {
        return graphics.getNonStrokeAlphaConstant() < UNSEEN;
    }

    void save() {
        saved.push(state);
    }

    void restore() {
        if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }

    /** A form begins: a page within the page, cut to its box. */
    void enter(Box box, COSDictionary form) {
        save();
        state = new State(state.fill(), state.stroke(), state.clip().and(box));
        mark(layers.isOff(form.getCOSDictionary(LAYER)));
    }

    /** The form ends. */
    void leave() {
        unmark();
        restore();
    }

    /** A picture is laid on the unit square of the current coordinates. */
    void picture(PDGraphicsState graphics, COSDictionary picture) {
        if (isLayerOff() || layers.isOff(picture.getCOSDictionary(LAYER))) {
            return;
        }
        Matrix matrix = graphics.getCurrentTransformationMatrix();
        boolean cutOut = picture.containsKey(COSName.SMASK)
                || picture.containsKey(COSName.MASK)
                || picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        boolean solid = !cutOut && Box.staysUpright(matrix) && isOpaque(graphics);
        surface.picture(Box.around(matrix, 0, 0, 1, 1).and(state.clip()), solid);
    }

    /** Sees one operator; those that draw letters or pictures are none of its. */
    void see(String operator, List<COSBase> operands, PDGraphicsState graphics, PDResources resources) {
        switch (operator) {
            case "g", "rg", "k" -> state = new State(Ink.device(operands), state.stroke(), state.clip());
            case "G", "RG", "K" -> state = new State(state.fill(), Ink.device(operands), state.clip());
            case "cs" -> state = new State(space(operands, resources), state.stroke(), state.clip());
            case "CS" -> state = new State(state.fill(), space(operands, resources), state.clip());
            case "sc", "scn" -> state = new State(state.fill().with(operands, resources), state.stroke(), state.clip());
            case "SC", "SCN" -> state = new State(state.fill(), state.stroke().with(operands, resources), state.clip());
            default -> seePath(operator, operands, graphics);
        }
    }

    private void seePath(String operator, List<COSBase> operands, PDGraphicsState graphics) {
        Matrix matrix = graphics.getCurrentTransformationMatrix();
        switch (operator) {
            case "re" ->
                path.rectangle(
                        matrix, number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3));
            case "m" -> path.move(matrix, number(operands, 0), number(operands, 1));
            case "l" -> path.line(matrix, number(operands, 0), number(operands, 1));
            case "c", "v", "y" -> {
                for (int i = 0; i + 1 < operands.size(); i += 2) {
                    path.curve(matrix, number(operands, i), number(operands, i + 1));
                }
            }
            case "W", "W*" -> clips = true;
            case "f", "F", "B", "b" -> paint(true, false, graphics);
            case "f*", "B*", "b*" -> paint(true, true, graphics);
            case "n", "S", "s" -> paint(false, false, graphics);
            // a blend of colours over all that is shown: nobody knows which lies where
            case "sh" -> surface.fill(state.clip(), Ink.UNKNOWN, false);
            default -> {
                // neither colour, path nor layer
            }
        }
    }

    private void paint(boolean fills, boolean evenOdd, PDGraphicsState graphics) {
        List<Outline.Part> parts = path.take();
        // where parts overlap, the even-odd rule leaves holes
        boolean holes = evenOdd && parts.size() > 1;
        if (fills && !isLayerOff()) {
            boolean opaque = isOpaque(graphics);
            for (Outline.Part part : parts) {
                surface.fill(part.box().and(state.clip()), fill(), part.whole() && opaque && !holes);
            }
        }
        if (clips && !parts.isEmpty()) {
            Box all = parts.stream().map(Outline.Part::box).reduce(Box::or).orElseThrow();
            state = new State(state.fill(), state.stroke(), state.clip().and(all));
        }
        clips = false;
    }

    private static boolean isOpaque(PDGraphicsState graphics) {
        return graphics.getNonStrokeAlphaConstant() > OPAQUE
                && graphics.getSoftMask() == null
                && (graphics.getBlendMode() == BlendMode.NORMAL || graphics.getBlendMode() == BlendMode.COMPATIBLE);
    }

    /** A marked part of the content begins, which may belong to a layer. */
    void mark(COSName tag, COSDictionary properties) {
        mark(LAYER.equals(tag) && layers.isOff(properties));
    }

    private void mark(boolean off) {
        marked.push(off);
        layersOff += off ? 1 : 0;
    }

    /** The part that was marked last ends. */
    void unmark() {
        if (!marked.isEmpty() && marked.pop()) {
            layersOff--;
        }
    }

    private static Ink space(List<COSBase> operands, PDResources resources) {
        return operands.isEmpty() ? Ink.BLACK : Ink.ofSpace(operands.get(0), resources);
    }

    private static double number(List<COSBase> operands, int at) {
        return at < operands.size() && operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }
}

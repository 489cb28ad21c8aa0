package se.expediera.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
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
    private static final COSName LAYER = COSName.OC;

    private final Layers layers;
    private final Surface surface;
    private final Deque<State> saved = new ArrayDeque<>();
    private final Deque<Layers.Sight> marked = new ArrayDeque<>();
    private final Deque<Veil> groups = new ArrayDeque<>();
    private final Outline path = new Outline();
    private State state;
    private boolean clips;
    private Veil veil = Veil.NONE;
    private int layersOff;
    private int layersUnsure;

    /**
     * @param clip outside of this box nothing is shown
     */
    private record State(Ink fill, Ink stroke, Box clip) {}

    Canvas(Layers layers, Surface surface, Box page, Ink first) {
        this.layers = layers;
        this.surface = surface;
        this.state = new State(first, first, page);
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

    /** Whether what is drawn now belongs to a layer of which nobody can tell whether it is shown. */
    boolean isLayerUnsure() {
        return layersUnsure > 0;
    }

    /** What lies on all that is drawn now. */
    Veil veil() {
        return veil;
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
        mark(layers.sight(form.getCOSDictionary(LAYER)));
    }

    /** The form ends. */
    void leave() {
        unmark();
        restore();
    }

    /** A group begins, that will be laid on the page as one with the settings that hold now. */
    void group(PDGraphicsState graphics) {
        groups.push(veil);
        veil = veil.over(graphics);
    }

    /** The group ends. */
    void ungroup() {
        veil = groups.pop();
    }

    /** A picture is laid on the unit square of the current coordinates. */
    void picture(PDGraphicsState graphics, COSDictionary picture) {
        if (isLayerOff()
                || layers.sight(picture.getCOSDictionary(LAYER)) == Layers.Sight.HIDDEN
                || !veil.showsFilling(graphics)) {
            return;
        }
        Matrix matrix = graphics.getCurrentTransformationMatrix();
        boolean cutOut = picture.containsKey(COSName.SMASK)
                || picture.containsKey(COSName.MASK)
                || picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        boolean solid = !cutOut && Box.staysUpright(matrix) && veil.isOpaque(graphics);
        surface.picture(Box.around(matrix, 0, 0, 1, 1).and(state.clip()), solid);
    }

    /** Sees one operator; those that draw letters or pictures are none of its. */
    void see(String operator, List<COSBase> operands, PDGraphicsState graphics, PDResources resources) {
        switch (operator) {
            case "g", "rg", "k" -> state = new State(Ink.device(operands, resources), state.stroke(), state.clip());
            case "G", "RG", "K" -> state = new State(state.fill(), Ink.device(operands, resources), state.clip());
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
        if (fills && !isLayerOff() && fill() != Ink.NONE && veil.showsFilling(graphics)) {
            boolean opaque = veil.isOpaque(graphics);
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

    /** A marked part of the content begins, which may belong to a layer. */
    void mark(COSName tag, COSDictionary properties) {
        mark(LAYER.equals(tag) ? layers.sight(properties) : Layers.Sight.SHOWN);
    }

    private void mark(Layers.Sight sight) {
        marked.push(sight);
        count(sight, 1);
    }

    private void count(Layers.Sight sight, int more) {
        layersOff += sight == Layers.Sight.HIDDEN ? more : 0;
        layersUnsure += sight == Layers.Sight.UNSURE ? more : 0;
    }

    /** The part that was marked last ends. */
    void unmark() {
        if (!marked.isEmpty()) {
            count(marked.pop(), -1);
        }
    }

    private static Ink space(List<COSBase> operands, PDResources resources) {
        return operands.isEmpty() ? Ink.first(resources) : Ink.ofSpace(operands.get(0), resources);
    }

    private static double number(List<COSBase> operands, int at) {
        return at < operands.size() && operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }
}

package se.expediera.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
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
    /** The kinds of blends after this one are made of patches. */
    private static final int LAST_WITHOUT_PATCHES = PDShading.SHADING_TYPE3;

    private static final COSName LAYER = COSName.OC;

    private final Layers layers;
    private final Surface surface;
    private final Budget budget;
    private final Deque<State> saved = new ArrayDeque<>();
    private final Deque<Layers.Sight> marked = new ArrayDeque<>();
    private final Deque<Veil> groups = new ArrayDeque<>();
    private final Outline path = new Outline();
    private final Brush brush;
    private State state;
    private Optional<Boolean> clips = Optional.empty();
    private Veil veil = Veil.NONE;
    private int layersOff;
    private int layersUnsure;

    /**
     * @param clip outside of it nothing is shown
     */
    private record State(Ink fill, Ink stroke, Clip clip) {}

    Canvas(Layers layers, Surface surface, Box page, Ink first, Budget budget) {
        this.layers = layers;
        this.surface = surface;
        this.budget = budget;
        this.brush = new Brush(surface, path);
        this.state = new State(first, first, new Clip(page));
    }

    int fill() {
        return state.fill().rgb();
    }

    int stroke() {
        return state.stroke().rgb();
    }

    /** Whether what is drawn at this place is shown. */
    boolean shows(double x, double y) {
        Clip clip = state.clip();
        if (!clip.isBox()) {
            budget.work(clip.effort());
        }
        return clip.holds(x, y);
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

    /**
     * A picture is laid on the unit square of the current coordinates.
     *
     * @param source gives the picture itself, should anybody need to look at it
     */
    void picture(PDGraphicsState graphics, COSDictionary picture, Picture.Source source) {
        if (isLayerOff()
                || layers.sight(picture.getCOSDictionary(LAYER)) == Layers.Sight.HIDDEN
                || !veil.showsFilling(graphics)) {
            return;
        }
        Matrix matrix = graphics.getCurrentTransformationMatrix();
        boolean cutOut = picture.containsKey(COSName.SMASK)
                || picture.containsKey(COSName.MASK)
                || picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        Picture laid = new Picture(matrix, cutOut, source, fill());
        boolean solid = veil.isOpaque(graphics);
        surface.picture(Box.around(matrix, 0, 0, 1, 1), laid, solid, state.clip());
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
            case "sh" -> blend(operands, graphics, resources);
            default -> seePath(operator, operands, graphics);
        }
    }

    private void seePath(String operator, List<COSBase> operands, PDGraphicsState graphics) {
        Matrix matrix = graphics.getCurrentTransformationMatrix();
        switch (operator) {
            case "re" -> path.rectangle(matrix, at(operands, 0), at(operands, 1), at(operands, 2), at(operands, 3));
            case "m" -> path.move(matrix, at(operands, 0), at(operands, 1));
            case "l" -> path.line(matrix, at(operands, 0), at(operands, 1));
            case "c" ->
                path.curve(
                        matrix,
                        at(operands, 0),
                        at(operands, 1),
                        at(operands, 2),
                        at(operands, 3),
                        at(operands, 4),
                        at(operands, 5));
            case "v" -> path.curve(matrix, at(operands, 0), at(operands, 1), at(operands, 2), at(operands, 3));
            // its second handle is its end
            case "y" ->
                path.curve(
                        matrix,
                        at(operands, 0),
                        at(operands, 1),
                        at(operands, 2),
                        at(operands, 3),
                        at(operands, 2),
                        at(operands, 3));
            case "h" -> path.close();
            case "w" -> graphics.setLineWidth((float) at(operands, 0));
            case "W", "W*" -> clips = Optional.of(operator.equals("W*"));
            default -> Painting.by(operator).ifPresent(painting -> paint(painting, graphics));
        }
    }

    private void paint(Painting painting, PDGraphicsState graphics) {
        if (painting.closes()) {
            path.close();
        }
        if (!isLayerOff() && painting.fills() && fill() != Ink.NONE && veil.showsFilling(graphics)) {
            brush.fill(painting.evenOdd(), fill(), veil.isOpaque(graphics), state.clip());
        }
        if (!isLayerOff() && painting.strokes() && stroke() != Ink.NONE && veil.showsEdge(graphics)) {
            Matrix matrix = graphics.getCurrentTransformationMatrix();
            brush.stroke(matrix, graphics.getLineWidth(), stroke(), veil.isEdgeOpaque(graphics), state.clip());
        }
        if (clips.isPresent()) {
            state = new State(state.fill(), state.stroke(), brush.cut(state.clip(), clips.get()));
            clips = Optional.empty();
        }
        path.clear();
    }

    /** A blend of colours over all that is shown; one that is made of patches may leave gaps. */
    private void blend(List<COSBase> operands, PDGraphicsState graphics, PDResources resources) {
        if (isLayerOff() || !veil.showsFilling(graphics)) {
            return;
        }
        COSDictionary all = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.SHADING);
        COSDictionary shading = all != null && !operands.isEmpty() && operands.get(0) instanceof COSName name
                ? all.getCOSDictionary(name)
                : null;
        boolean whole = shading != null && shading.getInt(COSName.SHADING_TYPE) <= LAST_WITHOUT_PATCHES;
        Figure blend = new Blend(() -> PDShading.create(shading));
        boolean solid = whole && veil.isOpaque(graphics);
        surface.fill(state.clip().box(), blend, solid, state.clip());
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

    private static double at(List<COSBase> operands, int place) {
        return place < operands.size() && operands.get(place) instanceof COSNumber number ? number.floatValue() : 0;
    }
}

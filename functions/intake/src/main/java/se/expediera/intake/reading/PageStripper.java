package se.expediera.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import se.expediera.core.reading.Page;
import se.expediera.core.reading.Unseen;

/**
 * Reads the printed lines of a document with their places on the page, in one pass. It replaces the writing half of
 * PDFBox's stripper: the letters of a page are put into lines by {@link LineBuilder}, so nothing is stripped twice. Letters
 * that no reader of the paper sees are left out, and noted.
 */
final class PageStripper extends PDFTextStripper {
    /** A page of more steps is not blank, even where none of them can be seen. */
    private static final int MUCH = 30;

    private final List<Page> pages = new ArrayList<>();
    private final Mentions mentions = new Mentions();
    private final FontWeights weights = new FontWeights();
    private LineBuilder builder = new LineBuilder(0, weights, 0, 0);
    private PDRectangle box = new PDRectangle();
    private final Glyphs glyphs = new Glyphs();
    private final Budget budget;
    private final Integrity integrity;
    private final Layers layers;
    private Surface surface;
    private Canvas canvas;
    private Letters letters;
    private PDFont last;
    private int drawn;
    private int shown;
    private int decoded;
    private final List<Long> pixelsOfPages = new ArrayList<>();

    private PageStripper(PDDocument document, Budget budget, Integrity integrity) {
        super();
        this.budget = budget;
        this.integrity = integrity;
        this.layers = new Layers(document);
        look(new PDPage());
    }

    /**
     * What was read.
     *
     * @param pages the printed lines of each page
     * @param names what the content of each page mentions
     * @param pixels how many pixels the pictures of each page have, as they are declared
     */
    record Stripped(List<Page> pages, List<Set<COSName>> names, List<Long> pixels) {}

    /** The pages of a document that is open and stays so. */
    static Stripped strip(PDDocument document, List<PDPage> sheets, Budget budget, Integrity integrity)
            throws IOException {
        for (PDPage sheet : sheets) {
            Integrity.checkParts(sheet);
        }
        PageStripper stripper = new PageStripper(document, budget, integrity);
        stripper.setShouldSeparateByBeads(false);
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.writeText(document, Writer.nullWriter());
        stripper.addEmptyPages(sheets.size());
        return new Stripped(stripper.pages, stripper.mentions.ofPages(), stripper.pixelsOfPages);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        super.processPage(integrity.checked(page));
    }

    @Override
    protected void startPage(PDPage page) {
        addEmptyPages(getCurrentPageNo() - 1);
        box = page.getCropBox();
        builder = new LineBuilder(getCurrentPageNo(), weights, box.getWidth(), box.getHeight());
        budget.page();
        drawn = 0;
        shown = 0;
        decoded = 0;
        look(page);
    }

    private void look(PDPage page) {
        Box shownPart = new Box(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
        surface = new Surface(shownPart);
        canvas = new Canvas(layers, surface, shownPart);
        letters = new Letters(canvas, surface, page.getUserUnit());
        if (Overlays.showText(page)) {
            letters.note(Unseen.UNREAD);
        }
    }

    /** Pages without a content stream are not visited by the stripper, yet they count. */
    private void addEmptyPages(int upTo) {
        while (pages.size() < upTo) {
            pages.add(new Page(pages.size() + 1, 0, 0, List.of(), 0));
            pixelsOfPages.add(0L);
            mentions.endPage();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        drawn++;
        mentions.see(operator.getName(), operands);
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
            picture(operands);
        }
        super.processOperator(operator, operands);
    }

    /** PDFBox leaves out a form that cannot be read, and data that cannot be unpacked: with them text would be lost. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException fault) throws IOException {
        boolean absent = fault instanceof MissingOperandException
                || fault instanceof MissingResourceException
                || fault instanceof EmptyGraphicsStackException;
        if (!absent) {
            throw fault;
        }
        super.operatorException(operator, operands, fault);
    }

    /** What the stripper has no use for: colours, paths, layers, pictures in the line. */
    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            canvas.picture(getGraphicsState(), operator.getImageParameters());
        } else {
            canvas.see(operator.getName(), operands, getGraphicsState(), getResources());
        }
    }

    /** A picture's size is checked as it is declared: nobody unpacks it here, but whoever opens the excerpt does. */
    private void picture(List<COSBase> operands) {
        PDResources resources = getResources();
        COSDictionary drawn =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (drawn != null
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && drawn.getDictionaryObject(name) instanceof COSStream picture
                && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
            budget.picture(picture.getLong(COSName.WIDTH, 0), picture.getLong(COSName.HEIGHT, 0), getCurrentPageNo());
            canvas.picture(getGraphicsState(), picture);
        }
    }

    /** Part of the content is marked: as a layer, or with a text of its own, which is nothing that the paper shows. */
    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        canvas.mark(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        canvas.unmark();
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        canvas.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        canvas.restore();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        enter(form);
        try {
            super.showForm(form);
        } finally {
            leave();
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        enter(form);
        try {
            super.showTransparencyGroup(form);
        } finally {
            leave();
        }
    }

    private void enter(PDFormXObject form) throws IOException {
        budget.enter(getCurrentPageNo());
        integrity.check(form.getCOSObject());
        Matrix matrix = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), form.getMatrix());
        PDRectangle box = form.getBBox();
        canvas.enter(
                box == null
                        ? Box.EVERYWHERE
                        : Box.around(matrix, box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()),
                form.getCOSObject());
    }

    private void leave() {
        canvas.leave();
        budget.leave();
    }

    /**
     * Takes a letter. Of one that stands upright the place is at hand; PDFBox's own way, which also asks each font for its
     * height and its space, is left to the others.
     */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        budget.letter(getCurrentPageNo());
        if (font != last) {
            last = font;
            integrity.check(font);
        }
        letters.draw(matrix, font, displacement.getX(), getGraphicsState());
        boolean upright = matrix.getShearX() == 0
                && matrix.getShearY() == 0
                && matrix.getScaleX() > 0
                && matrix.getScaleY() > 0
                && displacement.getY() == 0;
        if (!upright || font.isVertical()) {
            int before = decoded;
            super.showGlyph(matrix, font, code, displacement);
            if (decoded == before) {
                letters.drewNothing();
            }
            return;
        }
        Glyphs.Glyph glyph = glyphs.of(font, code);
        judge(glyph);
        if (glyph.text() != null) {
            decoded++;
            double x = matrix.getTranslateX() - box.getLowerLeftX();
            double y = box.getUpperRightY() - matrix.getTranslateY();
            double width = Math.abs(displacement.getX() * matrix.getScaleX());
            builder.addUpright(glyph, x, x + width, y, matrix.getScaleY(), font, letters.last());
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        try {
            judge(glyphs.of(text.getFont(), text.getCharacterCodes()[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        decoded++;
        builder.add(text, letters.last());
    }

    private void judge(Glyphs.Glyph glyph) {
        if (glyph.blank()) {
            letters.drewNothing();
        } else if (glyph.lies()) {
            letters.note(Unseen.MISMAPPED);
        }
    }

    @Override
    protected void writePage() {
        if (shown == 0 && (surface.isDrawn() || drawn > MUCH)) {
            letters.note(Unseen.PICTURE);
        }
        letters.look();
        pixelsOfPages.add(budget.pixelsOfPage());
        pages.add(builder.page(shown - decoded, letters));
        mentions.endPage();
    }
}

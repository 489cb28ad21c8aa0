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
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
    /** No usual page has more letters. */
    private static final int USUAL = 10_000;

    /** A pattern is chosen as a colour. */
    private static final Set<String> COLOURS = Set.of(OperatorName.NON_STROKING_COLOR_N, OperatorName.STROKING_COLOR_N);

    private final List<Page> pages = new ArrayList<>();
    private final Mentions mentions = new Mentions();
    private final FontWeights weights = new FontWeights();
    private final Glyphs glyphs = new Glyphs();
    private final Pen pen = new Pen();
    private final Budget budget;
    private final Integrity integrity;
    private final Layers layers;
    private final Pictures pictures;
    private final InnerText innerText;
    private Sheet sheet;
    private Tokens tokens = new Tokens(new UnpackedContent(new byte[0]));
    private PDFont last;
    private final List<Long> pixelsOfPages = new ArrayList<>();

    private PageStripper(PDDocument document, Budget budget, Integrity integrity) {
        super();
        this.budget = budget;
        this.integrity = integrity;
        this.layers = new Layers(document);
        this.pictures = new Pictures(budget);
        this.innerText = new InnerText(integrity);
        this.sheet = new Sheet(0, new PDPage(), weights, layers, Overlays.of(new PDPage(), integrity), budget, 0);
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
        Integrity.UnpackedPage whole = integrity.checked(page);
        tokens = new Tokens(whole.content());
        super.processPage(whole);
        tokens.end();
    }

    @Override
    protected void startPage(PDPage page) {
        addEmptyPages(getCurrentPageNo() - 1);
        budget.page();
        last = null;
        Overlays overlays = Overlays.of(page, integrity);
        sheet = new Sheet(getCurrentPageNo(), page, weights, layers, overlays, budget, Math.min(sheet.shown(), USUAL));
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
        sheet.step();
        tokens.take(operator);
        mentions.see(operator.getName(), operands);
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
            pictures.drawn(operands, getResources(), getGraphicsState(), sheet, getCurrentPageNo());
        }
        super.processOperator(operator, operands);
    }

    /**
     * PDFBox leaves out a form that cannot be read, and data that cannot be unpacked: with them text would be lost. An
     * operator that lacks what it works on draws nothing in any reader; PDFBox would print its words.
     */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException fault) throws IOException {
        boolean absent = fault instanceof MissingOperandException
                || fault instanceof MissingResourceException
                || fault instanceof EmptyGraphicsStackException;
        if (!absent) {
            throw fault;
        }
    }

    /** What the stripper has no use for: colours, paths, layers, pictures in the line. */
    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            Pictures.inLine(operator, getResources(), getGraphicsState(), sheet);
            return;
        }
        if (COLOURS.contains(operator.getName()) && innerText.isInColour(operands, getResources())) {
            sheet.note(Unseen.INNER);
        }
        sheet.canvas().see(operator.getName(), operands, getGraphicsState(), getResources());
    }

    /** Part of the content is marked: as a layer, or with a text of its own, which is nothing that the paper shows. */
    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        sheet.canvas().mark(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        sheet.canvas().unmark();
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        sheet.canvas().save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        sheet.canvas().restore();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        show(form, super::showForm);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        show(form, group -> {
            sheet.canvas().group(getGraphicsState());
            try {
                super.showTransparencyGroup(group);
            } finally {
                sheet.canvas().ungroup();
            }
        });
    }

    /** How PDFBox draws a form. */
    private interface Drawing {
        void draw(UnpackedForm form) throws IOException;
    }

    private void show(PDFormXObject form, Drawing drawing) throws IOException {
        budget.enter(getCurrentPageNo());
        UnpackedForm whole = integrity.checked(form);
        Matrix matrix = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), form.getMatrix());
        PDRectangle box = form.getBBox();
        float x = box == null ? 0 : box.getLowerLeftX();
        float y = box == null ? 0 : box.getLowerLeftY();
        Box shown = box == null ? Box.EVERYWHERE : Box.around(matrix, x, y, box.getWidth(), box.getHeight());
        sheet.canvas().enter(shown, form.getCOSObject());
        Tokens around = tokens;
        tokens = new Tokens(whole.content());
        try {
            drawing.draw(whole);
            tokens.end();
        } finally {
            tokens = around;
            sheet.canvas().leave();
            budget.leave();
        }
    }

    /** Shows a string. Where its letters stand upright side by side, they are taken without PDFBox's work on each. */
    @Override
    protected void showText(byte[] string) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        int bytes = font == null ? 0 : Glyphs.bytesOfCode(font);
        boolean parts = bytes > 0 && string.length > 0 && string.length % bytes == 0;
        if (font == null && string.length > 0) {
            // PDFBox takes one of its own, other programs show nothing
            sheet.note(Unseen.MISMAPPED);
        }
        if (!parts || !pen.begin(getGraphicsState())) {
            super.showText(string);
            return;
        }
        sheet.begin(font, pen, getGraphicsState());
        for (int i = 0; i < string.length; i += bytes) {
            int code = bytes == 1 ? string[i] & 0xFF : (string[i] & 0xFF) << 8 | string[i + 1] & 0xFF;
            count(font);
            Glyphs.Glyph glyph = glyphs.of(font, code);
            sheet.set(glyph, font, pen);
            pen.move(glyph.advance(), bytes == 1 && code == ' ');
        }
        pen.end();
    }

    /** Takes a letter of a string that PDFBox has parted; its own way is left to those that do not stand upright. */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        count(font);
        sheet.draw(matrix, font, displacement.getX(), getGraphicsState());
        boolean upright = matrix.getShearX() == 0
                && matrix.getShearY() == 0
                && matrix.getScaleX() > 0
                && matrix.getScaleY() > 0
                && displacement.getY() == 0;
        if (upright && !font.isVertical()) {
            float x = matrix.getTranslateX();
            sheet.take(glyphs.of(font, code), font, x, matrix.getTranslateY(), matrix.getScaleX(), matrix.getScaleY());
            return;
        }
        int before = sheet.decoded();
        super.showGlyph(matrix, font, code, displacement);
        if (sheet.decoded() == before) {
            sheet.drewNothing();
        }
    }

    private void count(PDFont font) throws IOException {
        budget.letter(getCurrentPageNo());
        if (font != last) {
            last = font;
            integrity.check(font);
            if (innerText.isInGlyphs(font)) {
                sheet.note(Unseen.INNER);
            }
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        try {
            sheet.take(glyphs.of(text.getFont(), text.getCharacterCodes()[0]), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void writePage() {
        pixelsOfPages.add(budget.pixelsOfPage());
        pages.add(sheet.page());
        mentions.endPage();
    }
}

package se.expediera.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import se.expediera.core.reading.Page;

/**
 * Reads the printed lines of a document with their places on the page, in one pass. It replaces the writing half of
 * PDFBox's stripper: the letters of a page are put into lines by {@link LineBuilder}, so nothing is stripped twice.
 */
final class PageStripper extends PDFTextStripper {
    /** The names of letters as PDFBox's stripper knows them; it reads them again for each document. */
    private static final GlyphList GLYPHS = glyphs();

    private final List<Page> pages = new ArrayList<>();
    private final FontWeights weights = new FontWeights();
    private LineBuilder builder = new LineBuilder(0, weights, 0, 0);
    private PDRectangle box = new PDRectangle();
    private final Budget budget;
    private int shown;
    private int decoded;

    private PageStripper(Budget budget) {
        super();
        this.budget = budget;
    }

    /** The pages of a document that is open and stays so; there are {@code count} of them. */
    static List<Page> strip(PDDocument document, int count, Budget budget) throws IOException {
        PageStripper stripper = new PageStripper(budget);
        stripper.setShouldSeparateByBeads(false);
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.writeText(document, Writer.nullWriter());
        stripper.addEmptyPages(count);
        return stripper.pages;
    }

    private static GlyphList glyphs() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void startPage(PDPage page) {
        addEmptyPages(getCurrentPageNo() - 1);
        box = page.getCropBox();
        builder = new LineBuilder(getCurrentPageNo(), weights, box.getWidth(), box.getHeight());
        budget.page();
        shown = 0;
        decoded = 0;
    }

    /** Pages without a content stream are not visited by the stripper, yet they count. */
    private void addEmptyPages(int upTo) {
        while (pages.size() < upTo) {
            pages.add(new Page(pages.size() + 1, 0, 0, List.of(), 0));
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
        if (operator.getName().equals(OperatorName.DRAW_OBJECT) && !operands.isEmpty()) {
            checkPicture(operands);
        }
    }

    /** The size of a picture as it is declared: nobody unpacks it here, but whoever opens the excerpt does. */
    private void checkPicture(List<COSBase> operands) {
        COSDictionary drawn =
                getResources() == null ? null : getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (drawn != null
                && operands.get(0) instanceof COSName name
                && drawn.getDictionaryObject(name) instanceof COSStream picture) {
            budget.picture(picture.getLong(COSName.WIDTH, 0), picture.getLong(COSName.HEIGHT, 0), getCurrentPageNo());
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.enter(getCurrentPageNo());
        try {
            super.showForm(form);
        } finally {
            budget.leave();
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        budget.enter(getCurrentPageNo());
        try {
            super.showTransparencyGroup(form);
        } finally {
            budget.leave();
        }
    }

    /**
     * Takes a letter. Of one that stands upright the place is at hand; PDFBox's own way, which also asks each font for its
     * height and its space, is left to the others.
     */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        budget.letter(getCurrentPageNo());
        boolean upright = matrix.getShearX() == 0
                && matrix.getShearY() == 0
                && matrix.getScaleX() > 0
                && matrix.getScaleY() > 0
                && displacement.getY() == 0;
        if (!upright || font.isVertical()) {
            super.showGlyph(matrix, font, code, displacement);
            return;
        }
        String text = font.toUnicode(code, GLYPHS);
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        if (text != null) {
            decoded++;
            double x = matrix.getTranslateX() - box.getLowerLeftX();
            double y = box.getUpperRightY() - matrix.getTranslateY();
            double width = Math.abs(displacement.getX() * matrix.getScaleX());
            builder.addUpright(text, x, x + width, y, matrix.getScaleY(), font);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        decoded++;
        builder.add(text);
    }

    @Override
    protected void writePage() {
        pages.add(builder.page(shown - decoded));
    }
}

package se.expediera.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
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
    private int shown;
    private int decoded;

    private PageStripper() {
        super();
    }

    /** The pages of a document that is open and stays so. */
    static List<Page> strip(PDDocument document) throws IOException {
        PageStripper stripper = new PageStripper();
        stripper.setShouldSeparateByBeads(false);
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.writeText(document, Writer.nullWriter());
        stripper.addEmptyPages(document.getNumberOfPages());
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
        shown = 0;
        decoded = 0;
    }

    /** Pages without a content stream are not visited by the stripper, yet they count. */
    private void addEmptyPages(int upTo) {
        while (pages.size() < upTo) {
            pages.add(new Page(pages.size() + 1, 0, 0, List.of(), 0));
        }
    }

    /**
     * Takes a letter. Of one that stands upright the place is at hand; PDFBox's own way, which also asks each font for its
     * height and its space, is left to the others.
     */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
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

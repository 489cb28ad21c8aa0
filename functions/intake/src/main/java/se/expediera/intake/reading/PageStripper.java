package se.expediera.intake.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
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
    private final List<Page> pages = new ArrayList<>();
    private final FontWeights weights = new FontWeights();
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

    @Override
    protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) {
        addEmptyPages(getCurrentPageNo() - 1);
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
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        decoded++;
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        LineBuilder builder = new LineBuilder(getCurrentPageNo(), weights);
        for (List<TextPosition> article : charactersByArticle) {
            article.forEach(builder::add);
        }
        pages.add(builder.page(shown - decoded));
    }
}

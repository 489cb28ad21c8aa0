package se.expediera.intake.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import se.expediera.core.document.PaperWords;

/** A letter as PDF: the address page, then the excerpt's pages as they are. */
final class LetterPdf {
    private LetterPdf() {}

    /** @param excerpt the decision's pages as PDF */
    static byte[] of(Letter letter, byte[] excerpt) throws IOException {
        try (PDDocument pages = Loader.loadPDF(excerpt);
                PDDocument pdf = new PDDocument()) {
            AddressPage.add(pdf, letter, pages.getNumberOfPages());
            for (PDPage page : pages.getPages()) {
                pdf.importPage(page);
            }
            pdf.getDocumentCatalog().setLanguage("sv");
            pdf.getDocumentInformation().setTitle(PaperWords.line(letter.decision()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}

package se.expediera.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.ContentHandler;
import se.expediera.core.confidentiality.Screen;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.minutes.Scan;
import se.expediera.core.reading.MinutesReader;
import se.expediera.core.reading.Page;
import se.expediera.intake.scan.ScanReader;
import se.expediera.intake.scan.Scans;

/**
 * Tika's parser for PDF, with the minutes as its result instead of XHTML. It opens the document as Tika does and reads it
 * once; the excerpts are cut from the same open document.
 */
final class MinutesParser extends PDFParser {
    private static final long serialVersionUID = 1L;

    /** A flag of the form, ISO 32000-1 table 219. */
    private static final int SIGNATURES_EXIST = 1;

    /** Where the parser leaves what it read; it stands in the parse's context. */
    static final class Result {
        private Minutes minutes;
        private Map<Integer, byte[]> excerpts = Map.of();
        private boolean saysSigned;
        private Map<Integer, byte[]> pictures = Map.of();

        Minutes minutes() {
            return minutes;
        }

        Map<Integer, byte[]> excerpts() {
            return excerpts;
        }

        /** By a decision's index: a picture of its lines that were not read surely. */
        Map<Integer, byte[]> pictures() {
            return pictures;
        }

        /** Whether the file's own form says that it bears signatures. */
        boolean saysSigned() {
            return saysSigned;
        }
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, TikaException {
        TikaInputStream tika = TikaInputStream.cast(stream);
        try (PDDocument document = getPDDocument(
                stream, tika, "", MemoryUsageSetting.setupMainMemoryOnly().streamCache, metadata, context)) {
            if (isDrawnByProgram(document)) {
                throw Refusal.drawnByProgram();
            }
            Budget budget = context.get(Budget.class);
            Integrity integrity = new Integrity(budget);
            integrity.checkPacked(document.getDocument());
            List<PDPage> sheets = PageTree.of(document, budget);
            metadata.set(PagedText.N_PAGES, sheets.size());
            PageStripper.Stripped stripped = PageStripper.strip(document, sheets, budget, integrity);
            Optional<Scans> scans = scans(document, sheets, stripped, context);
            List<Page> pages = scans.isPresent() ? read(scans.get(), stripped, budget) : stripped.pages();
            Minutes minutes = Screen.look(pages, MinutesReader.read(pages));
            Result result = context.get(Result.class);
            result.minutes = minutes;
            result.pictures = scans.isPresent() ? pictures(scans.get(), minutes) : Map.of();
            result.saysSigned = saysSigned(document);
            result.excerpts = excerpts(sheets, stripped.names(), minutes, budget);
        } catch (InvalidPasswordException e) {
            throw new EncryptedDocumentException(e);
        }
    }

    /** A dynamic form (XFA) has one page that asks for another program; forms that also stand on pages are read there. */
    private static boolean isDrawnByProgram(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return form != null
                && form.containsKey(COSName.XFA)
                && catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false);
    }

    private static boolean saysSigned(PDDocument document) {
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        return form != null && (form.getInt(COSName.SIG_FLAGS, 0) & SIGNATURES_EXIST) != 0;
    }

    private static Optional<Scans> scans(
            PDDocument document, List<PDPage> sheets, PageStripper.Stripped stripped, ParseContext context) {
        if (stripped.pages().stream().noneMatch(Scans::isScanned)) {
            return Optional.empty();
        }
        return context.get(ScanReader.class).scans(document, sheets);
    }

    private static List<Page> read(Scans scans, PageStripper.Stripped stripped, Budget budget) {
        long start = System.nanoTime();
        budget.scans();
        List<Page> pages = scans.read(stripped.pages(), stripped.pixels());
        budget.scanned(System.nanoTime() - start);
        return pages;
    }

    private static Map<Integer, byte[]> pictures(Scans scans, Minutes minutes) throws IOException {
        Map<Integer, byte[]> pictures = new HashMap<>();
        for (int i = 0; i < minutes.decisions().size(); i++) {
            List<Scan.Strip> unsure = minutes.decisions().get(i).scan().unsure();
            if (!unsure.isEmpty()) {
                pictures.put(i, scans.picture(unsure));
            }
        }
        return pictures;
    }

    private static Map<Integer, byte[]> excerpts(
            List<PDPage> pages, List<Set<COSName>> names, Minutes minutes, Budget budget) throws IOException {
        Map<Integer, byte[]> excerpts = new HashMap<>();
        // short decisions stand on the same pages, and share their excerpt
        Map<PageRange, byte[]> cut = new HashMap<>();
        for (int i = 0; i < minutes.decisions().size(); i++) {
            Decision decision = minutes.decisions().get(i);
            if (!decision.dispatch().parties().isEmpty()) {
                byte[] excerpt = cut.get(decision.pages());
                if (excerpt == null) {
                    excerpt = Excerpt.of(pages, names, decision.pages());
                    budget.excerpt(excerpt.length);
                    cut.put(decision.pages(), excerpt);
                }
                excerpts.put(i, excerpt);
            }
        }
        return excerpts;
    }
}

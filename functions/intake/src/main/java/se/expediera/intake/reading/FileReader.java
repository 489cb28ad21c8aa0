package se.expediera.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/** Reads an uploaded file through Tika: minutes with their excerpts, or why not. Safe for use by many threads. */
public final class FileReader {
    private static final MediaType PDF = MediaType.application("pdf");

    private static final byte[] START_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** A whole PDF ends with this mark, followed by little more than white space. */
    private static final String END_MARK = "%%EOF";

    private static final int TAIL = 4096;

    private final Detector detector = new DefaultDetector();
    private final Parser parser = new MinutesParser();

    /** Reads a file's content. No content makes it fail; what cannot be read is refused with a reason. */
    public Reading read(byte[] content) {
        if (content.length == 0) {
            return refused(FindingCode.EMPTY_FILE, "Filen är tom. Kontrollera filen och lägg in den igen.");
        }
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            Metadata metadata = new Metadata();
            MediaType type = type(content, stream, metadata);
            if (!PDF.equals(type)) {
                return notPdf(type);
            }
            if (!hasEnd(content)) {
                return damaged();
            }
            MinutesParser.Result result = new MinutesParser.Result();
            ParseContext context = new ParseContext();
            context.set(MinutesParser.Result.class, result);
            parser.parse(stream, new DefaultHandler(), metadata, context);
            return result.reading();
        } catch (EncryptedDocumentException e) {
            return refused(
                    FindingCode.PASSWORD,
                    "Filen är skyddad med lösenord. Spara den utan lösenord och lägg in den igen.");
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            return damaged();
        }
    }

    /** What starts as a PDF needs no look at the marks of hundreds of other types. */
    private MediaType type(byte[] content, TikaInputStream stream, Metadata metadata) throws IOException {
        boolean pdf = Arrays.equals(
                content, 0, Math.min(START_MARK.length, content.length), START_MARK, 0, START_MARK.length);
        return pdf ? PDF : detector.detect(stream, metadata);
    }

    private static boolean hasEnd(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains(END_MARK);
    }

    private static Reading notPdf(MediaType type) {
        boolean office =
                type.toString().matches("application/(?:msword|x-tika-(?:msoffice|ooxml).*|zip|rtf|vnd\\..*)|text/rtf");
        return refused(
                FindingCode.NOT_A_PDF,
                office
                        ? "Filen är ingen PDF utan ett dokument från ordbehandlaren. Spara som PDF och lägg in den igen."
                        : "Filen är ingen PDF. Spara protokollet som PDF och lägg in det igen.");
    }

    private static Reading damaged() {
        return refused(
                FindingCode.DAMAGED_FILE,
                "Filen är skadad eller avbruten. Spara protokollet som PDF på nytt och lägg in det igen.");
    }

    private static Reading refused(FindingCode code, String message) {
        return new Reading.Refused(new Finding(code, message, 0, ""));
    }
}

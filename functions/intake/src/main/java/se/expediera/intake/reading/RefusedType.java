package se.expediera.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/** What a clerk is told of a file whose type is not read. The type is what the content shows, whatever its name says. */
final class RefusedType {
    private static final String WORDS =
            "Filen är ingen PDF utan ett dokument från ordbehandlaren. Spara som PDF och lägg in den igen.";

    /** Within a zip archive this name is a word processor's or another office program's. */
    private static final byte[] OFFICE_PART = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);

    private static final int FIRST_NAME = 30;

    private static final List<Told> TOLD = List.of(
            // application/msword, application/rtf, application/vnd.oasis.opendocument.text, application/x-tika-msoffice
            new Told("application/(?:msword|rtf|x-tika-(?:msoffice|ooxml).*|vnd\\..*)|text/rtf", WORDS),
            // application/zip, application/gzip, application/x-7z-compressed, application/x-rar-compressed
            new Told(
                    "application/(?:zip|gzip|x-7z-compressed|x-rar-compressed|x-tar|x-bzip2|x-xz)",
                    "Filen är ett arkiv med andra filer i. Packa upp det och lägg in protokollet som PDF."),
            // image/tiff, image/jpeg, image/png
            new Told(
                    "image/.*",
                    "Filen är en bild, troligen en inskannad sida. Spara protokollet som PDF direkt ur ordbehandlaren och lägg in det igen."));

    private RefusedType() {}

    private record Told(Pattern type, String message) {
        Told(String type, String message) {
            this(Pattern.compile(type), message);
        }
    }

    static Finding finding(MediaType type, byte[] content) {
        return new Finding(FindingCode.NOT_A_PDF, message(type.toString(), content), 0, "");
    }

    private static String message(String type, byte[] content) {
        if (isOffice(content)) {
            return WORDS;
        }
        return TOLD.stream()
                .filter(told -> told.type().matcher(type).matches())
                .map(Told::message)
                .findFirst()
                .orElse("Filen är ingen PDF. Spara protokollet som PDF och lägg in det igen.");
    }

    /** Office programs put this part first into their archives. */
    private static boolean isOffice(byte[] content) {
        int end = FIRST_NAME + OFFICE_PART.length;
        return content.length >= end
                && java.util.Arrays.equals(content, FIRST_NAME, end, OFFICE_PART, 0, OFFICE_PART.length);
    }
}

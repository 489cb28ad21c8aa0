package se.expediera.intake.reading;

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
    private static final String OFFICE_PART = "[Content_Types].xml";

    private static final List<Told> TOLD = List.of(
            new Told(
                    "application/vnd\\.(?:fdf|adobe\\.xfdf)",
                    "Filen är ingen PDF utan de uppgifter som har fyllts i ett formulär (FDF). Spara protokollet som PDF och lägg in det."),
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

    /** An office program's archive has this part, first (Word) or anywhere (LibreOffice, Google). */
    private static boolean isOffice(byte[] content) {
        return ZipNames.of(content).contains(OFFICE_PART);
    }
}

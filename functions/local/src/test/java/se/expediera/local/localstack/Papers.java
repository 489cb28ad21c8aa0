package se.expediera.local.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;

/** Minutes of one § each, so that every mail tells by its subject which file it came of. */
final class Papers {
    private static final int MEGABYTE = 1024 * 1024;

    private Papers() {}

    /** Minutes that decide one § and send it to these parties. */
    static byte[] decision(int paragraph, List<String> parties) {
        Item item = new Item(
                Integer.toString(paragraph),
                "KS 2026-%05d".formatted(paragraph),
                "",
                "Bidrag till åtgärd nummer " + paragraph,
                "Kommunstyrelsen beslutar",
                List.of("Bidrag beviljas för åtgärd nummer " + paragraph + "."),
                List.of(),
                parties);
        return MinutesPrinter.print(
                        SampleMeeting.meeting().withItems(List.of(item)).withPapers(List.of()), SampleMinutes.layout())
                .pdf();
    }

    /** The same minutes with so much in the file that no page shows, as a scanner's or editor's own data. */
    static byte[] withBallast(byte[] pdf, int megabytes) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSStream ballast = document.getDocument().createCOSStream();
            byte[] noise = new byte[MEGABYTE];
            Random random = new Random(1);
            try (OutputStream out = ballast.createOutputStream()) {
                for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                    random.nextBytes(noise);
                    out.write(noise);
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Ballast"), ballast);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.generator.ScannedCopy;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.scan.ScanReader;
import se.expediera.intake.scan.Tesseract;
import se.expediera.intake.signature.Trust;

/** The reading of a scanned copy against the program that it calls, given the same pages as pictures. */
@Command(
        name = "ocr",
        mixinStandardHelpOptions = true,
        description = "Intake's reading of the scanned sample, drawing included, against the command tesseract on its"
                + " pages as pictures; both with one thread.")
final class OcrBenchmark extends Measure {
    private static final Goal LITTLE_MORE = Goal.atMost(1.1, Double.NaN);
    private static final int DOTS = 300;

    @Option(names = "--turns", description = "counted turns (${DEFAULT-VALUE})")
    private int turns = 7;

    private boolean shortly;

    @Override
    protected void measure(Figures figures) throws Exception {
        Optional<Path> program = Program.onPath("tesseract");
        if (program.isEmpty() || Tesseract.find().isEmpty()) {
            figures.leaveOut("OCR of a page / tesseract", "tesseract with swe, eng and osd is not on the path");
            return;
        }
        byte[] scan = ScannedCopy.USUAL.of(
                shortly ? Samples.minutesOfPages(1) : SampleMinutes.print().pdf());
        Path folder = Files.createTempDirectory("ocr");
        List<Path> pictures = pictures(scan, folder);
        FileReader reader = new FileReader(Trust::nobody, ScanReader.here(() -> {}));
        try {
            figures.add(Row.ratio(
                    "OCR of a page / tesseract",
                    new Alternation(1, turns).measure(() -> reader.read(scan), () -> {
                        for (Path picture : pictures) {
                            read(program.get(), picture);
                        }
                    }),
                    LITTLE_MORE));
        } finally {
            for (Path picture : pictures) {
                Files.delete(picture);
            }
            Files.delete(folder);
        }
    }

    private static void read(Path program, Path picture) throws IOException, InterruptedException {
        Program.run(
                List.of(program.toString(), picture.toString(), "stdout", "-l", "swe", "--psm", "1", "hocr"),
                Map.of("OMP_THREAD_LIMIT", "1"));
    }

    private static List<Path> pictures(byte[] scan, Path folder) throws IOException {
        List<Path> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(scan)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Path picture = folder.resolve(page + ".png");
                ImageIO.write(renderer.renderImageWithDPI(page, DOTS, ImageType.GRAY), "png", picture.toFile());
                pictures.add(picture);
            }
        }
        return pictures;
    }

    @Override
    protected void shorten() {
        turns = 1;
        shortly = true;
    }
}

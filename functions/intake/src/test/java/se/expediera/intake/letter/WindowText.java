package se.expediera.intake.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** What a window envelope shows of a letter. */
final class WindowText {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** All that a window may show, in mm from the page's corner. */
    private static final Rectangle2D WINDOW = mm(95, 38, 115, 50);
    /** Where the address has its place in it. */
    private static final Rectangle2D ADDRESS = mm(110, 47, 82, 35);

    private WindowText() {}

    /** The lines in the window; fails where one of them has left its place or something else is seen. */
    static List<String> of(byte[] letter) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            PDFTextStripperByArea areas = new PDFTextStripperByArea();
            areas.setSortByPosition(true);
            // else the text of one region is missing in the other
            areas.setSuppressDuplicateOverlappingText(false);
            areas.addRegion("window", WINDOW);
            areas.addRegion("address", ADDRESS);
            areas.extractRegions(pdf.getPage(0));
            List<String> lines = lines(areas.getTextForRegion("address"));
            assertThat(lines(areas.getTextForRegion("window"))).isEqualTo(lines);
            return lines;
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Rectangle2D mm(double left, double top, double width, double height) {
        return new Rectangle2D.Double(
                left * POINTS_PER_MM, top * POINTS_PER_MM, width * POINTS_PER_MM, height * POINTS_PER_MM);
    }
}

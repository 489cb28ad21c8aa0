package se.expediera.intake.letter;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes lines of text below each other; places are in millimetres from the page's upper left corner. */
final class TextColumn {
    /** The size of a title, in points. */
    static final float LARGE = 14;
    /** The size of running text and of the address, in points. */
    static final float NORMAL = 11;
    /** The size of what is for the record, in points. */
    static final float SMALL = 9;

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double LINE_HEIGHT = 1.35;

    private final PDPageContentStream content;
    private final LetterFont font;
    private double left;
    private double baseline;
    private double width;

    TextColumn(PDPageContentStream content, LetterFont font) {
        this.content = content;
        this.font = font;
    }

    /** Goes to the upper left corner of a column. */
    void moveTo(double leftMm, double topMm, double widthMm) {
        left = leftMm * POINTS_PER_MM;
        baseline = PDRectangle.A4.getHeight() - topMm * POINTS_PER_MM;
        width = widthMm * POINTS_PER_MM;
    }

    /**
     * Writes a text over at most {@code mostLines} lines; what does not fit is cut with a sign that it was.
     *
     * @return how many lines it took
     */
    int write(float size, String words, int mostLines) throws IOException {
        List<String> lines = font.wrap(words, size, width, mostLines);
        for (String line : lines) {
            baseline -= size * LINE_HEIGHT;
            content.beginText();
            content.setFont(font.pdf(), size);
            content.newLineAtOffset((float) left, (float) baseline);
            content.showText(line);
            content.endText();
        }
        return lines.size();
    }

    /** Leaves half a line empty. */
    void gap() {
        baseline -= NORMAL * LINE_HEIGHT / 2;
    }
}

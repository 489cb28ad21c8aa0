package se.expediera.intake.letter;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans as PDFBox brings it, embedded: it has the letters of all European languages, Sami among them, and of
 * Greek and Cyrillic. A letter that it lacks is written without its marks where that is one it has, else as "?".
 */
final class LetterFont {
    private static final String LIBERATION_SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String CUT = "…";
    private static final double THOUSAND = 1000;

    private final PDFont font;
    private boolean replaced;

    private LetterFont(PDFont font) {
        this.font = font;
    }

    static LetterFont embedIn(PDDocument pdf) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(LIBERATION_SANS)) {
            return new LetterFont(PDType0Font.load(pdf, Objects.requireNonNull(file, LIBERATION_SANS), true));
        }
    }

    PDFont pdf() {
        return font;
    }

    /** Whether a letter was written so far that is not the one that was meant. */
    boolean replacedSome() {
        return replaced;
    }

    /** A text in lines no wider than {@code width} points; a word wider than a line is broken. */
    List<String> wrap(String text, float size, double width, int mostLines) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = printable(text);
        while (!rest.isEmpty() && lines.size() < mostLines) {
            int end = fitting(rest, size, width);
            boolean last = lines.size() == mostLines - 1 && end < rest.length();
            lines.add(last ? cut(rest, size, width) : rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How much of a text stands on one line: whole words where there are several, at least one letter. */
    private int fitting(String text, float size, double width) throws IOException {
        double used = 0;
        int space = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String letter = Character.toString(text.codePointAt(at));
            used += font.getStringWidth(letter) / THOUSAND * size;
            if (used > width && at > 0) {
                return space > 0 ? space : at;
            }
            if (letter.equals(" ")) {
                space = at;
            }
        }
        return text.length();
    }

    private String cut(String text, float size, double width) throws IOException {
        double mark = font.getStringWidth(CUT) / THOUSAND * size;
        return text.substring(0, fitting(text, size, width - mark)).strip() + CUT;
    }

    private String printable(String text) throws IOException {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        StringBuilder printable = new StringBuilder();
        for (int letter :
                BLANK.matcher(plain).replaceAll(" ").strip().codePoints().toArray()) {
            printable.append(printable(letter));
        }
        return printable.toString();
    }

    private String printable(int letter) throws IOException {
        String wanted = Character.toString(letter);
        if (knows(wanted)) {
            return wanted;
        }
        replaced = true;
        String bare = MARKS.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFKD))
                .replaceAll("");
        return !bare.isEmpty() && knows(bare) ? bare : "?";
    }

    private boolean knows(String text) throws IOException {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException e) {
            // PDFBox's word for a letter without a glyph
            return false;
        }
    }
}

package se.expediera.intake.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the signs "§" of a page. Tesseract's Swedish has never seen one and takes it for an 8, an S or a $, and is sure of
 * it; its English knows the sign. So whatever may be one is read once more, in English, and is one where both agree on all
 * that stands behind it.
 */
final class SectionSigns {
    /** A word that is, or begins with, what the sign is taken for: "846", "8", "$12", "88", "5". */
    private static final Pattern SUSPECT =
            Pattern.compile("[8$S&5sgB69]{1,2}\\d{0,4}[.:,]?|[8$S&5sgB69]{1,2}\\d{1,4}/\\d{2,4}");

    private static final Pattern NOTHING_READ = Pattern.compile("[^\\p{L}\\d§]");

    /** Around a word is so much white, in pixels: without, its edges are not read. */
    private static final int MARGIN = 20;

    /** No page has more of them. */
    private static final int MOST = 60;

    private final Tesseract tesseract;
    private final List<Suspect> suspects = new ArrayList<>();

    /**
     * A word that may begin with the sign, and where it stands.
     *
     * @param text the word and the next one, as they were read
     */
    private record Suspect(int row, int word, String text, int left, int top, int right, int bottom) {
        int height() {
            return bottom - top;
        }
    }

    private SectionSigns(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /** The same rows, with their signs. */
    static List<Hocr.Row> in(List<Hocr.Row> rows, BufferedImage picture, Tesseract tesseract, Duration most)
            throws IOException {
        return new SectionSigns(tesseract).read(rows, picture, most);
    }

    private List<Hocr.Row> read(List<Hocr.Row> rows, BufferedImage picture, Duration most) throws IOException {
        // headings first: a page of figures has too many
        for (boolean first : new boolean[] {true, false}) {
            for (int i = 0; i < rows.size(); i++) {
                List<Hocr.Word> words = rows.get(i).words();
                for (int j = first ? 0 : 1; j < (first ? 1 : words.size()) && suspects.size() < MOST; j++) {
                    if (SUSPECT.matcher(words.get(j).text()).matches()) {
                        suspects.add(suspect(i, j, words, picture));
                    }
                }
            }
        }
        if (suspects.isEmpty()) {
            return rows;
        }
        List<Hocr.Row> corrected = new ArrayList<>(rows);
        int height = suspects.stream().mapToInt(Suspect::height).max().orElseThrow() + 2 * MARGIN;
        for (Hocr.Row read : tesseract.readSigns(sheet(picture, height), most)) {
            int at = (int) (read.base() / height);
            if (at >= 0 && at < suspects.size()) {
                correct(corrected, suspects.get(at), read.words());
            }
        }
        return corrected;
    }

    /** With the next word, where one stands near: alone a sign is read badly. */
    private static Suspect suspect(int row, int at, List<Hocr.Word> words, BufferedImage picture) {
        Hocr.Word word = words.get(at);
        boolean near =
                at + 1 < words.size() && words.get(at + 1).left() - word.right() < 2 * (word.bottom() - word.top());
        Hocr.Word last = near ? words.get(at + 1) : word;
        return new Suspect(
                row,
                at,
                near ? word.text() + last.text() : word.text(),
                (int) Math.max(0, word.left() - MARGIN / 2.0),
                (int) Math.max(0, Math.min(word.top(), last.top()) - MARGIN / 4.0),
                (int) Math.min(picture.getWidth(), last.right() + MARGIN / 2.0),
                (int) Math.min(picture.getHeight(), Math.max(word.bottom(), last.bottom()) + MARGIN / 4.0));
    }

    /** All suspects one below the other, each in a strip of this height. */
    private BufferedImage sheet(BufferedImage picture, int height) {
        int width = suspects.stream()
                        .mapToInt(suspect -> suspect.right() - suspect.left())
                        .max()
                        .orElseThrow()
                + 2 * MARGIN;
        BufferedImage sheet = new BufferedImage(width, height * suspects.size(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < suspects.size(); i++) {
            Suspect suspect = suspects.get(i);
            BufferedImage part = picture.getSubimage(
                    suspect.left(), suspect.top(), suspect.right() - suspect.left(), suspect.height());
            graphics.drawImage(part, MARGIN, i * height + MARGIN, null);
        }
        graphics.dispose();
        return sheet;
    }

    private static void correct(List<Hocr.Row> rows, Suspect suspect, List<Hocr.Word> english) {
        StringBuilder all = new StringBuilder();
        double confidence = 1;
        for (Hocr.Word word : english) {
            all.append(word.text());
            confidence = Math.min(confidence, word.confidence());
        }
        int signs = 0;
        while (signs < all.length() && all.charAt(signs) == '§') {
            signs++;
        }
        String taken = suspect.text();
        if (signs == 0 || signs > taken.length()) {
            return;
        }
        boolean agree = plain(all.substring(signs)).equals(plain(taken.substring(signs)));
        Hocr.Row row = rows.get(suspect.row());
        Hocr.Word word = row.words().get(suspect.word());
        String rest = word.text().length() > signs ? " " + word.text().substring(signs) : "";
        List<Hocr.Word> words = new ArrayList<>(row.words());
        words.set(
                suspect.word(),
                new Hocr.Word(
                        "§".repeat(signs) + rest,
                        word.left(),
                        word.top(),
                        word.right(),
                        word.bottom(),
                        // two that were taught apart and read the same are surer than either
                        agree ? Math.max(word.confidence(), confidence) : 0));
        rows.set(suspect.row(), row.with(words));
    }

    private static String plain(String text) {
        return NOTHING_READ.matcher(text).replaceAll("");
    }
}

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

    /** No line of print is higher, in pixels; what is, is cut, and no sign. */
    private static final int HIGHEST = 150;

    /** No page has more of them. */
    private static final int MOST = 60;

    /** So many fit on a sheet: Tesseract takes pictures of up to 32,767 pixels. */
    private static final int SHEET = 200;

    private final List<Hocr.Row> rows;
    private final List<Suspect> suspects = new ArrayList<>();

    /**
     * A word that may begin with the sign.
     *
     * @param text the word and the next one, as they were read
     * @param picture the two
     */
    private record Suspect(SectionSigns page, int row, int word, String text, BufferedImage picture) {}

    /** Of the rows of one page, upright. */
    SectionSigns(List<Hocr.Row> read, BufferedImage picture) {
        this.rows = new ArrayList<>(read);
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
    }

    /** Its rows, with the signs that were found. */
    List<Hocr.Row> rows() {
        return rows;
    }

    /** Whatever may be a sign is no longer sure. */
    void doubt() {
        suspects.forEach(suspect -> {
            Hocr.Word word = rows.get(suspect.row()).words().get(suspect.word());
            replace(suspect, word.text(), 0);
        });
    }

    /** Finds the signs of some pages: all that may be one are read together, for a start of the program takes time. */
    static void find(List<SectionSigns> pages, Tesseract tesseract, Duration most) throws IOException {
        List<Suspect> all =
                pages.stream().flatMap(page -> page.suspects.stream()).toList();
        for (int from = 0; from < all.size(); from += SHEET) {
            List<Suspect> some = all.subList(from, Math.min(from + SHEET, all.size()));
            int height = Math.min(
                    HIGHEST,
                    2 * MARGIN
                            + some.stream()
                                    .mapToInt(suspect -> suspect.picture().getHeight())
                                    .max()
                                    .orElseThrow());
            for (Hocr.Row read : tesseract.readSigns(sheet(some, height), most)) {
                int at = (int) (read.base() / height);
                if (at >= 0 && at < some.size()) {
                    some.get(at).page().correct(some.get(at), read.words());
                }
            }
        }
    }

    /** With the next word, where one stands near: alone a sign is read badly. */
    private Suspect suspect(int row, int at, List<Hocr.Word> words, BufferedImage picture) {
        Hocr.Word word = words.get(at);
        boolean near =
                at + 1 < words.size() && words.get(at + 1).left() - word.right() < 2 * (word.bottom() - word.top());
        Hocr.Word last = near ? words.get(at + 1) : word;
        int left = (int) Math.max(0, word.left() - MARGIN / 2.0);
        int top = (int) Math.max(0, Math.min(word.top(), last.top()) - MARGIN / 4.0);
        int right = (int) Math.min(picture.getWidth(), last.right() + MARGIN / 2.0);
        int bottom = (int) Math.min(picture.getHeight(), Math.max(word.bottom(), last.bottom()) + MARGIN / 4.0);
        BufferedImage part =
                new BufferedImage(Math.max(1, right - left), Math.max(1, bottom - top), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = part.createGraphics();
        graphics.drawImage(picture, -left, -top, null);
        graphics.dispose();
        return new Suspect(this, row, at, near ? word.text() + last.text() : word.text(), part);
    }

    /** All suspects one below the other, each in a strip of this height. */
    private static BufferedImage sheet(List<Suspect> suspects, int height) {
        int width = suspects.stream()
                        .mapToInt(suspect -> suspect.picture().getWidth())
                        .max()
                        .orElseThrow()
                + 2 * MARGIN;
        BufferedImage sheet = new BufferedImage(width, height * suspects.size(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < suspects.size(); i++) {
            graphics.drawImage(suspects.get(i).picture(), MARGIN, i * height + MARGIN, null);
        }
        graphics.dispose();
        return sheet;
    }

    private void correct(Suspect suspect, List<Hocr.Word> english) {
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
        Hocr.Word word = rows.get(suspect.row()).words().get(suspect.word());
        String rest = word.text().length() > signs ? " " + word.text().substring(signs) : "";
        // two that were taught apart and read the same are surer than either
        replace(suspect, "§".repeat(signs) + rest, agree ? Math.max(word.confidence(), confidence) : 0);
    }

    private void replace(Suspect suspect, String text, double confidence) {
        Hocr.Row row = rows.get(suspect.row());
        Hocr.Word word = row.words().get(suspect.word());
        List<Hocr.Word> words = new ArrayList<>(row.words());
        words.set(
                suspect.word(), new Hocr.Word(text, word.left(), word.top(), word.right(), word.bottom(), confidence));
        rows.set(suspect.row(), row.with(words));
    }

    private static String plain(String text) {
        return NOTHING_READ.matcher(text).replaceAll("");
    }
}

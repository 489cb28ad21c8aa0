package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import se.expediera.core.party.PlainLetters;
import se.expediera.core.reading.Line;
import se.expediera.core.reading.Line.Cell;
import se.expediera.core.reading.Page;

/** Puts the letters of one page into lines and these into cells, by place alone: the order in the file does not count. */
final class LineBuilder {
    /** Letters whose base lines differ by less than this share of their size stand on the same line. */
    private static final double SAME_LINE = 0.4;

    /** A gap of this share of the size is a space where the file prints none. */
    private static final double SPACE = 0.17;

    /** A gap of this many sizes ends a cell; the widest gap of justified text stays below it. */
    private static final double CELL = 1.6;

    /** The same letter this near to itself is a shadow that stands for bold. */
    private static final double SHADOW = 0.12;

    /** Letters of another direction are kept where they are more than this share of a page. */
    private static final double TURNED_TEXT = 0.3;

    private static final Comparator<Letter> DOWNWARDS = (one, other) -> Double.compare(one.y, other.y);
    private static final Comparator<Letter> RIGHTWARDS = (one, other) -> Double.compare(one.x, other.x);

    private final int number;
    private final FontWeights weights;
    private final List<List<Letter>> byDirection =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<Letter> upright = byDirection.get(0);
    private final double width;
    private final double height;

    /** Of a page by its number and its measures as it is printed, before it is turned. */
    LineBuilder(int number, FontWeights weights, double width, double height) {
        this.number = number;
        this.weights = weights;
        this.width = width;
        this.height = height;
    }

    /**
     * @param place which of the page's letters it is, counted from 0 in the order of drawing
     * @param blank whether it draws nothing
     */
    private record Letter(
            String text, double x, double right, double y, double size, boolean bold, int place, boolean blank) {
        Letter(String text, double x, double right, double y, double size, boolean bold, int place) {
            this(text, x, right, y, size, bold, place, text.isBlank());
        }
    }

    /** Takes a letter that stands upright; its place is measured from the page's upper left corner. */
    void addUpright(Glyphs.Glyph glyph, double x, double right, double y, double scale, PDFont font, int place) {
        if (!glyph.text().isEmpty()) {
            double size = Math.max(1, scale);
            upright.add(new Letter(glyph.text(), x, right, y, size, weights.bold(font), place, glyph.blank()));
        }
    }

    /** Takes a letter that may stand in any direction. */
    void add(TextPosition position, int place) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        double size = Math.max(1, Math.abs(position.getYScale()));
        boolean bold = weights.bold(position.getFont());
        float direction = position.getDir();
        if (direction == 0) {
            // what the position would tell, without looking for its direction at each question
            Matrix matrix = position.getTextMatrix();
            double x = matrix.getTranslateX();
            double right = x + Math.abs(position.getEndX() - matrix.getTranslateX());
            double y = position.getPageHeight() - matrix.getTranslateY();
            upright.add(new Letter(text, x, right, y, size, bold, place));
        } else {
            double x = position.getXDirAdj();
            Letter letter =
                    new Letter(text, x, x + position.getWidthDirAdj(), position.getYDirAdj(), size, bold, place);
            byDirection.get(Math.floorMod((int) (direction / 90), 4)).add(letter);
        }
    }

    /**
     * The page, once its letters are taken.
     *
     * @param undecoded how many letters have no readable code
     * @param eye tells which of them a reader of the paper sees
     */
    Page page(int undecoded, Letters eye) {
        if (eye.hidesSome()) {
            byDirection.forEach(letters -> letters.removeIf(letter -> !eye.sees(letter.place())));
        }
        int total = byDirection.stream().mapToInt(List::size).sum();
        List<Letter> most =
                byDirection.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        List<Line> lines = new ArrayList<>(lines(most));
        for (List<Letter> letters : byDirection) {
            if (letters != most && letters.size() > TURNED_TEXT * total) {
                lines.addAll(lines(letters));
            }
        }
        boolean sideways = byDirection.indexOf(most) % 2 == 1;
        return new Page(number, sideways ? height : width, sideways ? width : height, lines, undecoded, eye.unseen());
    }

    private List<Line> lines(List<Letter> found) {
        Letter[] letters = found.toArray(Letter[]::new);
        Arrays.sort(letters, DOWNWARDS);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= letters.length; i++) {
            if (i == letters.length || startsLine(letters[i - 1], letters[i], letters[start])) {
                Arrays.sort(letters, start, i, RIGHTWARDS);
                addLine(lines, letters, start, i);
                start = i;
            }
        }
        return lines;
    }

    private static boolean startsLine(Letter before, Letter letter, Letter first) {
        double reach = SAME_LINE * Math.min(before.size, letter.size);
        return letter.y - before.y > reach || letter.y - first.y > 2 * reach;
    }

    private void addLine(List<Line> lines, Letter[] letters, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double sizes = 0;
        int bold = 0;
        int visible = 0;
        boolean space = false;
        Letter last = null;
        int cellStart = from;
        for (int i = from; i < to; i++) {
            Letter letter = letters[i];
            if (letter.blank()) {
                space = true;
                continue;
            }
            if (last != null && last.text.equals(letter.text) && letter.x - last.x < SHADOW * letter.size) {
                continue;
            }
            double gap = last == null ? 0 : letter.x - last.right;
            if (last != null && gap > CELL * Math.max(letter.size, last.size)) {
                cells.add(cell(text, letters, cellStart, i));
                text.setLength(0);
            } else if (last != null && (space || gap > SPACE * letter.size)) {
                text.append(' ');
            }
            if (text.length() == 0) {
                cellStart = i;
            }
            text.append(letter.text);
            space = false;
            last = letter;
            visible++;
            sizes += letter.size;
            bold += letter.bold ? 1 : 0;
        }
        if (last != null) {
            cells.add(cell(text, letters, cellStart, to));
            lines.add(
                    new Line(number, cells, cells.get(0).x(), last.right, last.y, sizes / visible, 2 * bold > visible));
        }
    }

    private static Cell cell(CharSequence text, Letter[] letters, int from, int to) {
        int last = to - 1;
        while (last > from && letters[last].blank()) {
            last--;
        }
        boolean spaced = text.length() > 1 && text.charAt(1) == ' ' && SpacedLetters.isSpaced(text);
        String whole = tidy(spaced ? together(letters, from, to) : text);
        return new Cell(whole, letters[from].x, letters[last].right);
    }

    private static String together(Letter[] letters, int from, int to) {
        List<Letter> visible = Arrays.stream(letters, from, to)
                .filter(letter -> !letter.blank())
                .toList();
        double[] gaps = new double[visible.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = visible.get(i + 1).x - visible.get(i).right;
        }
        return SpacedLetters.join(
                visible.stream().map(Letter::text).collect(java.util.stream.Collectors.joining()), gaps);
    }

    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~' && letter < 0xC0 || letter > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private static String tidy(CharSequence text) {
        return isPlain(text) ? text.toString().strip() : PlainLetters.of(text).strip();
    }
}

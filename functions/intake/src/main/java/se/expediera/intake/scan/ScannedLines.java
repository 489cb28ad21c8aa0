package se.expediera.intake.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import se.expediera.core.party.PlainLetters;
import se.expediera.core.reading.Line;
import se.expediera.core.reading.Line.Cell;

/**
 * Puts the words of a picture into the printed lines of a page: straightened where the paper lay askew, one line where
 * words stand on one base line, a new cell where a gap is much wider than a space.
 */
final class ScannedLines {
    /** A gap of this many sizes ends a cell. */
    private static final double CELL = 1.6;

    /** Words whose base lines differ by less than this share of their size stand on the same line. */
    private static final double SAME_LINE = 0.4;

    /** From the lower edge of g to the upper edge of l is this much of a font's size. */
    private static final double LETTERS = 0.93;

    /** Shorter rows do not tell how a paper lies. */
    private static final int ENOUGH = 3;

    /** What has neither letter nor digit, and is read with less certainty, is dirt, or part of a drawing. */
    private static final double DIRT = 0.6;

    /** What a list's bullet is taken for, and nothing else is that stands before a line's first word. */
    private static final Pattern BULLET = Pattern.compile("[«»¢°©®+*·•]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d§]");

    private final int page;
    private final double scale;
    private final double skew;

    private record Placed(String text, double left, double right, double y, double size, double certainty) {}

    private ScannedLines(int page, double scale, double skew) {
        this.page = page;
        this.scale = scale;
        this.skew = skew;
    }

    /**
     * The lines of a page, from top to bottom.
     *
     * @param page its number, counted from 1
     * @param scale the picture's pixels a point
     * @param skew the {@link #skew} of its rows
     */
    static List<Line> of(List<Hocr.Row> rows, int page, double scale, double skew) {
        return new ScannedLines(page, scale, skew).lines(rows);
    }

    /** How much base lines fall over a pixel to the right: the tangent of the angle at which the paper lay. */
    static double skew(List<Hocr.Row> rows) {
        double[] slopes = rows.stream()
                .filter(row -> row.words().size() >= ENOUGH)
                .mapToDouble(Hocr.Row::slope)
                .sorted()
                .toArray();
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private List<Line> lines(List<Hocr.Row> rows) {
        List<List<Placed>> placed = new ArrayList<>();
        for (Hocr.Row row : rows) {
            List<Placed> words = row.words().stream()
                    .filter(word -> word.confidence() >= DIRT
                            || WORD.matcher(word.text()).find()
                            || word == row.words().get(0)
                                    && BULLET.matcher(word.text()).matches())
                    .map(word -> place(row, word))
                    .toList();
            if (!words.isEmpty()) {
                placed.add(words);
            }
        }
        placed.sort(Comparator.comparingDouble(ScannedLines::y));
        List<List<Placed>> together = new ArrayList<>();
        for (List<Placed> words : placed) {
            List<Placed> beside = beside(together, words);
            if (beside == null) {
                together.add(new ArrayList<>(words));
            } else {
                beside.addAll(words);
            }
        }
        return together.stream().map(this::line).toList();
    }

    private Placed place(Hocr.Row row, Hocr.Word word) {
        double middle = (word.left() + word.right()) / 2;
        double y = row.base(middle);
        return new Placed(
                PlainLetters.of(word.text()).replace('—', '–'),
                (word.left() + skew * y) / scale,
                (word.right() + skew * y) / scale,
                (y - skew * middle) / scale,
                row.size() / LETTERS / scale,
                word.confidence());
    }

    private static List<Placed> bulleted(List<Placed> words) {
        Placed first = words.get(0);
        if (words.size() == 1 || !BULLET.matcher(first.text()).matches()) {
            return words;
        }
        List<Placed> all = new ArrayList<>(words);
        all.set(0, new Placed("•", first.left(), first.right(), first.y(), first.size(), first.certainty()));
        return all;
    }

    private static double y(List<Placed> words) {
        return words.stream().mapToDouble(Placed::y).average().orElseThrow();
    }

    /** The line on which these words stand too, if it is there. */
    private static List<Placed> beside(List<List<Placed>> lines, List<Placed> words) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 3); i--) {
            List<Placed> line = lines.get(i);
            double size = Math.min(line.get(0).size(), words.get(0).size());
            boolean overlaps = line.stream()
                    .anyMatch(one ->
                            words.stream().anyMatch(other -> one.left() < other.right() && other.left() < one.right()));
            if (!overlaps && Math.abs(y(line) - y(words)) < SAME_LINE * size) {
                return line;
            }
        }
        return null;
    }

    private Line line(List<Placed> unsorted) {
        List<Placed> words = unsorted.stream()
                .sorted(Comparator.comparingDouble(Placed::left))
                .toList();
        List<Cell> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double size = words.stream().mapToDouble(Placed::size).max().orElseThrow();
        double left = words.get(0).left();
        double right = left;
        for (Placed word : bulleted(words)) {
            if (text.length() > 0 && word.left() - right > CELL * size) {
                cells.add(new Cell(text.toString(), left, right));
                text.setLength(0);
                left = word.left();
            }
            text.append(text.length() == 0 ? "" : " ").append(word.text());
            right = word.right();
        }
        cells.add(new Cell(text.toString(), left, right));
        double certainty = words.stream()
                .filter(word -> WORD.matcher(word.text()).find())
                .mapToDouble(Placed::certainty)
                .min()
                .orElse(0);
        // what was read out of a picture is never as sure as what the file says
        return new Line(page, cells, words.get(0).left(), right, y(words), size, false, Math.min(certainty, 0.999));
    }
}

package se.expediera.intake.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects rows of words from Tesseract's hOCR, each with its place in pixels and the program's own confidence.
 *
 * @see <a href="https://kba.github.io/hocr-spec/1.2/">hOCR 1.2</a>
 */
final class Hocr extends DefaultHandler {
    private static final double PERCENT = 100;

    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int wordDepth = -1;
    private double[] box = {};
    private double confidence;

    /**
     * Words on one base line, in reading order.
     *
     * @param slope how much the base line falls over a pixel to the right
     * @param base the base line's height at the left edge {@code x}, from the picture's upper edge
     * @param x the left edge
     * @param size the height from the letters' lower to their upper edge
     * @param turn by how many degrees its letters are turned
     * @param words its words
     */
    record Row(double slope, double base, double x, double size, int turn, List<Word> words) {
        /** The base line's height at a place. */
        double base(double at) {
            return base + slope * (at - x);
        }

        /** The same row with other words. */
        Row with(List<Word> others) {
            return new Row(slope, base, x, size, turn, others);
        }
    }

    /**
     * A word.
     *
     * @param confidence from 0 to 1
     */
    record Word(String text, double left, double top, double right, double bottom, double confidence) {}

    /** All rows with words, as Tesseract orders them. */
    List<Row> rows() {
        return rows.stream().filter(row -> !row.words().isEmpty()).toList();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        depth++;
        String kind = attributes.getValue("class");
        String title = attributes.getValue("title");
        if (kind == null || title == null) {
            return;
        }
        Map<String, double[]> properties = properties(title);
        double[] place = properties.getOrDefault("bbox", new double[0]);
        if (place.length < 4) {
            return;
        }
        if (kind.equals("ocrx_word")) {
            wordDepth = depth;
            box = place;
            confidence = first(properties, "x_wconf", 0) / PERCENT;
            text.setLength(0);
        } else if (properties.containsKey("x_size")) {
            double[] base = properties.getOrDefault("baseline", new double[] {0, 0});
            rows.add(new Row(
                    base[0],
                    place[3] + base[1],
                    place[0],
                    first(properties, "x_size", 1),
                    (int) first(properties, "textangle", 0),
                    new ArrayList<>()));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (depth == wordDepth) {
            wordDepth = -1;
            if (!text.toString().isBlank() && !rows.isEmpty()) {
                rows.get(rows.size() - 1)
                        .words()
                        .add(new Word(text.toString().strip(), box[0], box[1], box[2], box[3], confidence));
            }
        }
        depth--;
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (wordDepth >= 0) {
            text.append(letters, start, length);
        }
    }

    private static double first(Map<String, double[]> properties, String name, double otherwise) {
        double[] values = properties.getOrDefault(name, new double[0]);
        return values.length == 0 ? otherwise : values[0];
    }

    /** "bbox 648 543 2726 622; baseline 0.007 -28" as names with numbers. */
    private static Map<String, double[]> properties(String title) {
        Map<String, double[]> properties = new HashMap<>();
        for (String property : title.split(";")) {
            String[] words = property.strip().split("\\s+");
            double[] numbers = new double[words.length - 1];
            for (int i = 1; i < words.length; i++) {
                numbers[i - 1] = number(words[i]);
            }
            properties.put(words[0], numbers);
        }
        return properties;
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

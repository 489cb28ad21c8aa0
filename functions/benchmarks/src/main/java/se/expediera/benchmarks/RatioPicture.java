package se.expediera.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * The ratios as bars, with a mark at what must be kept and one at what is aimed at. Drawn as SVG text: a chart library
 * would want a Java with windows and fonts, which a server's has not.
 */
final class RatioPicture {
    private static final int ROW = 26;
    private static final int NAMES = 520;
    private static final int BARS = 420;
    private static final int TOP = 40;
    private static final double LEAST = 2;

    private RatioPicture() {}

    /** The picture of those rows that are ratios. */
    static String of(List<Row> rows) {
        List<Row> ratios =
                rows.stream().filter(row -> row.unit().equals("ratio")).toList();
        double most = ratios.stream()
                .mapToDouble(Row::figure)
                .filter(figure -> figure < LEAST * LEAST)
                .max()
                .orElse(1);
        double scale = BARS / Math.max(LEAST, most);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
                        + " font-size='13'><rect width='100%%' height='100%%' fill='white'/><text x='10' y='22'>Ratios to"
                        + " the named peer; | must, ¦ aim</text>%n",
                NAMES + BARS + 90,
                TOP + ROW * ratios.size() + 10));
        for (int i = 0; i < ratios.size(); i++) {
            bar(svg, ratios.get(i), TOP + ROW * i, scale);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Row row, int top, double scale) {
        double width = Math.min(BARS, row.figure() * scale);
        String colour = row.goal().verdict(row.figure()).equals("MISSED") ? "#b3261e" : "#2b6cb0";
        svg.append(String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='end'>%s</text><rect x='%d' y='%d' width='%.1f' height='14'"
                        + " fill='%s'/><text x='%.1f' y='%d'>%s</text>%n",
                NAMES - 10,
                top + 12,
                escaped(row.measure()),
                NAMES,
                top,
                width,
                colour,
                NAMES + width + 6,
                top + 12,
                Row.number(row.figure())));
        mark(svg, row.goal().must(), top, scale, "");
        mark(svg, row.goal().aim(), top, scale, " stroke-dasharray='4 3'");
    }

    private static void mark(StringBuilder svg, double at, int top, double scale, String dashes) {
        if (!Double.isNaN(at) && at * scale <= BARS) {
            double x = NAMES + at * scale;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='black'%s/>%n",
                    x,
                    x,
                    top - 3,
                    top + 17,
                    dashes));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

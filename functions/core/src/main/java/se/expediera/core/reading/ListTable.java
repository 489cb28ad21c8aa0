package se.expediera.core.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import se.expediera.core.reading.Line.Cell;

/** Lists that are set as a table: a party in the first column, what it gets the decision for in the last. */
final class ListTable {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What stands over the columns: "Mottagare | För", "Till | Åtgärd". */
    private static final Pattern LABEL = Pattern.compile(
            "(?:mottagare|expedieras|skickas|till|part|namn|nämnd|enhet|för|åtgärd|syfte|avser|kännedom|anmärkning|adress|e-post|datum|sign(?:atur)?)(?: till)?:?",
            FLAGS);

    /** "kännedom", "för åtgärd", "F k". */
    private static final Pattern PURPOSE =
            Pattern.compile("(?:för )?(?:kännedom|åtgärd|verkställighet|handläggning|information)", FLAGS);

    /** What may stand in a cell of its own beside a party: nothing but a mark before it, an address behind it. */
    private static final Pattern BESIDE = Pattern.compile("\\S+@\\S+|[\\d +()-]{6,}|\\(.{1,40}\\)");

    private ListTable() {}

    /** Whether a line holds the labels of a table's columns. */
    static boolean isHeader(Line line) {
        return line.cells().size() > 1
                && line.cells().stream()
                        .allMatch(cell -> LABEL.matcher(cell.text()).matches());
    }

    /** The purpose that stands in a line's last column, or "". */
    static String purpose(Line line) {
        Cell last = line.cells().get(line.cells().size() - 1);
        if (line.cells().size() < 2 || !PURPOSE.matcher(last.text()).matches()) {
            return "";
        }
        String purpose = last.text().toLowerCase(Locale.ROOT);
        return purpose.startsWith("för ") ? purpose : "för " + purpose;
    }

    /** The line without the column that names its purpose. */
    static String withoutPurpose(Line line) {
        return String.join(
                " ",
                line.cells().subList(0, line.cells().size() - 1).stream()
                        .map(Cell::text)
                        .toList());
    }

    /** Words that are driven apart to fill the line: each stands in a cell of its own, up to the column's edge. */
    private static boolean isJustified(Line line, double right) {
        return line.cells().size() > 2
                && line.right() > right - line.size()
                && line.cells().stream().noneMatch(cell -> cell.text().contains(" "));
    }

    /** Whether it is clear what each part of a line is, so that it names one party; {@code right} is the column's edge. */
    static boolean isClear(Line line, double right) {
        if (isJustified(line, right)) {
            return true;
        }
        int from = ListMark.isBare(line.first()) ? 1 : 0;
        return line
                .cells()
                .subList(Math.min(line.cells().size(), from + 1), line.cells().size())
                .stream()
                .allMatch(cell ->
                        BESIDE.matcher(cell.text()).matches() || cell.text().startsWith("för "));
    }
}

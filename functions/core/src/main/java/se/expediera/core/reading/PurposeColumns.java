package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.reading.Line.Cell;

/**
 * A list in columns that are headed by what their parties get the decision for: "För åtgärd | För kännedom". Each column is
 * read downwards by itself.
 */
final class PurposeColumns {
    /** A cell that leaves less than this share of its column empty may go on in the next row. */
    private static final double ROOM = 0.2;

    private final Flow flow;
    private final Wrap wrap;
    private final int end;
    private final List<Column> columns = new ArrayList<>();
    private boolean doubtful;

    PurposeColumns(Flow flow, Wrap wrap, int end) {
        this.flow = flow;
        this.wrap = wrap;
        this.end = end;
    }

    /** One column: its purpose, where it begins and ends, and the lines of each of its parties. */
    private static final class Column {
        final String purpose;
        final double x;
        double edge;
        final List<List<Cell>> items = new ArrayList<>();
        final List<Line> lines = new ArrayList<>();

        Column(String purpose, double x) {
            this.purpose = purpose;
            this.x = x;
        }
    }

    /** The list whose columns' heads stand in the line {@code from}, if they do. */
    Optional<DispatchListReader.Read> read(int from) {
        if (from >= end || !isHead(flow.line(from))) {
            return Optional.empty();
        }
        List<Cell> heads = flow.line(from).cells();
        for (int i = 0; i < heads.size(); i++) {
            Column column =
                    new Column(Purpose.group(heads.get(i).text()), heads.get(i).x());
            column.edge = i + 1 < heads.size() ? heads.get(i + 1).x() : flow.right();
            columns.add(column);
        }
        int index = from + 1;
        while (index < end && !endsAt(index) && take(flow.line(index))) {
            index++;
        }
        List<PartyLine> parties = new ArrayList<>();
        columns.forEach(column -> parties.addAll(parties(column)));
        Optional<FindingCode> doubt = Optional.empty();
        if (parties.isEmpty()) {
            doubt = Optional.of(FindingCode.EMPTY_LIST);
        } else if (doubtful) {
            doubt = Optional.of(FindingCode.UNCLEAR_ENUMERATION);
        }
        return Optional.of(new DispatchListReader.Read(parties, index, doubt));
    }

    private static boolean isHead(Line line) {
        return line.cells().size() > 1
                && line.cells().stream()
                        .noneMatch(cell -> Purpose.group(cell.text()).isEmpty());
    }

    private boolean endsAt(int index) {
        return flow.section(index).isPresent()
                || flow.dispatch(index).isPresent()
                || flow.standsOut(flow.line(index))
                || flow.gapBefore(index) && flow.line(index).cells().size() < columns.size() && !isCell(index);
    }

    /** Behind white space only what stands in a further column, or is a party, still belongs to the table. */
    private boolean isCell(int index) {
        Line line = flow.line(index);
        return line.x() > columns.get(0).edge - line.size() || PartyText.isKnown(flow, line.text());
    }

    /** Puts each cell of a row into its column; no row of the table where one fits none. */
    private boolean take(Line line) {
        List<Column> places = new ArrayList<>();
        for (Cell cell : line.cells()) {
            Optional<Column> column = columns.stream()
                    .filter(found -> Math.abs(found.x - cell.x()) < 2 * line.size())
                    .findFirst();
            if (column.isEmpty() || cell.right() > column.get().edge + line.size()) {
                return false;
            }
            places.add(column.get());
        }
        for (int i = 0; i < places.size(); i++) {
            add(places.get(i), line.cells().get(i), line);
        }
        return true;
    }

    private void add(Column column, Cell cell, Line line) {
        if (!column.items.isEmpty()) {
            List<Cell> last = column.items.get(column.items.size() - 1);
            Cell before = last.get(last.size() - 1);
            boolean goesOn = PartyText.dangles(before.text()) || PartyText.goesOn(cell.text());
            boolean full = before.right() > column.edge - ROOM * (column.edge - column.x);
            doubtful |= !goesOn && full && !(isWhole(before) && isWhole(cell));
            if (goesOn) {
                last.add(cell);
                return;
            }
        }
        column.items.add(new ArrayList<>(List.of(cell)));
        column.lines.add(line);
    }

    private boolean isWhole(Cell cell) {
        return PartyText.isKnown(flow, cell.text());
    }

    private List<PartyLine> parties(Column column) {
        List<PartyLine> parties = new ArrayList<>();
        for (int i = 0; i < column.items.size(); i++) {
            String text = wrap.join(column.items.get(i).stream().map(Cell::text).toList());
            String name = ListMark.of(text).map(ListMark::text).orElse(text);
            Line line = column.lines.get(i);
            parties.add(new PartyLine(name, column.purpose, line.page(), line.text()));
        }
        return parties;
    }
}

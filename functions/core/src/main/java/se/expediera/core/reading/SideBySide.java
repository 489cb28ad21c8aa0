package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.PartyType;
import se.expediera.core.reading.Line.Cell;

/**
 * A list whose parties stand in columns side by side, each row a party in every column; it is read down one column after
 * the other. Only where every cell is known to be a party and has room left in its column; all else is no such list.
 */
final class SideBySide {
    /** A cell that leaves less than this share of its column empty may go on in the next row. */
    private static final double ROOM = 0.08;

    private final Flow flow;
    private final int end;
    private final List<List<PartyLine>> columns = new ArrayList<>();

    SideBySide(Flow flow, int end) {
        this.flow = flow;
        this.end = end;
    }

    /** The list that begins in the line {@code from}, if it is one of columns. */
    Optional<DispatchListReader.Read> read(int from) {
        if (from >= end || flow.line(from).cells().size() < 2) {
            return Optional.empty();
        }
        List<Cell> model = flow.line(from).cells();
        model.forEach(cell -> columns.add(new ArrayList<>()));
        int index = from;
        while (index < end && (index == from || !flow.gapBefore(index)) && isRow(index, model)) {
            List<Cell> cells = flow.line(index).cells();
            for (int i = 0; i < cells.size(); i++) {
                columns.get(i).add(party(cells.get(i).text(), flow.line(index)));
            }
            index++;
        }
        if (index == from) {
            return Optional.empty();
        }
        boolean ends = index == end
                || flow.gapBefore(index)
                || flow.startsPage(index)
                || flow.section(index).isPresent();
        Optional<FindingCode> doubt = ends ? Optional.empty() : Optional.of(FindingCode.ODD_LIST_END);
        return Optional.of(new DispatchListReader.Read(
                columns.stream().flatMap(List::stream).toList(), index, doubt));
    }

    private static PartyLine party(String text, Line line) {
        Purpose purpose = Purpose.of(text);
        return new PartyLine(purpose.text(), purpose.purpose(), line.page(), line.text());
    }

    private boolean isRow(int index, List<Cell> model) {
        List<Cell> cells = flow.line(index).cells();
        if (cells.size() > model.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            double edge = i + 1 < model.size() ? model.get(i + 1).x() : flow.right();
            double width = edge - model.get(i).x();
            boolean aligned = Math.abs(cell.x() - model.get(i).x())
                    < 0.5 * flow.line(index).size();
            if (!aligned || cell.right() > edge - ROOM * width || !isParty(cell.text())) {
                return false;
            }
        }
        return true;
    }

    /** A person beside an office may be its contact. */
    private boolean isParty(String text) {
        PartyType type = flow.type(Purpose.of(text).text());
        return type != PartyType.UNKNOWN
                && type != PartyType.PERSON
                && Character.isUpperCase(text.charAt(0))
                && !text.contains(",")
                && SectionHeading.of(text).isEmpty()
                && !PartyText.goesOn(text)
                && !PartyText.dangles(text);
    }
}

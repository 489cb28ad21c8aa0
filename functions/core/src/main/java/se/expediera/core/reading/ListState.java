package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;

/** What is known of a list while it is read. */
final class ListState {
    final List<Item> items = new ArrayList<>();
    ListMark.Kind kind;
    int number;
    boolean wide;
    boolean tight;
    boolean runIn;
    boolean column;
    boolean anyDistance;
    boolean table;
    boolean rows;
    String group = "";
    FindingCode doubt;

    /** A line set like the list's lines; the first of a column shares its line with the heading. */
    Line style() {
        return items.get(column && items.size() > 1 ? 1 : 0).first;
    }

    Item last() {
        return items.get(items.size() - 1);
    }

    /** The parties that its items name; a single item may be an enumeration. */
    List<PartyLine> parties(Wrap wrap, Enumeration enumeration) {
        List<PartyLine> parties = new ArrayList<>();
        doubt = endsAsSentence() || breaksOff() ? FindingCode.UNCLEAR_ENUMERATION : doubt;
        for (Item item : items) {
            String joined = wrap.join(item.parts);
            boolean alone = items.size() == 1 && kind == null && !table;
            Enumeration.Split split =
                    alone ? enumeration.split(joined, runIn || rows) : new Enumeration.Split(List.of(joined), false);
            boolean broken = alone
                    && !rows
                    && DispatchListReader.LAST_OF_ROWS
                            .matcher(item.parts.get(0))
                            .matches();
            boolean several = broken
                    && split.parties().size() == 1
                    && enumeration.split(joined, true).parties().size() > 1;
            doubt = split.doubtful() || several ? FindingCode.UNCLEAR_ENUMERATION : doubt;
            String evidence = String.join("\n", item.evidence);
            for (String text : split.parties()) {
                Purpose purpose = Purpose.of(text);
                String why = purpose.purpose().isEmpty() ? item.purpose : purpose.purpose();
                parties.add(new PartyLine(purpose.text(), why, item.first.page(), evidence));
            }
        }
        return parties;
    }

    /** Rows of which the last alone ends with a full stop may be one sentence that was parted wrongly. */
    private boolean endsAsSentence() {
        if (items.size() < 2 || kind != null || table) {
            return false;
        }
        List<Item> others = items.subList(0, items.size() - 1);
        return Enumeration.isSentence(last().end())
                && others.stream().noneMatch(item -> item.end().endsWith("."));
    }

    /** "Valnämnden samt": a row that says that another one belongs to it. */
    private boolean breaksOff() {
        return items.stream()
                .anyMatch(item -> DispatchListReader.LAST_OF_ROWS
                        .matcher(" " + item.end())
                        .matches());
    }

    /** One item with the lines that it was read from. */
    static final class Item {
        final List<String> parts = new ArrayList<>();
        final List<String> evidence = new ArrayList<>();
        final Line first;
        final String purpose;

        Item(Line first, String text, String purpose) {
            this.first = first;
            this.purpose = purpose;
            add(first, text);
        }

        String end() {
            return parts.get(parts.size() - 1);
        }

        void add(Line line, String text) {
            parts.add(text);
            evidence.add(line.text());
        }
    }
}

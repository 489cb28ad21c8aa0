package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.minutes.FindingCode;

/** What is known of a list while it is read. */
final class ListState {
    final List<Item> items = new ArrayList<>();
    ListMark.Kind kind;
    int number;
    boolean wide;
    boolean runIn;
    boolean column;
    boolean anyDistance;
    String group = "";
    FindingCode doubt;

    /** A line set like the list's lines; the first of a column shares its line with the heading. */
    Line style() {
        return items.get(column && items.size() > 1 ? 1 : 0).first;
    }

    Item last() {
        return items.get(items.size() - 1);
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

        void add(Line line, String text) {
            parts.add(text);
            evidence.add(line.text());
        }
    }
}

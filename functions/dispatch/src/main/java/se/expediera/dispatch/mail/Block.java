package se.expediera.dispatch.mail;

import java.util.List;

/** A piece of a mail's content. Plain text and HTML are both written from these, so that they cannot differ. */
public sealed interface Block {
    /**
     * What must be seen before anything else. Notices that begin a mail stand above its title.
     *
     * @param text one sentence or two
     */
    record Notice(String text) implements Block {}

    /**
     * A heading of the second level, below the title.
     *
     * @param text one line
     */
    record Heading(String text) implements Block {}

    /**
     * A heading of the third level, below a {@link Heading}.
     *
     * @param text one line
     */
    record Subheading(String text) implements Block {}

    /**
     * A paragraph of running text.
     *
     * @param text the text
     */
    record Paragraph(String text) implements Block {}

    /**
     * Labels and what they stand for.
     *
     * @param facts in order
     */
    record Facts(List<Fact> facts) implements Block {
        /** Copies the list. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A list in order.
     *
     * @param texts the points
     */
    record Points(List<String> texts) implements Block {
        /** Copies the list. */
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Rows of cells under named columns; a row's first cell is its name.
     *
     * @param caption what the table tells, for those who cannot see where it stands
     * @param columns the columns' names
     * @param rows the cells of each row, as many as there are columns
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
        /** Copies the lists and refuses a row of another width. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of "
                            + columns.size() + " columns: " + columns);
                }
            }
        }
    }

    /**
     * One label and what it stands for.
     *
     * @param label such as "Diarienummer"
     * @param text such as "KS 2026-00012"
     */
    record Fact(String label, String text) {}
}

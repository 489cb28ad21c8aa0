package se.expediera.dispatch.mail;

import java.util.List;

/** A piece of a mail's content. Plain text and HTML are both written from these, so that they cannot differ. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param text one line
     */
    record Heading(String text) implements Block {}

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
     * One label and what it stands for.
     *
     * @param label such as "Diarienummer"
     * @param text such as "KS 2026-00012"
     */
    record Fact(String label, String text) {}
}

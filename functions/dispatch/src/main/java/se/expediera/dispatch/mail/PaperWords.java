package se.expediera.dispatch.mail;

import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;

/** What a paper is called in Swedish. A proposal or note is never called a decision. */
final class PaperWords {
    /** Mail programs show some 70 letters of a subject; a title of pages would bury everything else. */
    private static final int LONGEST_TITLE = 150;

    private PaperWords() {}

    static String name(DecisionKind kind) {
        return switch (kind) {
            case DECISION -> "Beslut";
            case PROPOSAL -> "Alternativt förslag";
            case NOTE -> "Protokollsanteckning";
        };
    }

    static String points(DecisionKind kind) {
        return switch (kind) {
            case DECISION -> "Beslutet";
            case PROPOSAL -> "Förslaget";
            case NOTE -> "Anteckningen";
        };
    }

    /** "Beslut § 12: Ny förskola (KS 2026-00012)"; a very long title is cut. */
    static String line(StoredDecision decision) {
        StringBuilder line = new StringBuilder(name(decision.kind()));
        if (!decision.paragraph().isEmpty()) {
            line.append(" § ").append(decision.paragraph());
        }
        if (!decision.title().isEmpty()) {
            line.append(": ").append(shorten(decision.title()));
        }
        if (!decision.caseNumber().isEmpty()) {
            line.append(" (").append(decision.caseNumber()).append(')');
        }
        return line.toString();
    }

    /** How a task names a paper: "§ 12", else what it is and its title. */
    static String reference(StoredDecision decision) {
        if (decision.kind() == DecisionKind.DECISION && !decision.paragraph().isEmpty()) {
            return "§ " + decision.paragraph();
        }
        return line(decision);
    }

    private static String shorten(String title) {
        return title.length() <= LONGEST_TITLE ? title : cut(title, LONGEST_TITLE - 1) + "…";
    }

    /** The first words of a text, at most {@code longest} letters of it. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        int end = space > longest / 2 ? space : longest;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    /** "sidan 3" or "sidorna 3–4". */
    static String pages(PageRange pages) {
        return pages.first() == pages.last()
                ? "sidan " + pages.first()
                : "sidorna " + pages.first() + "–" + pages.last();
    }
}

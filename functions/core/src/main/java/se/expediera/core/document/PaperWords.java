package se.expediera.core.document;

import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;

/** What a paper is called in Swedish. A proposal or note is never called a decision. */
public final class PaperWords {
    /** Mail programs show some 70 letters of a subject; a title of pages would bury everything else. */
    private static final int LONGEST_TITLE = 150;

    private PaperWords() {}

    /** What it is: "Beslut". */
    public static String name(DecisionKind kind) {
        return switch (kind) {
            case DECISION -> "Beslut";
            case PROPOSAL -> "Alternativt förslag";
            case NOTE -> "Protokollsanteckning";
        };
    }

    /** The heading over its points. */
    public static String points(DecisionKind kind) {
        return switch (kind) {
            case DECISION -> "Beslutet";
            case PROPOSAL -> "Förslaget";
            case NOTE -> "Anteckningen";
        };
    }

    /** "Beslut § 12: Ny förskola (KS 2026-00012)"; a very long title is cut. */
    public static String line(StoredDecision decision) {
        StringBuilder line = new StringBuilder(name(decision.kind()));
        if (!decision.paragraph().isEmpty()) {
            line.append(" § ").append(decision.paragraph());
        }
        if (!decision.title().isEmpty()) {
            line.append(": ").append(shorten(decision.title(), LONGEST_TITLE));
        }
        if (!decision.caseNumber().isEmpty()) {
            line.append(" (").append(decision.caseNumber()).append(')');
        }
        return line.toString();
    }

    /** How a task names a paper: "§ 12", else what it is and its title. */
    public static String reference(StoredDecision decision) {
        if (decision.kind() == DecisionKind.DECISION && !decision.paragraph().isEmpty()) {
            return "§ " + decision.paragraph();
        }
        return line(decision);
    }

    /** A text of at most {@code longest} letters; where words are left out, "…" says so. */
    public static String shorten(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest - 1) + "…";
    }

    /** The first words of a text, at most {@code longest} letters of it. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        int end = space > longest / 2 ? space : longest;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    /** "sidan 3" or "sidorna 3–4". */
    public static String pages(PageRange pages) {
        return pages.first() == pages.last()
                ? "sidan " + pages.first()
                : "sidorna " + pages.first() + "–" + pages.last();
    }

    /**
     * The sentence with which it is sent.
     *
     * @param municipality who sends it
     */
    public static String introduction(String municipality, DecisionKind kind) {
        return switch (kind) {
            case DECISION -> municipality + " expedierar härmed nedanstående beslut till er.";
            case PROPOSAL ->
                municipality + " expedierar härmed nedanstående alternativa förslag till er. "
                        + "Det är ett förslag som har lagts fram, inte ett antaget beslut.";
            case NOTE ->
                municipality + " expedierar härmed nedanstående anteckning till er. "
                        + "Den återger vad som har anförts, inte ett beslut.";
        };
    }

    /** Who decided it or, where it is no decision, before whom it was laid; "" where neither is known. */
    public static String who(Document document, StoredDecision decision) {
        return decision.decidingBody().isEmpty() ? document.body() : decision.decidingBody();
    }

    /** What {@link #who} did: "Beslutat av". */
    public static String whoLabel(DecisionKind kind) {
        return kind == DecisionKind.DECISION ? "Beslutat av" : "Framlagt till";
    }
}

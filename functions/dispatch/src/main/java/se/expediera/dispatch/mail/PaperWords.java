package se.expediera.dispatch.mail;

import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;

/** What a paper is called in Swedish. A proposal or note is never called a decision. */
final class PaperWords {
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

    /** "Beslut § 12: Ny förskola (KS 2026-00012)". */
    static String line(StoredDecision decision) {
        StringBuilder line = new StringBuilder(name(decision.kind()));
        if (!decision.paragraph().isEmpty()) {
            line.append(" § ").append(decision.paragraph());
        }
        if (!decision.title().isEmpty()) {
            line.append(": ").append(decision.title());
        }
        if (!decision.caseNumber().isEmpty()) {
            line.append(" (").append(decision.caseNumber()).append(')');
        }
        return line.toString();
    }

    /** "sidan 3" or "sidorna 3–4". */
    static String pages(PageRange pages) {
        return pages.first() == pages.last()
                ? "sidan " + pages.first()
                : "sidorna " + pages.first() + "–" + pages.last();
    }
}

package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.Finding;
import se.expediera.local.run.Ledger;

/** Documents, decisions and deliveries in words, one line each, readable without colours and aloud. */
final class Report {
    private static final int LONGEST_PARTY = 44;
    private static final int LONGEST_TITLE = 90;

    private final Ledger ledger;
    private final PrintWriter out;
    private final Map<DeliveryState, Integer> states = new EnumMap<>(DeliveryState.class);
    private int doubts;

    Report(Ledger ledger, PrintWriter out) {
        this.ledger = ledger;
        this.out = out;
    }

    /** Whether something printed so far waits for the clerk. */
    boolean waitsForClerk() {
        return doubts > 0 || states.keySet().stream().anyMatch(DeliveryState::needsClerk);
    }

    /** Prints a document with its decisions and deliveries. */
    void document(Document document) {
        out.println();
        out.println(heading(document));
        document.findings().forEach(this::finding);
        List<Delivery> deliveries = ledger.deliveries().ofDocument(document.id());
        for (StoredDecision decision : ledger.documents().decisionsOf(document.id())) {
            decision(
                    decision,
                    deliveries.stream()
                            .filter(it -> it.id().decisionId().equals(decision.id()))
                            .toList());
        }
        if (document.state() == DocumentState.FAILED) {
            out.println("  Filen kunde inte läsas; ingen får något mejl.");
        }
    }

    /** Prints a decision with its deliveries. */
    void decision(StoredDecision decision, List<Delivery> deliveries) {
        out.println();
        out.println("  " + title(decision));
        decision.findings().forEach(this::finding);
        if (!decision.listed()) {
            out.println("    ingen lista över mottagare, ingen får mejl");
        } else if (deliveries.isEmpty()) {
            out.println("    listan över mottagare är tom, ingen får mejl");
        }
        int width = deliveries.stream()
                .mapToInt(it -> Math.min(it.party().length(), LONGEST_PARTY))
                .max()
                .orElse(0);
        deliveries.forEach(it -> delivery(it, width));
    }

    /** Prints a delivery, its party's name as wide as {@code width}. */
    void delivery(Delivery delivery, int width) {
        states.merge(delivery.state(), 1, Integer::sum);
        String what = delivery.recipients().isEmpty() || delivery.state().needsClerk()
                ? delivery.reason()
                : String.join(", ", delivery.recipients());
        String line = "    %-" + Math.max(1, Math.min(width, LONGEST_PARTY)) + "s  %s%s";
        out.println(line.formatted(
                        shorten(delivery.party().isEmpty() ? "handläggaren" : delivery.party(), LONGEST_PARTY),
                        delivery.state().swedish(),
                        what.isEmpty() ? "" : "  " + what)
                .stripTrailing());
    }

    /** Prints a delivery under its number. */
    void numbered(Delivery delivery) {
        out.println("  " + delivery.id());
        delivery(delivery, delivery.party().length());
    }

    /** Prints how many deliveries stand where, those that wait for the clerk last. */
    void summary() {
        List<String> done = counts(false);
        List<String> waiting = counts(true);
        out.println();
        out.println("Klart: " + (done.isEmpty() ? "inget skickat" : String.join(", ", done)) + ".");
        if (waitsForClerk()) {
            if (doubts > 0) {
                waiting.add(doubts + " att se över");
            }
            out.println("Väntar på dig: " + String.join(", ", waiting) + ".");
        }
        out.flush();
    }

    private List<String> counts(boolean needsClerk) {
        return states.entrySet().stream()
                .filter(it -> it.getKey().needsClerk() == needsClerk)
                .map(it -> it.getValue() + " " + it.getKey().swedish())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void finding(Finding finding) {
        doubts++;
        String page = finding.page() == 0 ? "" : "sida " + finding.page() + ": ";
        out.println("    Att se över: " + page + finding.message());
    }

    private static String heading(Document document) {
        List<String> parts = new ArrayList<>();
        parts.add(document.fileName());
        parts.add((document.body() + " " + document.meetingDate()).strip());
        parts.add(document.pages() == 0 ? "" : document.pages() + (document.pages() == 1 ? " sida" : " sidor"));
        parts.add("dokument " + document.id());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String title(StoredDecision decision) {
        String kind = switch (decision.kind()) {
            case DECISION -> "Beslut";
            case PROPOSAL -> "Förslag (inte antaget)";
            case NOTE -> "Anteckning";
        };
        String paragraph = decision.paragraph().isEmpty() ? "" : " § " + decision.paragraph();
        String caseNumber = decision.caseNumber().isEmpty() ? "" : ", " + decision.caseNumber();
        int first = decision.pages().first();
        int last = decision.pages().last();
        String pages = first == last ? "sida " + first : "sidorna " + first + "–" + last;
        return kind + paragraph + caseNumber + ", " + pages + ": " + shorten(decision.title(), LONGEST_TITLE);
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).stripTrailing() + "…";
    }
}

package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.expediera.core.delivery.ClerkTask;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/** What a receipt asks the clerk to do, and how: one sentence or two a task, in the order of the paper. */
final class ReceiptTasks {
    private ReceiptTasks() {}

    static List<String> of(Document document, List<StoredDecision> decisions, List<Delivery> parties) {
        List<String> tasks = new ArrayList<>();
        document.findings().forEach(finding -> tasks.add(words("", finding)));
        for (StoredDecision decision : decisions) {
            String paper = PaperWords.reference(decision);
            decision.findings().forEach(finding -> tasks.add(words(paper, finding) + shown(decision, finding)));
            List<Delivery> own = parties.stream()
                    .filter(delivery -> delivery.id().decisionId().equals(decision.id()))
                    .toList();
            held(tasks, paper, decision, own);
            own.stream()
                    .filter(delivery -> delivery.state().needsClerk() && delivery.state() != DeliveryState.HELD)
                    .forEach(delivery -> tasks.add(ClerkTask.of(paper, delivery)));
        }
        return tasks;
    }

    private static String words(String paper, Finding finding) {
        String page = finding.page() == 0 ? "" : "sidan " + finding.page();
        String where = join(", ", paper, page);
        return where.isEmpty() ? finding.message() : upper(where) + ": " + finding.message();
    }

    private static String shown(StoredDecision decision, Finding finding) {
        return finding.code() == FindingCode.UNSURE_SCAN && !decision.picture().isEmpty()
                ? " Den följer med kvittot som " + pictureName(decision) + " om den får plats, och ligger som "
                        + decision.picture() + "."
                : "";
    }

    /** What the picture of a decision's lines is called: "rader-003.png". */
    static String pictureName(StoredDecision decision) {
        return "rader-" + decision.id().substring(decision.id().lastIndexOf('-') + 1) + ".png";
    }

    /** What stops a decision stops all its parties: they are one task. */
    private static void held(List<String> tasks, String paper, StoredDecision decision, List<Delivery> deliveries) {
        Map<String, List<Delivery>> byReason = deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                .collect(Collectors.groupingBy(Delivery::reason, LinkedHashMap::new, Collectors.toList()));
        String known = decision.findings().stream().map(Finding::placed).collect(Collectors.joining(" "));
        byReason.forEach((reason, held) -> {
            String why = reason.equals(known) ? "" : reason;
            // a decision's id stands for all of it that is stopped, whatever for
            String number = byReason.size() == 1 && held.size() > 1
                    ? decision.id()
                    : held.stream().map(delivery -> delivery.id().toString()).collect(Collectors.joining(" "));
            tasks.add(ClerkTask.ofHeld(paper, why, held, number));
        });
    }

    private static String join(String between, String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

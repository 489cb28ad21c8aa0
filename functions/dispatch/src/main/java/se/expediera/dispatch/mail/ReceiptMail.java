package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.CompletenessAccount;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.Finding;

/** The clerk's receipt for one document: what was found, what went to whom, what needs her. */
public final class ReceiptMail {
    private final Settings settings;

    /** Receipts to the clerk of {@code settings}. */
    public ReceiptMail(Settings settings) {
        this.settings = settings;
    }

    /**
     * The receipt.
     *
     * @param deliveries all of the document's deliveries, the receipt among them
     */
    public Mail compose(
            Document document, List<StoredDecision> decisions, List<Delivery> deliveries, Delivery receipt) {
        List<Delivery> parties = deliveries.stream()
                .filter(delivery -> !delivery.id().isReceipt())
                .toList();
        List<String> tasks = tasks(document, decisions, parties);
        List<Block> body = new ArrayList<>();
        CompletenessAccount account = CompletenessAccount.of(document, decisions, parties);
        body.add(new Block.Paragraph(summary(document, parties, tasks)));
        if (document.state() == DocumentState.READ) {
            body.add(new Block.Heading("Redovisning"));
            body.add(new Block.Facts(account(account)));
        }
        if (!tasks.isEmpty()) {
            body.add(new Block.Heading("Det här behöver du göra"));
            body.add(new Block.Points(tasks));
        }
        for (StoredDecision decision : decisions) {
            body.add(new Block.Heading(PaperWords.line(decision) + ", " + PaperWords.pages(decision.pages())));
            append(body, decision, parties);
        }
        body.add(new Block.Heading("Filen"));
        body.add(new Block.Facts(file(document, receipt)));
        return new Mail(receipt.id(), List.of(settings.clerk()), subject(document, tasks), body, List.of());
    }

    private static String subject(Document document, List<String> tasks) {
        String what = document.state() == DocumentState.FAILED ? "Filen kunde inte läsas" : "Kvitto på expediering";
        return what + ": " + document.fileName() + (tasks.isEmpty() ? "" : " – något väntar på dig");
    }

    private static String summary(Document document, List<Delivery> parties, List<String> tasks) {
        if (document.state() == DocumentState.FAILED) {
            return "Ingenting har skickats ur filen " + document.fileName() + ".";
        }
        long sent = parties.stream()
                .filter(delivery ->
                        delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.DELIVERED)
                .count();
        return "I filen " + document.fileName() + " fanns " + count(document.decisions(), "handling", "handlingar")
                + " på " + count(document.pages(), "sida", "sidor") + ". "
                + (sent == 1 ? "1 mottagare har" : sent + " mottagare har") + " fått sin handling."
                + (tasks.isEmpty() ? " Inget väntar på dig." : "");
    }

    private static List<Block.Fact> account(CompletenessAccount account) {
        String sum = account.agrees()
                ? "alla har sin plats ovan"
                : "STÄMMER INTE: "
                        + (account.onPaper() - account.dispatched() - account.withoutList() - account.withClerk())
                        + " saknas i tabellen. Kontakta den som sköter driften.";
        return List.of(
                new Block.Fact("Expedierade", Integer.toString(account.dispatched())),
                new Block.Fact("Utan sändlista", Integer.toString(account.withoutList())),
                new Block.Fact("Väntar på dig", Integer.toString(account.withClerk())),
                new Block.Fact("Handlingar i filen", account.onPaper() + ", " + sum));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static List<String> tasks(Document document, List<StoredDecision> decisions, List<Delivery> parties) {
        List<String> tasks = new ArrayList<>();
        document.findings().forEach(finding -> tasks.add(words(finding)));
        for (StoredDecision decision : decisions) {
            decision.findings().forEach(finding -> tasks.add(words(finding)));
        }
        parties.stream()
                .filter(delivery -> delivery.state().needsClerk())
                .forEach(delivery -> tasks.add(task(delivery)));
        return tasks;
    }

    private static String words(Finding finding) {
        String where = finding.page() == 0 ? "" : "Sidan " + finding.page() + ": ";
        return where + finding.message();
    }

    private static String task(Delivery delivery) {
        String who = delivery.party() + " (sidan " + delivery.page() + "): ";
        return switch (delivery.state()) {
            case UNRESOLVED ->
                who + "finns inte i registret. Lägg till mottagaren i register/parties.csv; då skickas beslutet.";
            case MANUAL -> who + "skicka beslutet för hand. " + delivery.reason();
            case HELD -> who + "är stoppat för granskning. " + delivery.reason();
            default -> who + delivery.state().swedish() + ". " + delivery.reason();
        };
    }

    private static void append(List<Block> body, StoredDecision decision, List<Delivery> parties) {
        if (!decision.listed()) {
            body.add(new Block.Paragraph("Ingen sändlista: skickas inte till någon."));
            return;
        }
        List<Block.Fact> rows = parties.stream()
                .filter(delivery -> delivery.id().decisionId().equals(decision.id()))
                .map(ReceiptMail::row)
                .toList();
        body.add(
                rows.isEmpty()
                        ? new Block.Paragraph("Sändlistan är tom: skickas inte till någon.")
                        : new Block.Facts(rows));
    }

    private static Block.Fact row(Delivery delivery) {
        String to = delivery.recipients().isEmpty() ? "" : " till " + String.join(", ", delivery.recipients());
        String why = delivery.reason().isEmpty() ? "" : ". " + delivery.reason();
        return new Block.Fact(
                delivery.party(), delivery.state().swedish() + to + why + " (leveransnummer " + delivery.id() + ")");
    }

    private static List<Block.Fact> file(Document document, Delivery receipt) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Namn", document.fileName()));
        if (!document.body().isEmpty()) {
            facts.add(new Block.Fact("Sammanträde", (document.body() + " " + document.meetingDate()).strip()));
        }
        facts.add(new Block.Fact("Kontrollsumma (SHA-256)", document.sha256()));
        facts.add(new Block.Fact("Kvittots nummer", receipt.id().toString()));
        return facts;
    }
}

package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.CompletenessAccount;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;

/** The clerk's receipt for one document: what was found, what went to whom, what needs her. */
public final class ReceiptMail {
    private static final List<String> COLUMNS =
            List.of("Mottagare", "Sida", "Läge", "Adress och skäl", "Leveransnummer");
    private static final String NOTHING = "–";

    /** Far below what the mail service and the clerk's mailbox take. */
    private static final long MOST_BYTES = 5_000_000;

    private final Settings settings;

    /** Receipts to the clerk of {@code settings}. */
    public ReceiptMail(Settings settings) {
        this.settings = settings;
    }

    /**
     * The receipt.
     *
     * @param deliveries all of the document's deliveries, the receipt among them
     * @param pictures what is read at {@link StoredDecision#picture()}; empty where it is not there
     */
    public Mail compose(
            Document document,
            List<StoredDecision> decisions,
            List<Delivery> deliveries,
            Delivery receipt,
            Function<String, Optional<byte[]>> pictures) {
        List<Delivery> parties = parties(deliveries);
        List<String> tasks = ReceiptTasks.of(document, decisions, parties);
        List<Block> body = body(document, decisions, parties, tasks, receipt);
        return new Mail(
                receipt.id(), List.of(settings.clerk()), subject(document, tasks), body, attached(decisions, pictures));
    }

    /** The pictures of lines that a person has to look at, as many as a mail has room for; all lie in the bucket. */
    private static List<Mail.Attachment> attached(
            List<StoredDecision> decisions, Function<String, Optional<byte[]>> pictures) {
        List<Mail.Attachment> attached = new ArrayList<>();
        long bytes = 0;
        for (StoredDecision decision : decisions) {
            Optional<byte[]> picture =
                    decision.picture().isEmpty() ? Optional.empty() : pictures.apply(decision.picture());
            bytes += picture.map(content -> content.length).orElse(0);
            if (picture.isPresent() && bytes <= MOST_BYTES) {
                attached.add(new Mail.Attachment(ReceiptTasks.pictureName(decision), "image/png", picture.get()));
            }
        }
        return attached;
    }

    /** The receipt as a page for the bucket, with the same content as the mail that {@link #compose} would make now. */
    public ReceiptPage page(
            Document document, List<StoredDecision> decisions, List<Delivery> deliveries, Delivery receipt) {
        List<Delivery> parties = parties(deliveries);
        List<String> tasks = ReceiptTasks.of(document, decisions, parties);
        return ReceiptPage.of(document, subject(document, tasks), body(document, decisions, parties, tasks, receipt));
    }

    private static List<Delivery> parties(List<Delivery> deliveries) {
        return deliveries.stream().filter(delivery -> delivery.id().isToParty()).toList();
    }

    private static List<Block> body(
            Document document,
            List<StoredDecision> decisions,
            List<Delivery> parties,
            List<String> tasks,
            Delivery receipt) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(summary(document, parties, tasks)));
        if (!tasks.isEmpty()) {
            body.add(new Block.Heading("Det här behöver du göra"));
            body.add(new Block.Points(tasks));
        }
        if (document.state() == DocumentState.READ) {
            body.add(new Block.Heading("Redovisning"));
            body.add(new Block.Facts(account(CompletenessAccount.of(document, decisions, parties))));
        }
        if (!decisions.isEmpty()) {
            body.add(new Block.Heading("Handlingar och mottagare"));
        }
        for (StoredDecision decision : decisions) {
            body.add(new Block.Subheading(PaperWords.line(decision) + ", " + PaperWords.pages(decision.pages())));
            if (decision.scanned()) {
                body.add(new Block.Paragraph("Läst ur en inskannad sida (OCR)."));
            }
            body.add(parties(decision, parties));
        }
        body.add(new Block.Heading("Filen"));
        body.add(new Block.Facts(file(document, receipt)));
        return body;
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
                + (sent == 0 ? "Inget" : Long.toString(sent)) + " utskick har gått i väg."
                + (tasks.isEmpty() ? " Inget väntar på dig." : "");
    }

    private static List<Block.Fact> account(CompletenessAccount account) {
        String sum = account.agrees()
                ? "alla har sin plats här"
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

    private static Block parties(StoredDecision decision, List<Delivery> parties) {
        if (!decision.listed()) {
            return new Block.Paragraph("Ingen sändlista: skickas inte till någon.");
        }
        List<List<String>> rows = parties.stream()
                .filter(delivery -> delivery.id().decisionId().equals(decision.id()))
                .map(ReceiptMail::row)
                .toList();
        return rows.isEmpty()
                ? new Block.Paragraph("Sändlistan är tom: skickas inte till någon.")
                : new Block.Table("Mottagare av " + PaperWords.reference(decision), COLUMNS, rows);
    }

    private static List<String> row(Delivery delivery) {
        String to = String.join(", ", delivery.recipients());
        String why = delivery.reason();
        return List.of(
                delivery.party(),
                delivery.page() == 0 ? NOTHING : Integer.toString(delivery.page()),
                delivery.state().swedish(),
                to.isEmpty() && why.isEmpty() ? NOTHING : (to + (to.isEmpty() || why.isEmpty() ? "" : ". ") + why),
                delivery.id().toString());
    }

    private static List<Block.Fact> file(Document document, Delivery receipt) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Namn", document.fileName()));
        if (!document.body().isEmpty()) {
            facts.add(new Block.Fact("Sammanträde", (document.body() + " " + document.meetingDate()).strip()));
        }
        if (!document.sha256().isEmpty()) {
            document.signatures()
                    .forEach(signature -> facts.add(new Block.Fact("Elektronisk underskrift", signature.described())));
            if (document.signatures().isEmpty() && document.state() == DocumentState.READ) {
                facts.add(new Block.Fact("Elektronisk underskrift", "ingen"));
            }
            facts.add(new Block.Fact("Kontrollsumma (SHA-256)", document.sha256()));
        }
        facts.add(new Block.Fact("Kvittots nummer", receipt.id().toString()));
        return facts;
    }
}

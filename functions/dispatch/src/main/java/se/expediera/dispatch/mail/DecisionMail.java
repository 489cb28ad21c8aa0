package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.signature.SignatureVerdict;

/** The mail that a party gets: what was decided, by whom and when, with the decision's own pages. */
public final class DecisionMail {
    private final Settings settings;

    /** Mails of the municipality of {@code settings}. */
    public DecisionMail(Settings settings) {
        this.settings = settings;
    }

    /**
     * The mail of one delivery.
     *
     * @param addressee the party's name in the register
     * @param excerpt the decision's pages as PDF
     */
    public Mail compose(
            Document document,
            StoredDecision decision,
            Delivery delivery,
            String addressee,
            List<String> recipients,
            byte[] excerpt) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(PaperWords.introduction(settings.municipality(), decision.kind())));
        body.add(new Block.Facts(facts(document, decision, delivery, addressee)));
        if (!decision.points().isEmpty()) {
            body.add(new Block.Heading(PaperWords.points(decision.kind())));
            body.add(new Block.Points(decision.points()));
        }
        body.add(new Block.Heading("Bifogat"));
        String name = AttachmentName.of(document, decision);
        body.add(new Block.Paragraph("”" + name + "” (PDF): handlingens sidor ur originalet, "
                + PaperWords.pages(decision.pages())
                + ". Hela texten står där; sammanfattningen ovan ersätter den inte."));
        if (decision.scanned()) {
            body.add(new Block.Paragraph("Handlingen är inskannad. Uppgifterna ovan är maskinlästa (OCR) och kan ha"
                    + " läsfel; det är handlingen i bilagan som gäller."));
        }
        body.add(new Block.Heading("Frågor"));
        body.add(new Block.Paragraph(
                "Svara på det här meddelandet eller skriv till " + settings.replyTo() + ". Ange leveransnumret."));
        body.add(new Block.Heading("Uppgifter som styrker försändelsen"));
        body.add(new Block.Facts(List.of(
                new Block.Fact("Leveransnummer", delivery.id().toString()),
                new Block.Fact("Hela filens kontrollsumma (SHA-256)", document.sha256()))));
        return new Mail(
                delivery.id(),
                recipients,
                PaperWords.line(decision),
                body,
                List.of(new Mail.Attachment(name, "application/pdf", excerpt)));
    }

    private static List<Block.Fact> facts(
            Document document, StoredDecision decision, Delivery delivery, String addressee) {
        List<Block.Fact> facts = new ArrayList<>();
        add(facts, "Till", addressee);
        if (!addressee.equals(delivery.party())) {
            add(facts, "I protokollet", delivery.party());
        }
        add(facts, "Ärende", decision.title());
        add(facts, "Diarienummer", decision.caseNumber());
        add(facts, "Paragraf", decision.paragraph().isEmpty() ? "" : "§ " + decision.paragraph());
        add(facts, PaperWords.whoLabel(decision.kind()), PaperWords.who(document, decision));
        add(facts, "Sammanträdesdatum", document.meetingDate());
        document.signatures().stream()
                .filter(signature -> signature.verdict() == SignatureVerdict.VALID)
                .forEach(signature -> add(facts, "Elektroniskt undertecknat av", signature.whoAndWhen()));
        return facts;
    }

    private static void add(List<Block.Fact> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new Block.Fact(label, text));
        }
    }
}

package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.ClerkTask;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;

/** News for the clerk: a delivery came to need her after the receipt. */
public final class NewsMail {
    private final Settings settings;

    /** News to the clerk of {@code settings}. */
    public NewsMail(Settings settings) {
        this.settings = settings;
    }

    /**
     * The news.
     *
     * @param changed the delivery that needs her
     * @param news the delivery of this mail
     */
    public Mail compose(Document document, StoredDecision decision, Delivery changed, Delivery news) {
        String state = changed.state().swedish();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(
                "Ett utskick behöver dig, efter kvittot på " + document.fileName() + ". Det är nu: " + state + "."));
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Mottagare", changed.party()));
        if (!changed.recipients().isEmpty()) {
            facts.add(new Block.Fact("Adress", String.join(", ", changed.recipients())));
        }
        facts.add(new Block.Fact("Handling", PaperWords.line(decision)));
        if (!changed.reason().isEmpty()) {
            facts.add(new Block.Fact("Orsak", changed.reason()));
        }
        facts.add(new Block.Fact("Leveransnummer", changed.id().toString()));
        body.add(new Block.Facts(facts));
        body.add(new Block.Heading("Det här behöver du göra"));
        body.add(new Block.Paragraph(ClerkTask.of(PaperWords.reference(decision), changed)));
        body.add(new Block.Heading("Uppgifter som styrker det här meddelandet"));
        body.add(new Block.Facts(List.of(
                new Block.Fact("Meddelandets nummer", news.id().toString()),
                new Block.Fact("Hela filens kontrollsumma (SHA-256)", document.sha256()))));
        String subject = "Utskick " + state + ": " + changed.party() + ", " + PaperWords.line(decision);
        return new Mail(news.id(), List.of(settings.clerk()), subject, body, List.of());
    }
}

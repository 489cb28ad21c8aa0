package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.queue.DeadLetter;

/** Tells the clerk of a message that was given up after its last try. */
public final class DeadLetterMail {
    private final Settings settings;

    /** Mails to the clerk of {@code settings}. */
    public DeadLetterMail(Settings settings) {
        this.settings = settings;
    }

    /** The mail about {@code letter}, which goes as the delivery {@code receipt}. */
    public Mail compose(DeadLetter letter, Delivery receipt) {
        String what = letter.source().swedish();
        List<Block> body = new ArrayList<>();
        body.add(
                new Block.Paragraph(
                        "Ett tekniskt fel har gjort att " + what
                                + " inte kunde behandlas, trots fem försök. Ingenting är borta: det ligger kvar och kan läggas tillbaka."));
        List<Block.Fact> facts = new ArrayList<>();
        String about = letter.file().isEmpty() ? letter.about() : letter.file();
        if (!about.isEmpty()) {
            facts.add(new Block.Fact("Gäller", about));
        }
        facts.add(new Block.Fact("Ärendets nummer", letter.id()));
        body.add(new Block.Facts(facts));
        body.add(new Block.Heading("Det här behöver du göra"));
        body.add(new Block.Paragraph("Kontakta den som sköter driften och ange numret. När felet är rättat läggs det "
                + "tillbaka med redrive " + letter.id() + "."));
        String subject = "Tekniskt fel: " + what + " kunde inte behandlas";
        return new Mail(receipt.id(), List.of(settings.clerk()), subject, body, List.of());
    }
}

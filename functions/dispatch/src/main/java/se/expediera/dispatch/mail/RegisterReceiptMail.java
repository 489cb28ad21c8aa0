package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RowError;

/** The clerk's receipt for an uploaded register: taken whole, or not at all and why. */
public final class RegisterReceiptMail {
    private final Settings settings;

    /** Receipts to the clerk of {@code settings}. */
    public RegisterReceiptMail(Settings settings) {
        this.settings = settings;
    }

    /** The receipt. */
    public Mail compose(RegisterImport outcome, Delivery receipt) {
        List<Block> body = new ArrayList<>();
        if (outcome.accepted()) {
            body.add(new Block.Paragraph("Registret har " + outcome.parties() + " mottagare och gäller från nu. "
                    + outcome.released() + " väntande försändelser fick sin mottagare och skickas."));
        } else {
            body.add(new Block.Paragraph(
                    "Ingenting av filen har tagits in; det tidigare registret gäller. Rätta felen och lägg in hela "
                            + "filen igen."));
            body.add(new Block.Heading("Fel"));
            body.add(new Block.Points(
                    outcome.errors().stream().map(RegisterReceiptMail::words).toList()));
        }
        body.add(new Block.Facts(List.of(
                new Block.Fact("Fil", outcome.source()),
                new Block.Fact("Kvittots nummer", receipt.id().toString()))));
        String subject = outcome.accepted() ? "Registret är uppdaterat" : "Registret kunde inte tas in";
        return new Mail(receipt.id(), List.of(settings.clerk()), subject, body, List.of());
    }

    private static String words(RowError error) {
        return error.row() == 0 ? error.message() : "Rad " + error.row() + ": " + error.message();
    }
}

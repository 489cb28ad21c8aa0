package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.register.RegisterChanges;
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
                    + switch (outcome.released()) {
                        case 0 -> "Ingen försändelse väntade på någon av dem.";
                        case 1 -> "1 väntande försändelse fick sin mottagare och skickas.";
                        default -> outcome.released() + " väntande försändelser fick sin mottagare och skickas.";
                    }));
            append(body, outcome);
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

    private static void append(List<Block> body, RegisterImport outcome) {
        RegisterChanges changes = outcome.changes();
        if (changes.equals(RegisterChanges.NONE)) {
            body.add(new Block.Paragraph("Inget skiljer det från det förra registret, som finns kvar."));
        } else {
            body.add(new Block.Paragraph("Det förra registret finns kvar. Det här skiljer:"));
            names(
                    body,
                    "Nya mottagare",
                    changes.added().count(),
                    changes.added().first());
            names(
                    body,
                    "Borttagna mottagare",
                    changes.removed().count(),
                    changes.removed().first());
            names(
                    body,
                    "Ändrade mottagare",
                    changes.changed().count(),
                    changes.changed().first());
        }
        names(body, "Försändelser som nu skickas", outcome.released(), outcome.releasedParties());
    }

    /** The first names of some, and how many more there are. */
    private static void names(List<Block> body, String heading, int count, List<String> first) {
        if (count == 0 || first.isEmpty()) {
            return;
        }
        List<String> points = new ArrayList<>(first);
        if (count > first.size()) {
            points.add("… och " + (count - first.size()) + " till.");
        }
        body.add(new Block.Heading(heading + ": " + count));
        body.add(new Block.Points(points));
    }

    private static String words(RowError error) {
        return error.row() == 0 ? error.message() : "Rad " + error.row() + ": " + error.message();
    }
}

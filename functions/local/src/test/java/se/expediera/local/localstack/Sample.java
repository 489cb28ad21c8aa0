package se.expediera.local.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.DeliveryState;

/** The bundled minutes and register, and what must become of them. */
final class Sample {
    /** The mails that must go out: what paper, and to whom. */
    static final List<String> MAILS = List.of(
            "Beslut § 42 → barn-utbildning@example.org",
            "Beslut § 42 → tekniska@example.org",
            "Beslut § 42 → ekonomi@example.org",
            "Beslut § 43 → lena.kvarnstrom@example.org styrelsen.hembygd@example.org",
            "Beslut § 43 → kultur-fritid@example.org",
            "Beslut § 43 → ekonomi@example.org",
            // the third party of § 44 gets it by post
            "Beslut § 44 → registrator.ost@example.org",
            "Beslut § 44 → samhallsbyggnad@example.org",
            "Beslut § 45 → kommunfullmaktige@example.org",
            // a group of four; one company of § 46 is not in the register
            "Beslut § 46 → barn-utbildning@example.org",
            "Beslut § 46 → tekniska@example.org",
            "Beslut § 46 → kultur-fritid@example.org",
            "Beslut § 46 → samhallsbyggnad@example.org",
            "Beslut § 46 → registrator.bostader@example.org",
            "Beslut § 46 → revisorerna@example.org",
            "Beslut § 47 → sjovikens.vag@example.org",
            "Beslut § 47 → tekniska@example.org",
            "Alternativt förslag → samhallsbyggnad@example.org");

    /** What stays with the clerk, beside the group that its members stand for. */
    static final Map<DeliveryState, Integer> LEFT =
            Map.of(DeliveryState.MANUAL, 1, DeliveryState.UNRESOLVED, 1, DeliveryState.EXPANDED, 1);

    static final int DECISIONS = 11;

    private Sample() {}

    static byte[] minutes() {
        return resource("protokoll-kommunstyrelsen-2026-03-18.pdf");
    }

    static byte[] register() {
        return resource("parties.csv");
    }

    static String documentId() {
        return ContentHash.id(ContentHash.of(minutes()));
    }

    /** Uploads register and minutes, in this order, and waits for both receipts; once for all tests. */
    static void upload(Office office) {
        if (!receipts(office).isEmpty()) {
            office.awaitRest();
            return;
        }
        office.upload("register/parties.csv", register());
        Patience.until("the register's receipt", office::receipts, receipts -> !receipts.isEmpty());
        office.upload("inbox/Kommunstyrelsens protokoll på våren + bilagor.pdf", minutes());
        Patience.until("the receipt of the minutes", () -> receipts(office), receipts -> !receipts.isEmpty());
        office.awaitRest();
    }

    /** A mail in the words of {@link #MAILS}. */
    static String inWords(SentMail mail) {
        int title = mail.subject().indexOf(':');
        return mail.subject().substring(0, title) + " → " + String.join(" ", mail.recipients());
    }

    /** The mails of the sample's decisions, whatever else was sent. */
    static List<SentMail> decisions(Office office) {
        return office.decisions().stream()
                .filter(mail -> mail.delivery().startsWith(documentId() + "-"))
                .toList();
    }

    /** The clerk's receipts of the minutes. */
    static List<SentMail> receipts(Office office) {
        return office.receipts().stream()
                .filter(mail -> mail.delivery().equals(documentId() + "-receipt"))
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream resource = Sample.class.getResourceAsStream("/se/expediera/local/sample/" + name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.expediera.local.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;
import se.expediera.dispatch.mail.DecisionMail;
import se.expediera.dispatch.mail.Mail;
import se.expediera.dispatch.mail.MimeWriter;

/** A decision whose words may be anything, and the mail about it. */
record Papers(Document document, StoredDecision decision, String party, String addressee) {
    static final String TO = "val@example.org";
    static final Settings SETTINGS = Settings.of(Map.of(
            "EXPEDIERA_SENDER", "expediering@granvik.example.org",
            "EXPEDIERA_REPLY_TO", "registrator@granvik.example.org",
            "EXPEDIERA_CLERK", "registrator@granvik.example.org",
            "EXPEDIERA_MUNICIPALITY", "Granviks kommun"));

    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final String ID = "0123456789abcdef01234567";
    private static final int LONG = 2_000;

    /** Papers with words of a fuzzer's. */
    static Papers from(FuzzedDataProvider data) {
        return of(
                data.consumeString(LONG),
                data.consumeString(LONG),
                data.consumeString(LONG),
                data.consumeString(LONG),
                data.consumeString(LONG),
                data.consumeString(LONG));
    }

    private static Papers of(String title, String caseNumber, String body, String point, String party, String file) {
        StoredDecision decision = new StoredDecision(
                ID + "-001",
                ID,
                DecisionKind.DECISION,
                "12",
                caseNumber,
                "",
                title,
                body,
                List.of(point),
                List.of(),
                List.of(),
                new PageRange(3, 4),
                true,
                List.of(),
                point,
                "excerpts/x/001.pdf");
        Document document = new Document(
                ID,
                "a".repeat(64),
                "inbox/" + file,
                "",
                NOW,
                DocumentState.READ,
                body,
                "2026-05-11",
                9,
                1,
                List.of(),
                true);
        return new Papers(document, decision, party, party);
    }

    Mail mail() {
        Delivery delivery =
                Delivery.create(DeliveryId.of(decision.id(), 1), party, 4, party, DeliveryState.PENDING, "", NOW);
        return new DecisionMail(SETTINGS)
                .compose(document, decision, delivery, addressee, List.of(TO), new byte[] {1, 2, 3});
    }

    /** The headers of a mail whose words are ordinary. */
    static List<String> usualHeaders() throws Exception {
        byte[] raw = new MimeWriter(SETTINGS, Clock.systemUTC())
                .write(of("Val", "KS 2026-00012", "Kommunstyrelsen", "Anna Ek utses.", "Valnämnden", "protokoll.pdf")
                        .mail());
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }
}

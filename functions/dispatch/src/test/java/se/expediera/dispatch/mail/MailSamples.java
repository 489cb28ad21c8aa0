package se.expediera.dispatch.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.PageRange;

/** Papers of a made-up municipality and the mails about them. */
final class MailSamples {
    static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    static final String ID = "0123456789abcdef01234567";
    static final Settings SETTINGS = Settings.of(Map.of(
            "EXPEDIERA_SENDER", "expediering@granvik.example.org",
            "EXPEDIERA_REPLY_TO", "registrator@granvik.example.org",
            "EXPEDIERA_CLERK", "registrator@granvik.example.org",
            "EXPEDIERA_MUNICIPALITY", "Granviks kommun"));

    private MailSamples() {}

    static Mail mail(StoredDecision decision) {
        return new DecisionMail(SETTINGS)
                .compose(
                        document(DocumentState.READ, List.of()),
                        decision,
                        delivery(1, "Valnämnden", DeliveryState.PENDING),
                        "Valnämnden",
                        List.of("val@example.org"),
                        new byte[] {1, 2, 3});
    }

    static byte[] raw(Mail mail) {
        return new MimeWriter(SETTINGS, Clock.systemUTC()).write(mail);
    }

    static MimeMessage parse(Mail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw(mail)));
    }

    /** Plain text, then HTML. */
    static List<String> bodies(Mail mail) throws Exception {
        Multipart multipart = (Multipart) parse(mail).getContent();
        if (multipart.getBodyPart(0).getContent() instanceof Multipart alternative) {
            multipart = alternative;
        }
        return List.of(text(multipart.getBodyPart(0)), text(multipart.getBodyPart(1)));
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static Delivery delivery(int party, String name, DeliveryState state) {
        return delivery(party, name, state, "");
    }

    static Delivery delivery(int party, String name, DeliveryState state, String reason) {
        return Delivery.create(DeliveryId.of(ID + "-001", party), name, 4, "1. " + name, state, reason, NOW);
    }

    static Document document(DocumentState state, List<Finding> findings) {
        return document("protokoll.pdf", state, findings);
    }

    static Document document(String fileName, DocumentState state, List<Finding> findings) {
        return new Document(
                ID,
                "a".repeat(64),
                "inbox/" + fileName,
                "",
                NOW,
                state,
                "Kommunstyrelsen",
                "2026-05-11",
                9,
                1,
                findings,
                true);
    }

    static StoredDecision decision(DecisionKind kind, String paragraph, String title) {
        return decision(kind, paragraph, title, List.of());
    }

    static StoredDecision decision(DecisionKind kind, String paragraph, String title, List<Finding> findings) {
        return new StoredDecision(
                ID + "-001",
                ID,
                kind,
                paragraph,
                "KS 2026-00012",
                "",
                title,
                "Kommunstyrelsen",
                List.of("Bron byggs."),
                List.of(),
                List.of(),
                new PageRange(3, 4),
                true,
                findings,
                "Bron byggs.",
                "excerpts/x/001.pdf");
    }

    /** A decision that was read out of a picture, with a picture of its lines that are not sure. */
    static StoredDecision scanned(List<Finding> findings) {
        StoredDecision printed = decision(DecisionKind.DECISION, "12", "Ny bro", findings);
        return new StoredDecision(
                printed.id(),
                printed.documentId(),
                printed.kind(),
                printed.paragraph(),
                printed.caseNumber(),
                printed.classification(),
                printed.title(),
                printed.decidingBody(),
                printed.points(),
                printed.signatories(),
                printed.onBehalfOf(),
                printed.pages(),
                printed.listed(),
                printed.findings(),
                printed.text(),
                printed.excerpt(),
                true,
                "excerpts/x/001-rader.png");
    }
}

package se.expediera.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RowError;

class MailsTest {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final String ID = "0123456789abcdef01234567";
    private static final Settings SETTINGS = Settings.of(Map.of(
            "EXPEDIERA_SENDER", "expediering@granvik.example.org",
            "EXPEDIERA_REPLY_TO", "registrator@granvik.example.org",
            "EXPEDIERA_CLERK", "registrator@granvik.example.org",
            "EXPEDIERA_MUNICIPALITY", "Granviks kommun"));

    @Test
    void shouldSayWhatThePaperIs() throws Exception {
        assertThat(message(decision(DecisionKind.DECISION, "12", "Ny bro")).getSubject())
                .isEqualTo("Beslut § 12: Ny bro (KS 2026-00012)");
        assertThat(message(decision(DecisionKind.PROPOSAL, "", "Ny bro")).getSubject())
                .isEqualTo("Alternativt förslag: Ny bro (KS 2026-00012)");
        assertThat(message(decision(DecisionKind.NOTE, "", "Ny bro")).getSubject())
                .isEqualTo("Protokollsanteckning: Ny bro (KS 2026-00012)");
    }

    @Test
    void shouldNeverCallAProposalADecision() throws Exception {
        for (String body : bodies(message(decision(DecisionKind.PROPOSAL, "12", "Ny bro")))) {
            assertThat(body).contains("inte ett antaget beslut").doesNotContain("Beslutat av", "beslut till er");
        }
    }

    @Test
    void shouldCarryTheSameContentAsTextAndHtmlAndTheExcerptUnderAFriendlyName() throws Exception {
        MimeMessage message = message(decision(DecisionKind.DECISION, "12", "Översyn av \"Å & Ä\" <ö>"));
        List<String> bodies = bodies(message);
        assertThat(bodies.get(0)).contains("Översyn av \"Å & Ä\" <ö>", ID + "-001-001", "1. Bron byggs.");
        assertThat(bodies.get(1))
                .contains("lang=\"sv\"", "Översyn av &quot;Å &amp; Ä&quot; &lt;ö&gt;", "<li>Bron byggs.</li>");
        BodyPart attachment = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(attachment.getFileName()))
                .isEqualTo("Beslut § 12 Översyn av Å & Ä ö 2026-05-11.pdf");
        assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void shouldLetNoTitleStartAHeaderOfItsOwn() throws Exception {
        MimeMessage message =
                message(decision(DecisionKind.DECISION, "12", "Bro\r\nBcc: någon@example.org\r\n\r\nText"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Beslut § 12: Bro Bcc: någon@example.org Text (KS 2026-00012)");
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void shouldKeepAutomaticAnswersAwayAndLeadAPersonsAnswerToTheOffice() throws Exception {
        MimeMessage message = message(decision(DecisionKind.DECISION, "12", "Ny bro"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getReplyTo())
                .extracting(Object::toString)
                .containsExactly("registrator@granvik.example.org");
        assertThat(message.getFrom()[0].toString()).contains("Granviks kommun");
    }

    @Test
    void shouldNameTheIntendedRecipientAboveEverythingElseInTrialMode() throws Exception {
        // given
        Mail mail = mail(decision(DecisionKind.DECISION, "12", "Ny bro"));
        // when
        MimeMessage trial = parse(TrialMail.of(mail, "Valnämnden", SETTINGS.clerk()));
        // then
        String notice = "PROVLÄGE: Det här meddelandet skulle ha gått till Valnämnden";
        assertThat(trial.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("registrator@granvik.example.org");
        assertThat(trial.getSubject()).isEqualTo("PROV: Beslut § 12: Ny bro (KS 2026-00012)");
        assertThat(bodies(trial).get(0)).startsWith("*** " + notice + " <val@example.org>.");
        assertThat(bodies(trial).get(1)).containsSubsequence("<main>", notice + " &lt;val@example.org&gt;", "<h1>");
    }

    @Test
    void shouldTellTheClerkWhatWasFoundWhatWentWhereAndWhatIsLeft() throws Exception {
        StoredDecision decision = decision(DecisionKind.DECISION, "12", "Ny bro");
        List<Delivery> deliveries = List.of(
                delivery(1, "Valnämnden", DeliveryState.DELIVERED),
                delivery(2, "Ekby byalag", DeliveryState.UNRESOLVED));
        Document document = document(DocumentState.READ, List.of());
        Mail receipt =
                new ReceiptMail(SETTINGS).compose(document, List.of(decision), deliveries, Delivery.receipt(ID, NOW));
        String text = bodies(parse(receipt)).get(0);
        assertThat(receipt.subject()).contains("protokoll.pdf", "väntar på dig");
        assertThat(text)
                .contains("1 mottagare har fått sin handling", "Valnämnden: levererat", "Ekby byalag (sidan 4)")
                .contains("Lägg till mottagaren i register/parties.csv")
                .contains("Expedierade: 0", "Utan sändlista: 0", "Väntar på dig: 1", "alla har sin plats");
    }

    @Test
    void shouldSayWhereADecisionOfThePaperIsMissing() throws Exception {
        Document document = document(DocumentState.READ, List.of());
        Mail receipt = new ReceiptMail(SETTINGS).compose(document, List.of(), List.of(), Delivery.receipt(ID, NOW));
        assertThat(bodies(parse(receipt)).get(0)).contains("STÄMMER INTE: 1 saknas");
    }

    @Test
    void shouldTellTheClerkWhyAFileCouldNotBeRead() throws Exception {
        Finding why = new Finding(FindingCode.NOT_A_PDF, "Filen är ingen PDF. Spara den som PDF.", 0, "");
        Mail receipt = new ReceiptMail(SETTINGS)
                .compose(document(DocumentState.FAILED, List.of(why)), List.of(), List.of(), Delivery.receipt(ID, NOW));
        assertThat(receipt.subject()).contains("kunde inte läsas");
        assertThat(bodies(parse(receipt)).get(0)).contains("Filen är ingen PDF. Spara den som PDF.");
    }

    @Test
    void shouldTellTheClerkWhichRowsOfARegisterAreWrong() throws Exception {
        RegisterImport refused = new RegisterImport(
                "reg0123", "register/parties.csv", NOW, 0, List.of(new RowError(7, "Kanalen finns inte.")), 0);
        Mail receipt = new RegisterReceiptMail(SETTINGS).compose(refused, Delivery.receipt("reg0123", NOW));
        assertThat(bodies(parse(receipt)).get(0)).contains("Rad 7: Kanalen finns inte.", "Ingenting av filen");
    }

    private static MimeMessage message(StoredDecision decision) throws Exception {
        return parse(mail(decision));
    }

    private static Mail mail(StoredDecision decision) {
        return new DecisionMail(SETTINGS)
                .compose(
                        document(DocumentState.READ, List.of()),
                        decision,
                        delivery(1, "Valnämnden", DeliveryState.PENDING),
                        "Valnämnden",
                        List.of("val@example.org"),
                        new byte[] {1, 2, 3});
    }

    private static MimeMessage parse(Mail mail) throws Exception {
        byte[] raw = new MimeWriter(SETTINGS, Clock.systemUTC()).write(mail);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    /** Plain text, then HTML. */
    private static List<String> bodies(MimeMessage message) throws Exception {
        Multipart multipart = (Multipart) message.getContent();
        if (multipart.getBodyPart(0).getContent() instanceof Multipart alternative) {
            multipart = alternative;
        }
        return List.of(text(multipart.getBodyPart(0)), text(multipart.getBodyPart(1)));
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Delivery delivery(int party, String name, DeliveryState state) {
        return Delivery.create(DeliveryId.of(ID + "-001", party), name, 4, "1. " + name, state, "", NOW);
    }

    private static Document document(DocumentState state, List<Finding> findings) {
        return new Document(
                ID,
                "a".repeat(64),
                "inbox/protokoll.pdf",
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

    private static StoredDecision decision(DecisionKind kind, String paragraph, String title) {
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
                List.of(),
                "Bron byggs.",
                "excerpts/x/001.pdf");
    }
}

package se.expediera.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.dispatch.mail.MailSamples.ID;
import static se.expediera.dispatch.mail.MailSamples.NOW;
import static se.expediera.dispatch.mail.MailSamples.SETTINGS;
import static se.expediera.dispatch.mail.MailSamples.bodies;
import static se.expediera.dispatch.mail.MailSamples.decision;
import static se.expediera.dispatch.mail.MailSamples.delivery;
import static se.expediera.dispatch.mail.MailSamples.document;
import static se.expediera.dispatch.mail.MailSamples.scanned;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RowError;

class ReceiptMailTest {
    private static final Delivery RECEIPT = Delivery.receipt(ID, NOW);
    private static final Function<String, Optional<byte[]>> NO_PICTURES = key -> Optional.empty();
    private final ReceiptMail receipts = new ReceiptMail(SETTINGS);
    private final Document document = document(DocumentState.READ, List.of());
    private final StoredDecision decision = decision(DecisionKind.DECISION, "12", "Ny bro");

    @Test
    void shouldTellTheClerkWhatWasFoundWhatWentWhereAndWhatIsLeft() throws Exception {
        // given
        List<Delivery> deliveries = List.of(
                delivery(1, "Valnämnden", DeliveryState.DELIVERED),
                delivery(2, "Ekby byalag", DeliveryState.UNRESOLVED, "Närmast i registret: Eka byalag."));
        // when
        Mail receipt = receipts.compose(document, List.of(decision), deliveries, RECEIPT, NO_PICTURES);
        // then
        String text = bodies(receipt).get(0);
        assertThat(receipt.subject()).contains("protokoll.pdf", "väntar på dig");
        assertThat(text)
                .contains("1 utskick har gått i väg")
                .contains("1. § 12, Ekby byalag (sidan 4): finns inte i registret. Närmast i registret: Eka byalag.")
                .contains("Lägg till mottagaren i register/parties.csv")
                .contains("Expedierade: 0", "Utan sändlista: 0", "Väntar på dig: 1", "alla har sin plats")
                .containsSubsequence(
                        "Mottagare: Valnämnden", "Sida: 4", "Läge: levererat", "Leveransnummer: " + ID + "-001-001")
                .containsSubsequence("Mottagare: Ekby byalag", "Läge: mottagaren saknas i registret");
    }

    @Test
    void shouldMakeOneTaskOfADecisionThatIsStoppedForAllItsParties() throws Exception {
        // given
        Finding odd = new Finding(FindingCode.ODD_LIST_END, "Listan kan fortsätta.", 4, "12");
        StoredDecision doubted = decision(DecisionKind.DECISION, "12", "Ny bro", List.of(odd));
        List<Delivery> deliveries = List.of(
                delivery(1, "Valnämnden", DeliveryState.HELD, odd.message()),
                delivery(2, "Ekby byalag", DeliveryState.HELD, odd.message()));
        // when
        String text = bodies(receipts.compose(document, List.of(doubted), deliveries, RECEIPT, NO_PICTURES))
                .get(0);
        // then
        assertThat(text)
                .contains("1. § 12, sidan 4: Listan kan fortsätta.")
                .contains("2. § 12: stoppat för granskning: Valnämnden; Ekby byalag.")
                .contains("release " + ID + "-001 --by NAMN --why SKÄL", "cancel " + ID + "-001 --by")
                .doesNotContain("\n3. ");
    }

    @Test
    void shouldShowTheLinesOfAScanThatAreNotSure() throws Exception {
        // given
        Finding unsure = new Finding(FindingCode.UNSURE_SCAN, "Jämför med bilden av originalet.", 3, "12");
        StoredDecision decision = scanned(List.of(unsure));
        List<Delivery> deliveries = List.of(delivery(1, "Valnämnden", DeliveryState.HELD, unsure.message()));
        byte[] picture = {1, 2, 3};
        // when
        Mail receipt = receipts.compose(
                document,
                List.of(decision),
                deliveries,
                RECEIPT,
                key -> key.equals(decision.picture()) ? Optional.of(picture) : Optional.empty());
        // then
        assertThat(bodies(receipt).get(0))
                .contains(
                        "Jämför med bilden av originalet. Den följer med kvittot som rader-001.png om den får plats, och ligger som "
                                + decision.picture())
                .contains("Läst ur en inskannad sida (OCR).");
        assertThat(receipt.attachments()).singleElement().satisfies(attached -> {
            assertThat(attached.name()).isEqualTo("rader-001.png");
            assertThat(attached.type()).isEqualTo("image/png");
            assertThat(attached.content()).isEqualTo(picture);
        });
        assertThat(receipts.compose(document, List.of(decision), deliveries, RECEIPT, NO_PICTURES)
                        .attachments())
                .isEmpty();
    }

    @Test
    void shouldGiveTheCommandThatSendsAReturnedMailAgain() throws Exception {
        // given
        List<Delivery> deliveries = List.of(delivery(1, "Valnämnden", DeliveryState.BOUNCED, "550 no such user"));
        // when
        String text = bodies(receipts.compose(document, List.of(decision), deliveries, RECEIPT, NO_PICTURES))
                .get(0);
        // then
        assertThat(text).contains("550 no such user", "resend " + ID + "-001-001 --to ADRESS --by NAMN --why SKÄL");
    }

    @Test
    void shouldNameTheLetterToPrintAndTheCommandThatSaysItIsPosted() throws Exception {
        // given
        String reason = "Registret säger: post. Brevet att skriva ut: letters/x/y.pdf.";
        List<Delivery> deliveries = List.of(delivery(1, "Ekby byalag", DeliveryState.MANUAL, reason));
        // when
        String text = bodies(receipts.compose(document, List.of(decision), deliveries, RECEIPT, NO_PICTURES))
                .get(0);
        // then
        assertThat(text).contains("skicka beslutet för hand. " + reason, "posted " + ID + "-001-001 --by NAMN");
    }

    @Test
    void shouldKeepTheSameContentAsAPageForTheBucketUnderANameThatStays() throws Exception {
        // given
        Document named = document("Protokoll åäö 12/5: \"slutligt\".PDF", DocumentState.READ, List.of());
        List<Delivery> deliveries = List.of(delivery(1, "<b>Val & Co</b>", DeliveryState.DELIVERED));
        // when
        ReceiptPage page = receipts.page(named, List.of(decision), deliveries, RECEIPT);
        Mail mail = receipts.compose(named, List.of(decision), deliveries, RECEIPT, NO_PICTURES);
        // then
        String html = new String(page.content(), StandardCharsets.UTF_8);
        assertThat(page.key()).isEqualTo("receipts/5 slutligt " + ID + ".html");
        assertThat(html).isEqualTo(bodies(mail).get(1).replace("\r\n", "\n"));
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"sv\">")
                .contains("&lt;b&gt;Val &amp; Co&lt;/b&gt;", "<th role=\"rowheader\" scope=\"row\">");
    }

    @Test
    void shouldSayWhereADecisionOfThePaperIsMissing() throws Exception {
        Mail receipt = receipts.compose(document, List.of(), List.of(), RECEIPT, NO_PICTURES);
        assertThat(bodies(receipt).get(0)).contains("STÄMMER INTE: 1 saknas");
    }

    @Test
    void shouldTellTheClerkWhyAFileCouldNotBeRead() throws Exception {
        Finding why = new Finding(FindingCode.NOT_A_PDF, "Filen är ingen PDF. Spara den som PDF.", 0, "");
        Mail receipt = receipts.compose(
                document(DocumentState.FAILED, List.of(why)), List.of(), List.of(), RECEIPT, NO_PICTURES);
        assertThat(receipt.subject()).contains("kunde inte läsas");
        assertThat(bodies(receipt).get(0)).contains("Filen är ingen PDF. Spara den som PDF.");
    }

    @Test
    void shouldTellTheClerkWhichRowsOfARegisterAreWrong() throws Exception {
        RegisterImport refused = new RegisterImport(
                "reg0123", "register/parties.csv", NOW, 0, List.of(new RowError(7, "Kanalen finns inte.")), 0);
        Mail receipt = new RegisterReceiptMail(SETTINGS).compose(refused, Delivery.receipt("reg0123", NOW));
        assertThat(bodies(receipt).get(0)).contains("Rad 7: Kanalen finns inte.", "Ingenting av filen");
    }
}

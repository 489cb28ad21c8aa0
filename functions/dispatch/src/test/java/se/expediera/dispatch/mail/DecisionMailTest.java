package se.expediera.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.dispatch.mail.MailSamples.ID;
import static se.expediera.dispatch.mail.MailSamples.SETTINGS;
import static se.expediera.dispatch.mail.MailSamples.bodies;
import static se.expediera.dispatch.mail.MailSamples.decision;
import static se.expediera.dispatch.mail.MailSamples.mail;
import static se.expediera.dispatch.mail.MailSamples.parse;
import static se.expediera.dispatch.mail.MailSamples.scanned;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.DecisionKind;

class DecisionMailTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @Test
    void shouldSayWhatThePaperIs() {
        assertThat(mail(decision(DecisionKind.DECISION, "12", "Ny bro")).subject())
                .isEqualTo("Beslut § 12: Ny bro (KS 2026-00012)");
        assertThat(mail(decision(DecisionKind.PROPOSAL, "", "Ny bro")).subject())
                .isEqualTo("Alternativt förslag: Ny bro (KS 2026-00012)");
        assertThat(mail(decision(DecisionKind.NOTE, "", "Ny bro")).subject())
                .isEqualTo("Protokollsanteckning: Ny bro (KS 2026-00012)");
    }

    @Test
    void shouldSayThatAScannedPaperWasReadByAMachine() throws Exception {
        for (String body : bodies(mail(scanned(List.of())))) {
            assertThat(body).contains("maskinlästa (OCR)", "det är handlingen i bilagan som gäller");
        }
        for (String body : bodies(mail(decision(DecisionKind.DECISION, "12", "Ny bro")))) {
            assertThat(body).doesNotContain("OCR");
        }
    }

    @Test
    void shouldNeverCallAProposalADecision() throws Exception {
        for (String body : bodies(mail(decision(DecisionKind.PROPOSAL, "12", "Ny bro")))) {
            assertThat(body).contains("inte ett antaget beslut").doesNotContain("Beslutat av", "beslut till er");
        }
    }

    @Test
    void shouldSayWhoDecidedWhenAndWhatAndWhomToAskAndHowToProveIt() throws Exception {
        for (String body : bodies(mail(decision(DecisionKind.DECISION, "12", "Ny bro")))) {
            assertThat(body)
                    .contains("Kommunstyrelsen", "2026-05-11", "Bron byggs.", "KS 2026-00012", "sidorna 3–4")
                    .contains("Beslut § 12 Ny bro 2026-05-11.pdf", "registrator@granvik.example.org")
                    .contains(ID + "-001-001", "a".repeat(64));
        }
    }

    @Test
    void shouldHaveTheSameWordsInTheSameOrderAsTextAndAsHtml() throws Exception {
        // given
        List<String> bodies = bodies(mail(decision(DecisionKind.DECISION, "12", "Översyn av \"Å & Ä\" <ö>")));
        // when
        String html = bodies.get(1).substring(bodies.get(1).indexOf("<main>"));
        // then
        assertThat(bodies.get(0)).contains("Översyn av \"Å & Ä\" <ö>");
        assertThat(bodies.get(1)).contains("lang=\"sv\"", "Översyn av &quot;Å &amp; Ä&quot; &lt;ö&gt;");
        assertThat(letters(unescape(TAG.matcher(html).replaceAll(" "))))
                // the list's numbers and the rules under the headings are the text's own
                .isEqualTo(letters(bodies.get(0).replace("1. Bron", "Bron")));
    }

    @Test
    void shouldShowNoPictureRunNoScriptAndFetchNothing() throws Exception {
        assertThat(bodies(mail(decision(DecisionKind.DECISION, "12", "<img src=x><script>a</script>")))
                        .get(1))
                .doesNotContain("<img", "<script", "http:", "https:", "url(", "@import", "<link");
    }

    @Test
    void shouldCutATitleOfManyPagesInTheSubjectAndKeepItWholeInTheMail() throws Exception {
        // given
        String title = "Yttrande över remiss ".repeat(1_500).strip();
        // when
        Mail mail = mail(decision(DecisionKind.DECISION, "12", title));
        // then
        assertThat(mail.subject())
                .hasSizeLessThan(200)
                .startsWith("Beslut § 12: Yttrande")
                .endsWith("… (KS 2026-00012)");
        assertThat(parse(mail).getSubject()).isEqualTo(mail.subject());
        assertThat(mail.attachments().get(0).name()).hasSizeLessThan(130).endsWith(" 2026-05-11.pdf");
        assertThat(bodies(mail).get(0)).contains(title);
    }

    @Test
    void shouldBoundEverySubjectWhateverStandsInIt() throws Exception {
        Mail mail = mail(decision(DecisionKind.DECISION, "12", "Ny bro"));
        Mail long1000 =
                new Mail(mail.delivery(), mail.recipients(), "Utskick: " + "å".repeat(1_000), mail.body(), List.of());
        assertThat(parse(long1000).getSubject()).hasSize(250).endsWith("å…");
    }

    @Test
    void shouldLetNoTitleStartAHeaderOfItsOwn() throws Exception {
        MimeMessage message =
                parse(mail(decision(DecisionKind.DECISION, "12", "Bro\r\nBcc: någon@example.org\r\n\r\nText")));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Beslut § 12: Bro Bcc: någon@example.org Text (KS 2026-00012)");
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void shouldKeepAutomaticAnswersAwayAndLeadAPersonsAnswerToTheOffice() throws Exception {
        MimeMessage message = parse(mail(decision(DecisionKind.DECISION, "12", "Ny bro")));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")[0])
                .contains("OOF", "AutoReply")
                .as("a report that the mail could not be delivered has to come")
                .doesNotContain("All", "NDR");
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
        Mail trial = TrialMail.of(mail, "Valnämnden", SETTINGS.clerk());
        // then
        String notice = "PROVLÄGE: Det här meddelandet skulle ha gått till Valnämnden";
        assertThat(parse(trial).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("registrator@granvik.example.org");
        assertThat(parse(trial).getSubject()).isEqualTo("PROV: Beslut § 12: Ny bro (KS 2026-00012)");
        assertThat(bodies(trial).get(0)).startsWith("*** " + notice + " <val@example.org>.");
        assertThat(bodies(trial).get(1)).containsSubsequence("<main>", notice + " &lt;val@example.org&gt;", "<h1>");
    }

    private static String unescape(String html) {
        return html.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

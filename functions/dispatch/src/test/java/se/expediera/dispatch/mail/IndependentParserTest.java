package se.expediera.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.dispatch.mail.MailSamples.decision;
import static se.expediera.dispatch.mail.MailSamples.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.DecisionKind;

/** The mails as Apache James reads them, which shares no code with what wrote them. */
class IndependentParserTest {
    private static final String TITLE =
            "Översyn av Å & Ä i sjön Ågåröns östra ängar enligt motion från år 2026 och äldre";
    private static final String NAME = "Beslut § 12 " + TITLE + " 2026-05-11.pdf";

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        // when
        Message message = read(mail(decision(DecisionKind.DECISION, "12", TITLE)));
        // then
        assertThat(message.getSubject()).isEqualTo("Beslut § 12: " + TITLE + " (KS 2026-00012)");
        assertThat(message.getFrom().get(0).getName()).isEqualTo("Granviks kommun");
        assertThat(message.getReplyTo().flatten().get(0).getAddress()).isEqualTo("registrator@granvik.example.org");
        assertThat(message.getTo().flatten().get(0).getAddress()).isEqualTo("val@example.org");
        assertThat(message.getMimeType()).isEqualTo("multipart/mixed");
        Multipart both = (Multipart) part(message, 0).getBody();
        assertThat(both.getSubType()).isEqualTo("alternative");
        assertThat(both.getBodyParts()).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html");
        for (Entity body : both.getBodyParts()) {
            assertThat(body.getCharset()).isEqualToIgnoringCase("utf-8");
            assertThat(text(body)).contains("Ågåröns östra ängar", "Kommunstyrelsen");
        }
        Entity attachment = part(message, 1);
        assertThat(attachment.getMimeType()).isEqualTo("application/pdf");
        assertThat(attachment.getDispositionType()).isEqualTo("attachment");
        assertThat(bytes(attachment)).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void shouldHaveItsNameWholeForThoseWhoReadRfc2231() throws IOException {
        // Gmail, Apple Mail, Thunderbird, Outlook since 2010
        Entity attachment = part(read(mail(decision(DecisionKind.DECISION, "12", TITLE))), 1);
        assertThat(attachment.getFilename()).isEqualTo(NAME);
    }

    @Test
    void shouldHaveItsNameWholeForThoseWhoReadRfc2047Alone() throws IOException {
        // Outlook before 2010 and web mails that look at Content-Type's name
        Entity attachment = part(read(mail(decision(DecisionKind.DECISION, "12", TITLE))), 1);
        String type = attachment.getHeader().getField("Content-Type").getBody();
        String quoted = type.substring(type.indexOf("name=\"") + "name=\"".length(), type.lastIndexOf('"'));
        assertThat(DecoderUtil.decodeEncodedWords(quoted, DecodeMonitor.STRICT)).isEqualTo(NAME);
    }

    @Test
    void shouldKeepEveryLineWithinWhatMailServersPassOn() {
        String raw = new String(
                MailSamples.raw(mail(decision(DecisionKind.DECISION, "12", "\uD83C\uDF09å".repeat(4_000)))),
                StandardCharsets.ISO_8859_1);
        // RFC 5322, 2.1.1
        assertThat(raw.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(raw.chars()).allMatch(octet -> octet < 128);
    }

    private static Message read(Mail mail) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setFieldParser(LenientFieldParser.getParser());
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        return builder.parseMessage(new ByteArrayInputStream(MailSamples.raw(mail)));
    }

    private static Entity part(Message message, int index) {
        return ((Multipart) message.getBody()).getBodyParts().get(index);
    }

    private static String text(Entity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((TextBody) entity.getBody()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Entity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((BinaryBody) entity.getBody()).writeTo(out);
        return out.toByteArray();
    }
}

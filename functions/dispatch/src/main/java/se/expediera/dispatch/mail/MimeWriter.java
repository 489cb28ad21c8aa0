package se.expediera.dispatch.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.MailStreamProvider;
import se.expediera.core.Settings;
import se.expediera.core.document.PaperWords;

/**
 * Writes a mail as MIME: plain text and HTML side by side, then the attachments.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3834">RFC 3834</a> for the header that keeps out-of-office answers away
 * @see <a href="https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmail/">MS-OXCMAIL</a>
 *     2.1.3.2.20 for Exchange's own
 */
public final class MimeWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /**
     * All but NDR, the report that a mail could not be delivered: it must come, for it is how a bounce becomes known.
     * "All" would silence it too.
     */
    private static final String NO_ANSWERS = "DR, RN, NRN, OOF, AutoReply";

    private static final int LONGEST_SUBJECT = 250;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    static {
        // else each part and each word of a mail looks for it again, through all jars of the class path
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Settings settings;
    private final Clock clock;
    private final Session session;

    /** Writes mails from the sender of {@code settings}. */
    public MimeWriter(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Properties properties = new Properties();
        // else each Message-ID asks for this machine's name, and tells it
        properties.setProperty("mail.from", settings.sender());
        this.session = Session.getInstance(properties);
    }

    /** The mail's raw bytes. */
    public byte[] write(Mail mail) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(settings.sender(), oneLine(settings.municipality()), UTF_8));
            message.setReplyTo(new InternetAddress[] {new InternetAddress(settings.replyTo())});
            for (String recipient : mail.recipients()) {
                message.addRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
            }
            message.setSubject(PaperWords.shorten(oneLine(mail.subject()), LONGEST_SUBJECT), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Content-Language", "sv");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", NO_ANSWERS);
            message.setHeader("X-Expediera-Document", mail.delivery().documentId());
            message.setHeader("X-Expediera-Delivery", mail.delivery().toString());
            message.setContent(content(mail));
            message.saveChanges();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("delivery " + mail.delivery() + " cannot be written as mail", e);
        }
    }

    private static MimeMultipart content(Mail mail) throws MessagingException, IOException {
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(text(PlainText.render(mail.subject(), mail.body()), "plain"));
        both.addBodyPart(text(Html.render(mail.subject(), mail.body()), "html"));
        if (mail.attachments().isEmpty()) {
            return both;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(both);
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body);
        for (Mail.Attachment attachment : mail.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
            AttachmentHeaders.name(part, attachment.type(), oneLine(attachment.name()));
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** A title may hold anything, also line breaks that would start a header of its own. */
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}

package se.expediera.dispatch.mail;

import java.util.List;
import se.expediera.core.delivery.DeliveryId;

/**
 * A mail before it is written as MIME.
 *
 * @param delivery the delivery that it carries out
 * @param recipients the addresses that it goes to
 * @param subject one line
 * @param body its content, the same in plain text and HTML
 * @param attachments files that come with it
 */
public record Mail(
        DeliveryId delivery, List<String> recipients, String subject, List<Block> body, List<Attachment> attachments) {
    /** Copies the lists. */
    public Mail {
        recipients = List.copyOf(recipients);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /**
     * A file that comes with a mail; its bytes are not to be changed.
     *
     * @param name its name as the recipient sees it
     * @param type its media type
     * @param content its bytes
     */
    public record Attachment(String name, String type, byte[] content) {}
}

package se.expediera.local.localstack;

import com.fasterxml.jackson.jr.ob.JSON;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mail that LocalStack's SES took.
 *
 * @param recipients the addresses of To
 * @param subject the subject, decoded
 * @param delivery the delivery's id, from the mail's own header
 * @param attachments the names of the attached files
 * @see <a href="https://docs.localstack.cloud/aws/services/ses/">Retrieve sent emails</a>
 */
record SentMail(List<String> recipients, String subject, String delivery, List<String> attachments) {
    /** All mails that went out from this sender, the oldest first. */
    static List<SentMail> from(String sender, URI localStack) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(localStack.resolve("/_aws/ses"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            List<SentMail> mails = new ArrayList<>();
            for (Object message : (List<?>) JSON.std.mapFrom(answer.body()).getOrDefault("messages", List.of())) {
                Map<?, ?> fields = (Map<?, ?>) message;
                if (sender.equals(fields.get("Source"))) {
                    mails.add(read((String) fields.get("RawData")));
                }
            }
            return mails;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("LocalStack's list of mails cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SentMail read(String raw) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        return new SentMail(
                Stream.of(mail.getAllRecipients()).map(SentMail::address).toList(),
                mail.getSubject(),
                mail.getHeader("X-Expediera-Delivery", ""),
                attachments(mail));
    }

    private static String address(Address address) {
        return ((InternetAddress) address).getAddress();
    }

    private static List<String> attachments(Part part) throws MessagingException, IOException {
        List<String> names = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                names.addAll(attachments(parts.getBodyPart(index)));
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            names.add(part.getFileName());
        }
        return names;
    }
}

package se.expediera.local.run;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A mail as the embedded mail service keeps it.
 *
 * @param delivery the delivery's id, from the file's name
 * @param to its recipients
 * @param subject its subject
 * @param text its plain words
 * @param attachments the bytes of each attached file
 */
record SentMail(String delivery, List<String> to, String subject, String text, List<byte[]> attachments) {
    /** The time in front of a delivery's id in a file's name. */
    private static final int TIME = "20260318-120000-000-".length();

    /** The mails in a folder, oldest first. */
    static List<SentMail> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(SentMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails with a decision. */
    static List<SentMail> decisionsIn(Path folder) {
        return in(folder).stream().filter(mail -> !mail.isReceipt()).toList();
    }

    /** The mails to the clerk. */
    static List<SentMail> receiptsIn(Path folder) {
        return in(folder).stream().filter(SentMail::isReceipt).toList();
    }

    boolean isReceipt() {
        return delivery.endsWith("-receipt");
    }

    private static SentMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String name = file.getFileName().toString();
            List<String> texts = new ArrayList<>();
            List<byte[]> attachments = new ArrayList<>();
            collect(message, texts, attachments);
            return new SentMail(
                    name.substring(TIME, name.length() - ".eml".length()),
                    Arrays.stream(message.getAllRecipients())
                            .map(Object::toString)
                            .toList(),
                    message.getSubject(),
                    String.join("\n", texts),
                    attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }

    private static void collect(Part part, List<String> texts, List<byte[]> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                collect(one, texts, attachments);
            }
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        } else if (!part.isMimeType("text/*")) {
            attachments.add(part.getInputStream().readAllBytes());
        }
    }
}

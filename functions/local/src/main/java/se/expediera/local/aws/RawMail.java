package se.expediera.local.aws;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A mail as SendRawEmail takes it.
 *
 * @param content all its bytes
 * @param from the sender's bare address
 * @param recipients bare addresses, those of the request or else those of the mail's head
 * @param subject its subject, decoded
 * @param tags the request's message tags
 * @param configurationSet whose events are told, or ""
 */
record RawMail(
        byte[] content,
        String from,
        List<String> recipients,
        String subject,
        Map<String, String> tags,
        String configurationSet) {
    /** SES's own limits. */
    private static final int LARGEST = 10 * 1024 * 1024;

    /** A session looks for the providers of mail through the whole class path when it is made. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final int MOST_RECIPIENTS = 50;

    /** What SES allows in a message tag's name and value. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    RawMail {
        recipients = List.copyOf(recipients);
        tags = Map.copyOf(tags);
    }

    static RawMail of(QueryRequest request) {
        byte[] content = decode(request.required("RawMessage.Data"));
        if (content.length > LARGEST) {
            throw new SesFault("InvalidParameterValue", "Message length is more than " + LARGEST + " bytes long");
        }
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(content));
            String from = request.optional("Source").isEmpty() ? fromOf(message) : request.optional("Source");
            String subject = message.getSubject();
            return new RawMail(
                    content,
                    bareAddress(from),
                    recipients(request, message),
                    subject == null ? "" : subject,
                    tags(request),
                    request.optional("ConfigurationSetName"));
        } catch (MessagingException e) {
            throw new SesFault("InvalidParameterValue", "Could not parse the message: " + e.getMessage());
        }
    }

    /** "Name &lt;a@example.org&gt;" and "a@example.org" are both "a@example.org". */
    static String bareAddress(String address) {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.validate();
            return parsed.getAddress().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            throw new SesFault("InvalidParameterValue", "Illegal address");
        }
    }

    private static byte[] decode(String data) {
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new SesFault("InvalidParameterValue", "RawMessage.Data is no base64");
        }
    }

    private static String fromOf(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            throw new SesFault("InvalidParameterValue", "Missing required header 'From'.");
        }
        return from[0].toString();
    }

    private static List<String> recipients(QueryRequest request, MimeMessage message) throws MessagingException {
        List<String> all = new ArrayList<>(request.list("Destinations.member.", ""));
        if (all.isEmpty() && message.getAllRecipients() != null) {
            for (Address address : message.getAllRecipients()) {
                all.add(address.toString());
            }
        }
        if (all.isEmpty()) {
            throw new SesFault("InvalidParameterValue", "Missing destination.");
        }
        if (all.size() > MOST_RECIPIENTS) {
            throw new SesFault("MessageRejected", "Recipient count exceeds " + MOST_RECIPIENTS + ".");
        }
        return all.stream().map(RawMail::bareAddress).toList();
    }

    private static Map<String, String> tags(QueryRequest request) {
        List<String> names = request.list("Tags.member.", ".Name");
        List<String> values = request.list("Tags.member.", ".Value");
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (!TAG.matcher(names.get(i)).matches()
                    || !TAG.matcher(values.get(i)).matches()) {
                throw new SesFault(
                        "InvalidParameterValue",
                        "A message tag may hold letters, digits, underscores and dashes, 255 at most.");
            }
            tags.put(names.get(i), values.get(i));
        }
        return tags;
    }
}

package se.expediera.local.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What SES tells about a mail, in the form that a configuration set publishes, wrapped as SNS wraps it.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents of
 *     event data</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html">SNS message formats</a>
 */
final class SesEventJson {
    /** The addresses of the mailbox simulator whose mails fail; all others are delivered. */
    private static final String BOUNCES = "bounce@simulator.amazonses.com";

    private static final String COMPLAINS = "complaint@simulator.amazonses.com";

    private SesEventJson() {}

    /** The events of a mail, in the order in which they come. */
    static List<String> of(RawMail mail, String messageId, Instant now) {
        List<String> bounced = only(mail, BOUNCES);
        List<String> complained = only(mail, COMPLAINS);
        List<String> delivered =
                mail.recipients().stream().filter(it -> !bounced.contains(it)).toList();
        Map<String, Object> about = about(mail, messageId, now);
        List<String> events = new ArrayList<>();
        events.add(event("Send", about, "send", Map.of()));
        if (!delivered.isEmpty()) {
            events.add(event("Delivery", about, "delivery", delivery(delivered, now)));
        }
        if (!bounced.isEmpty()) {
            events.add(event("Bounce", about, "bounce", bounce(bounced, now)));
        }
        if (!complained.isEmpty()) {
            events.add(event("Complaint", about, "complaint", complaint(complained, now)));
        }
        return events;
    }

    /** What SES publishes when a topic is connected: no event, and no JSON. */
    static String test() {
        return wrap("Successfully validated SNS topic for Amazon SES event publishing.");
    }

    private static List<String> only(RawMail mail, String simulated) {
        return mail.recipients().stream().filter(simulated::equals).toList();
    }

    private static String event(String type, Map<String, Object> mail, String part, Map<String, Object> content) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("mail", mail);
        event.put(part, content);
        return wrap(Json.write(event));
    }

    private static String wrap(String message) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("Type", "Notification");
        envelope.put("MessageId", UUID.randomUUID().toString());
        envelope.put("TopicArn", Account.TOPIC_ARN);
        envelope.put("Subject", "Amazon SES Email Event Notification");
        envelope.put("Message", message);
        envelope.put("Timestamp", Instant.now().toString());
        envelope.put("SignatureVersion", "1");
        envelope.put("Signature", "EXAMPLE");
        envelope.put("SigningCertURL", "https://sns." + Account.REGION + ".amazonaws.com/EXAMPLE.pem");
        envelope.put("UnsubscribeURL", "https://sns." + Account.REGION + ".amazonaws.com/?Action=Unsubscribe");
        return Json.write(envelope);
    }

    private static Map<String, Object> about(RawMail mail, String messageId, Instant now) {
        Map<String, Object> tags = mail.tags().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, tag -> List.of(tag.getValue())));
        tags.put("ses:configuration-set", List.of(mail.configurationSet()));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("timestamp", now.toString());
        about.put("source", mail.from());
        about.put("sourceArn", "arn:aws:ses:" + Account.REGION + ":" + Account.ID + ":identity/" + mail.from());
        about.put("sendingAccountId", Account.ID);
        about.put("messageId", messageId);
        about.put("destination", mail.recipients());
        about.put("headersTruncated", false);
        about.put("headers", List.of(Map.of("name", "Subject", "value", mail.subject())));
        about.put(
                "commonHeaders",
                Map.of(
                        "from", List.of(mail.from()),
                        "to", mail.recipients(),
                        "messageId", messageId,
                        "subject", mail.subject()));
        about.put("tags", tags);
        return about;
    }

    private static Map<String, Object> delivery(List<String> recipients, Instant now) {
        return Map.of(
                "timestamp",
                now.toString(),
                "processingTimeMillis",
                1,
                "recipients",
                recipients,
                "smtpResponse",
                "250 2.6.0 Message received",
                "reportingMTA",
                "embedded.example.org");
    }

    private static Map<String, Object> bounce(List<String> recipients, Instant now) {
        return Map.of(
                "bounceType",
                "Permanent",
                "bounceSubType",
                "General",
                "bouncedRecipients",
                recipients.stream()
                        .map(address -> Map.of(
                                "emailAddress",
                                address,
                                "action",
                                "failed",
                                "status",
                                "5.1.1",
                                "diagnosticCode",
                                "smtp; 550 5.1.1 user unknown"))
                        .toList(),
                "timestamp",
                now.toString(),
                "feedbackId",
                UUID.randomUUID().toString(),
                "reportingMTA",
                "dns; embedded.example.org");
    }

    private static Map<String, Object> complaint(List<String> recipients, Instant now) {
        return Map.of(
                "complainedRecipients",
                recipients.stream()
                        .map(address -> Map.of("emailAddress", address))
                        .toList(),
                "timestamp",
                now.toString(),
                "feedbackId",
                UUID.randomUUID().toString(),
                "userAgent",
                "Amazon SES Mailbox Simulator",
                "complaintFeedbackType",
                "abuse",
                "arrivalDate",
                now.toString());
    }
}

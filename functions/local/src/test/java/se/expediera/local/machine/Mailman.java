package se.expediera.local.machine;

import com.fasterxml.jackson.jr.ob.JSON;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.dispatch.mail.MailService;
import se.expediera.dispatch.mail.SendOutcome;

/** A mail service that answers as it is told, remembers every mail that it took and tells the fate of each. */
final class Mailman implements MailService {
    /** What the service answers to one mail, and what becomes of the mail. */
    enum Answer {
        DELIVERED("Send", "Delivery"),
        BOUNCED("Send", "Bounce Permanent"),
        BOUNCED_FOR_NOW("Send", "Bounce Transient"),
        /** Of several addresses the first has it and the others do not. */
        BOUNCED_IN_PART("Send", "Delivery first", "Bounce Transient others"),
        COMPLAINED("Send", "Delivery", "Complaint"),
        REJECTED("Reject"),
        TAKEN_BUT_ANSWER_LOST("Send", "Delivery"),
        NEVER_REACHED_AND_ANSWER_LOST(),
        THROTTLED(),
        REFUSED();

        private final List<String> events;

        Answer(String... events) {
            this.events = List.of(events);
        }
    }

    /** A mail that the service took. */
    record Taken(DeliveryId delivery, List<String> recipients, Instant at, byte[] raw) {
        /** The text that its reader sees first. */
        String text() {
            try {
                Part part = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
                while (part.getContent() instanceof Multipart parts) {
                    part = parts.getBodyPart(0);
                }
                return part.getContent().toString();
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("no mail", e);
            }
        }
    }

    private final Supplier<Instant> clock;
    private final Consumer<String> feedback;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Taken> rejected = new ArrayList<>();
    private final Set<DeliveryId> turnedDown = new HashSet<>();
    private final Set<String> arrived = new HashSet<>();

    Mailman(Supplier<Instant> clock, Consumer<String> feedback) {
        this.clock = clock;
        this.feedback = feedback;
    }

    /** How the next mails are answered; those beyond are delivered. */
    void willAnswer(List<Answer> next) {
        answers.clear();
        answers.addAll(next);
    }

    @Override
    public SendOutcome send(DeliveryId delivery, int attempt, List<String> recipients, byte[] raw) {
        Answer answer = answers.isEmpty() ? Answer.DELIVERED : answers.remove();
        String messageId = "ses-" + taken.size();
        answer.events.forEach(words -> happens(words, tags(delivery, attempt), messageId, recipients));
        return switch (answer) {
            case DELIVERED, BOUNCED, BOUNCED_FOR_NOW, BOUNCED_IN_PART, COMPLAINED -> {
                taken.add(new Taken(delivery, recipients, clock.get(), raw));
                yield new SendOutcome.Accepted(messageId);
            }
            case REJECTED -> {
                turnedDown.add(delivery);
                rejected.add(new Taken(delivery, recipients, clock.get(), raw));
                yield new SendOutcome.Accepted(messageId);
            }
            case TAKEN_BUT_ANSWER_LOST -> {
                taken.add(new Taken(delivery, recipients, clock.get(), raw));
                yield new SendOutcome.Unknown("the answer was lost");
            }
            case NEVER_REACHED_AND_ANSWER_LOST -> new SendOutcome.Unknown("the answer was lost");
            case THROTTLED -> new SendOutcome.TryLater("Throttling: Maximum sending rate exceeded.");
            case REFUSED -> {
                turnedDown.add(delivery);
                yield new SendOutcome.Refused("MessageRejected: Email address is not verified.");
            }
        };
    }

    /** Whether a mail of this delivery came to this address. */
    boolean arrived(DeliveryId delivery, String address) {
        return arrived.contains(delivery + " " + address);
    }

    /** Every mail that it took and passed on. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Every mail that it took and then found a virus in: none went, and its own delivery says so. */
    List<Taken> rejected() {
        return List.copyOf(rejected);
    }

    /** Whether it ever turned down a mail of this delivery for good. */
    boolean turnedDown(DeliveryId delivery) {
        return turnedDown.contains(delivery);
    }

    private static Map<String, List<String>> tags(DeliveryId delivery, int attempt) {
        return Map.of("delivery", List.of(delivery.toString()), "attempt", List.of(Integer.toString(attempt)));
    }

    /** Each address has an event of its own. */
    private void happens(String words, Map<String, List<String>> tags, String messageId, List<String> recipients) {
        List<String> kind = List.of(words.split(" "));
        int from = kind.contains("others") ? 1 : 0;
        int to = kind.contains("first") ? 1 : recipients.size();
        for (String address : recipients.subList(from, to)) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("eventType", kind.get(0));
            event.put("mail", Map.of("messageId", messageId, "tags", tags));
            if (kind.get(0).equals("Delivery")) {
                event.put("delivery", Map.of("recipients", List.of(address)));
                arrived.add(tags.get("delivery").get(0) + " " + address);
            } else if (kind.get(0).equals("Bounce")) {
                event.put(
                        "bounce",
                        Map.of(
                                "bounceType",
                                kind.get(1),
                                "bounceSubType",
                                "General",
                                "bouncedRecipients",
                                List.of(Map.of("emailAddress", address))));
            }
            feedback.accept(json(Map.of("Type", "Notification", "Message", json(event))));
        }
    }

    private static String json(Map<String, Object> fields) {
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

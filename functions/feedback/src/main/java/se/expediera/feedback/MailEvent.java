package se.expediera.feedback;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;

/**
 * What the mail service tells of one mail.
 *
 * @param delivery the delivery, from the mail's tag
 * @param attempt the number of the attempt, from the mail's tag; 0 where it has none
 * @param state the state that the event speaks of: {@code RETRYING} for a bounce of a passing kind, {@code SENT} for
 *     the word that a mail is delayed
 * @param why the service's own words; "" where it has none
 * @param messageId the service's id of the mail
 * @param bounced the addresses that it did not reach; empty but for bounces
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents of
 *     event data</a>
 */
public record MailEvent(
        DeliveryId delivery, int attempt, DeliveryState state, String why, String messageId, List<String> bounced) {
    /**
     * What another try with the same mail will not change, though the service calls it transient.
     *
     * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types">Bounce types</a>
     */
    private static final Set<String> NO_USE_TO_RETRY =
            Set.of("MessageTooLarge", "ContentRejected", "AttachmentRejected");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Copies the list. */
    public MailEvent {
        bounced = List.copyOf(bounced);
    }

    /** Whether it tells something of a mail that changes no state: it is delayed, or a machine has answered it. */
    public boolean isRemark() {
        return !why.isEmpty() && (state == DeliveryState.SENT || state == DeliveryState.RETRYING);
    }

    /**
     * Reads the body of a queue message: SNS's envelope around SES's event.
     *
     * @return empty for what is no event of a delivery: SES's test message, another mail's event, a kind that changes
     *     nothing, anything that is not JSON
     */
    public static Optional<MailEvent> in(String body) {
        return object(body)
                .flatMap(envelope ->
                        envelope.get("Message") instanceof String message ? object(message) : Optional.empty())
                .flatMap(MailEvent::of);
    }

    private static Optional<MailEvent> of(Map<String, Object> event) {
        Map<?, ?> mail = child(event, "mail");
        Map<?, ?> tags = child(mail, "tags");
        Optional<DeliveryId> delivery = DeliveryId.parse(tag(tags, "delivery"));
        String kind = text(event, "eventType");
        Map<?, ?> bounce = child(event, "bounce");
        Optional<DeliveryState> state = state(kind, bounce);
        if (delivery.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        String attempt = tag(tags, "attempt");
        return Optional.of(new MailEvent(
                delivery.get(),
                NUMBER.matcher(attempt).matches() ? Integer.parseInt(attempt) : 0,
                state.get(),
                why(kind, event),
                text(mail, "messageId"),
                each(bounce, "bouncedRecipients", "emailAddress")));
    }

    private static Optional<DeliveryState> state(String kind, Map<?, ?> bounce) {
        return switch (kind) {
            case "Send", "DeliveryDelay" -> Optional.of(DeliveryState.SENT);
            case "Delivery" -> Optional.of(DeliveryState.DELIVERED);
            case "Bounce" ->
                Optional.of(
                        text(bounce, "bounceType").equals("Transient")
                                        && !NO_USE_TO_RETRY.contains(text(bounce, "bounceSubType"))
                                ? DeliveryState.RETRYING
                                : DeliveryState.BOUNCED);
            case "Complaint" -> Optional.of(DeliveryState.COMPLAINED);
            case "Reject", "Rendering Failure" -> Optional.of(DeliveryState.FAILED);
            default -> Optional.empty();
        };
    }

    private static String why(String kind, Map<String, Object> event) {
        return switch (kind) {
            case "Bounce" -> bounce(child(event, "bounce"));
            case "Complaint" ->
                ("Anmält som skräppost. " + text(child(event, "complaint"), "complaintFeedbackType")).strip();
            case "Reject" -> text(child(event, "reject"), "reason");
            case "Rendering Failure" -> text(child(event, "failure"), "errorMessage");
            case "DeliveryDelay" -> delay(child(event, "deliveryDelay"));
            default -> "";
        };
    }

    /** "Permanent General: smtp; 550 5.1.1 user unknown". */
    private static String bounce(Map<?, ?> bounce) {
        List<String> words = new ArrayList<>();
        words.add((text(bounce, "bounceType") + " " + text(bounce, "bounceSubType")).strip());
        words.addAll(each(bounce, "bouncedRecipients", "diagnosticCode"));
        return String.join(": ", words);
    }

    /** "Fördröjt: MailboxFull: smtp; 452 4.2.2 mailbox full". */
    private static String delay(Map<?, ?> delay) {
        List<String> words = new ArrayList<>(List.of("Fördröjt", text(delay, "delayType")));
        words.addAll(each(delay, "delayedRecipients", "diagnosticCode"));
        return String.join(": ", words);
    }

    private static List<String> each(Map<?, ?> map, String list, String name) {
        List<String> texts = new ArrayList<>();
        if (map.get(list) instanceof List<?> entries) {
            for (Object entry : entries) {
                String text = entry instanceof Map<?, ?> fields ? text(fields, name) : "";
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static String tag(Map<?, ?> tags, String name) {
        return tags.get(name) instanceof List<?> values && !values.isEmpty() && values.get(0) instanceof String value
                ? value
                : "";
    }

    private static Optional<Map<String, Object>> object(String json) {
        try {
            return Optional.ofNullable(JSON.std.mapFrom(json));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<?, ?> child(Map<?, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> child ? child : Map.of();
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}

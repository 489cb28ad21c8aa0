package se.expediera.feedback;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param addresses the addresses of which it speaks; empty where it names none
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents of
 *     event data</a>
 */
public record MailEvent(
        DeliveryId delivery, int attempt, DeliveryState state, String why, String messageId, List<String> addresses) {
    /**
     * What another try with the same mail will not change, though the service calls it transient.
     *
     * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types">Bounce types</a>
     */
    private static final Set<String> NO_USE_TO_RETRY =
            Set.of("MessageTooLarge", "ContentRejected", "AttachmentRejected");

    /** The service's own lists of addresses to which it sends nothing any more. */
    private static final Set<String> SUPPRESSED = Set.of("Suppressed", "OnAccountSuppressionList");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Copies the list. */
    public MailEvent {
        addresses = List.copyOf(addresses);
    }

    /** Whether it says that the service took the mail, and nothing else. */
    boolean isOnlyTaken() {
        return state == DeliveryState.SENT && why.isEmpty() && addresses.isEmpty();
    }

    /** The same as the word that it comes back and is not tried again. */
    MailEvent forGood() {
        return state == DeliveryState.RETRYING
                ? new MailEvent(delivery, attempt, DeliveryState.BOUNCED, why, messageId, addresses)
                : this;
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
                addresses(kind, event)));
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

    private static List<String> addresses(String kind, Map<String, Object> event) {
        return switch (kind) {
            case "Bounce" -> each(child(event, "bounce"), "bouncedRecipients", "emailAddress");
            case "Complaint" -> each(child(event, "complaint"), "complainedRecipients", "emailAddress");
            case "DeliveryDelay" -> each(child(event, "deliveryDelay"), "delayedRecipients", "emailAddress");
            case "Delivery" ->
                child(event, "delivery").get("recipients") instanceof List<?> all
                        ? all.stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList()
                        : List.of();
            default -> List.of();
        };
    }

    /** A Swedish sentence, and in brackets and behind it the words of whoever refused it. */
    private static String why(String kind, Map<String, Object> event) {
        return switch (kind) {
            case "Bounce" -> bounce(child(event, "bounce"));
            case "Complaint" -> {
                Map<?, ?> complaint = child(event, "complaint");
                yield said(
                        "Mottagaren har anmält meddelandet som skräppost",
                        text(complaint, "complaintFeedbackType"),
                        complaint.get("complainedRecipients"));
            }
            case "Reject" ->
                said("E-posttjänsten stoppade meddelandet", text(child(event, "reject"), "reason"), List.of());
            case "Rendering Failure" ->
                said("E-posttjänsten stoppade meddelandet", text(child(event, "failure"), "errorMessage"), List.of());
            case "DeliveryDelay" -> {
                Map<?, ?> delay = child(event, "deliveryDelay");
                yield said("Fördröjt", text(delay, "delayType"), delay.get("delayedRecipients"));
            }
            default -> "";
        };
    }

    /** "Mottagarens e-postserver avvisade meddelandet (Permanent General): val@example.org, smtp; 550 unknown." */
    private static String bounce(Map<?, ?> bounce) {
        String subType = text(bounce, "bounceSubType");
        String sentence = SUPPRESSED.contains(subType)
                ? "E-posttjänsten skickar inte till adressen, som förut har kommit i retur eller anmält meddelanden"
                : text(bounce, "bounceType").equals("Transient")
                        ? "Mottagarens e-postserver kunde inte ta emot meddelandet"
                        : "Mottagarens e-postserver avvisade meddelandet";
        return said(sentence, (text(bounce, "bounceType") + " " + subType).strip(), bounce.get("bouncedRecipients"));
    }

    private static String said(String sentence, String kind, Object recipients) {
        List<String> words = new ArrayList<>();
        if (recipients instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> fields) {
                    words.add(Stream.of(text(fields, "emailAddress"), text(fields, "diagnosticCode"))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", ")));
                }
            }
        }
        words.removeIf(String::isEmpty);
        return sentence + (kind.isEmpty() ? "" : " (" + kind + ")")
                + (words.isEmpty() ? "" : ": " + String.join("; ", words))
                + ".";
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

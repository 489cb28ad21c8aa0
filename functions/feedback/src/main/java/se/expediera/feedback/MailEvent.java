package se.expediera.feedback;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;

/**
 * What the mail service tells of one mail.
 *
 * @param delivery the delivery, from the mail's tag
 * @param state the state that the event speaks of
 * @param why the service's own words; "" where it has none
 * @param messageId the service's id of the mail
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents of
 *     event data</a>
 */
public record MailEvent(DeliveryId delivery, DeliveryState state, String why, String messageId) {
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
        Optional<DeliveryId> delivery = child(mail, "tags").get("delivery") instanceof List<?> values
                        && !values.isEmpty()
                        && values.get(0) instanceof String id
                ? DeliveryId.parse(id)
                : Optional.empty();
        String kind = text(event, "eventType");
        Optional<DeliveryState> state = state(kind);
        return delivery.isEmpty() || state.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailEvent(delivery.get(), state.get(), why(kind, event), text(mail, "messageId")));
    }

    private static Optional<DeliveryState> state(String kind) {
        return switch (kind) {
            case "Send" -> Optional.of(DeliveryState.SENT);
            case "Delivery" -> Optional.of(DeliveryState.DELIVERED);
            case "Bounce" -> Optional.of(DeliveryState.BOUNCED);
            case "Complaint" -> Optional.of(DeliveryState.COMPLAINED);
            case "Reject", "Rendering Failure" -> Optional.of(DeliveryState.FAILED);
            default -> Optional.empty();
        };
    }

    private static String why(String kind, Map<String, Object> event) {
        return switch (kind) {
            case "Bounce" -> bounce(child(event, "bounce"));
            case "Complaint" -> text(child(event, "complaint"), "complaintFeedbackType");
            case "Reject" -> text(child(event, "reject"), "reason");
            case "Rendering Failure" -> text(child(event, "failure"), "errorMessage");
            default -> "";
        };
    }

    /** "Permanent General: smtp; 550 5.1.1 user unknown". */
    private static String bounce(Map<?, ?> bounce) {
        List<String> words = new ArrayList<>();
        words.add((text(bounce, "bounceType") + " " + text(bounce, "bounceSubType")).strip());
        if (bounce.get("bouncedRecipients") instanceof List<?> recipients) {
            for (Object recipient : recipients) {
                String code = recipient instanceof Map<?, ?> map ? text(map, "diagnosticCode") : "";
                if (!code.isEmpty()) {
                    words.add(code);
                }
            }
        }
        return String.join(": ", words);
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

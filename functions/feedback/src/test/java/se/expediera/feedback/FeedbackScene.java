package se.expediera.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.SENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryQueue;

/** One delivery, and the mail service that tells of it. */
abstract class FeedbackScene {
    static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    static final DeliveryId ID = DeliveryId.of("0123456789abcdef01234567-001", 1);

    final MemoryDeliveries deliveries = new MemoryDeliveries();
    String attempt = "0";
    final MemoryQueue queue = new MemoryQueue();
    final FeedbackHandler handler =
            new FeedbackHandler(Settings.of(Map.of()), deliveries, queue, Clock.fixed(NOW, ZoneOffset.UTC));

    void wentTo(String... addresses) {
        stands(PENDING);
        claimed(1, addresses);
    }

    void claimed(int number, String... addresses) {
        Claim claim = new Claim(
                ID,
                new OnceKey("key", "text"),
                false,
                List.of(addresses),
                number,
                NOW,
                NOW.plusSeconds(300),
                "dispatch",
                List.of());
        assertThat(deliveries.claim(claim)).isInstanceOf(Claim.Claimed.class);
        moves(SENDING, SENT);
    }

    void arrivesAt(String... addresses) {
        happens("Delivery", Map.of("delivery", Map.of("recipients", List.of(addresses))));
    }

    static Map<String, Object> bounce(String type, String subType, String address) {
        return Map.of(
                "bounce",
                Map.of(
                        "bounceType", type,
                        "bounceSubType", subType,
                        "bouncedRecipients", List.of(Map.of("emailAddress", address))));
    }

    void moves(DeliveryState from, DeliveryState to) {
        assertThat(deliveries.move(new Move(ID, from, to, NOW, "dispatch", ""))).isTrue();
    }

    void stands(DeliveryState state) {
        deliveries.add(Delivery.create(ID, "Valnämnden", 1, "1. Valnämnden", state, "", NOW));
    }

    Delivery delivery() {
        return deliveries.find(ID).orElseThrow();
    }

    SQSBatchResponse happens(String kind, Map<String, Object> more) {
        return happens(handler, kind, more);
    }

    SQSBatchResponse happens(FeedbackHandler to, String kind, Map<String, Object> more) {
        return handle(to, event(kind, more));
    }

    String event(String kind, Map<String, Object> more) {
        Map<String, Object> event = new java.util.HashMap<>(more);
        event.put("eventType", kind);
        event.put(
                "mail",
                Map.of(
                        "messageId",
                        "ses-1",
                        "tags",
                        Map.of("delivery", List.of(ID.toString()), "attempt", List.of(attempt))));
        try {
            return JSON.std.asString(Map.of("Type", "Notification", "Message", JSON.std.asString(event)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    SQSBatchResponse handle(String body) {
        return handle(handler, body);
    }

    static SQSBatchResponse handle(FeedbackHandler to, String... bodies) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + (messages.size() + 1));
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent event = new SQSEvent();
        event.setRecords(messages);
        return to.handleRequest(event, null);
    }
}

package se.expediera.benchmarks.faults;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.feedback.FeedbackHandler;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;

class FeedbackFaultsIT extends EveryCall {
    private static final DeliveryId ID = DeliveryId.of("0123456789abcdef01234567-001", 1);
    private static final String ONE = "val@example.org";
    private static final String OTHER = "namnd@example.org";

    @Override
    List<Scene> scenes() {
        return List.of(
                sent("a mail that arrived", "Delivery", arrived(ONE), ONE),
                sent("a mail that arrived at one of two", "Delivery", arrived(ONE), ONE, OTHER),
                sent("a mail that came back", "Bounce", bounce("Permanent", "General"), ONE),
                sent("a mail that came back for now", "Bounce", bounce("Transient", "MailboxFull"), ONE),
                sent("a mail that is late", "DeliveryDelay", delay(), ONE),
                sent("a complaint", "Complaint", complaint(), ONE),
                new Scene("a mail that was taken", FeedbackFaultsIT::claimed, event("Send", Map.of())),
                new Scene(
                        "a mail that was refused",
                        FeedbackFaultsIT::claimed,
                        event("Reject", Map.of("reject", Map.of("reason", "Bad content")))));
    }

    private static Scene sent(String name, String kind, Map<String, Object> more, String... addresses) {
        return new Scene(
                name,
                office -> {
                    claimed(office, addresses);
                    office.deliveries()
                            .move(new Move(
                                    ID, DeliveryState.SENDING, DeliveryState.SENT, Instant.now(), "dispatch", ""));
                },
                event(kind, more));
    }

    private static void claimed(Office office) {
        claimed(office, ONE);
    }

    private static void claimed(Office office, String... addresses) {
        Deliveries deliveries = office.deliveries();
        Instant now = Instant.now();
        deliveries.add(Delivery.create(ID, "Valnämnden", 1, "Valnämnden", DeliveryState.PENDING, "", now));
        deliveries.claim(new Claim(
                ID,
                new OnceKey("key", "text"),
                false,
                List.of(addresses),
                1,
                now,
                now.plusSeconds(300),
                "dispatch",
                List.of()));
    }

    private static Map<String, Object> arrived(String address) {
        return Map.of("delivery", Map.of("recipients", List.of(address), "smtpResponse", "250 ok"));
    }

    private static Map<String, Object> bounce(String type, String subType) {
        return Map.of(
                "bounce",
                Map.of(
                        "bounceType", type,
                        "bounceSubType", subType,
                        "bouncedRecipients", List.of(Map.of("emailAddress", ONE))));
    }

    private static Map<String, Object> delay() {
        return Map.of(
                "deliveryDelay",
                Map.of("delayType", "MailboxFull", "delayedRecipients", List.of(Map.of("emailAddress", ONE))));
    }

    private static Map<String, Object> complaint() {
        return Map.of("complaint", Map.of("complainedRecipients", List.of(Map.of("emailAddress", ONE))));
    }

    private static String event(String kind, Map<String, Object> more) {
        Map<String, Object> event = new HashMap<>(more);
        event.put("eventType", kind);
        event.put(
                "mail",
                Map.of(
                        "messageId",
                        "ses-1",
                        "tags",
                        Map.of("delivery", List.of(ID.toString()), "attempt", List.of("1"))));
        try {
            return JSON.std.asString(Map.of("Type", "Notification", "Message", JSON.std.asString(event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    RequestHandler<SQSEvent, SQSBatchResponse> function(Settings settings, Wires wires) {
        return new FeedbackHandler(
                settings,
                new DeliveryTable(wires.dynamoDb(), settings.table()),
                new SqsDispatchQueue(wires.sqs(), settings.dispatchQueue()),
                Clock.systemUTC());
    }
}

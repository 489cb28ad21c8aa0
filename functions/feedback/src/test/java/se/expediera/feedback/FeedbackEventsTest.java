package se.expediera.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.store.lambda.LambdaEvents;

class FeedbackEventsTest {
    private static final Instant NOW = Instant.parse("2026-03-12T16:01:00Z");
    private static final DeliveryId ID = DeliveryId.of("9f2c41d07be85a63c1f4e0b2-001", 1);

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final FeedbackHandler handler =
            new FeedbackHandler(Settings.of(Map.of()), deliveries, new MemoryQueue(), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "feedback-send, SENDING, SENT",
        "feedback-delivery, SENT, DELIVERED",
        "feedback-bounce, SENT, BOUNCED",
        "feedback-bounce-transient, SENT, RETRYING",
        "feedback-complaint, DELIVERED, COMPLAINED",
        "feedback-reject, SENT, FAILED"
    })
    void shouldTakeTheEventAsLambdaHandsItOver(String event, DeliveryState before, DeliveryState after) {
        deliveries.add(Delivery.create(ID, "Byggnadsnämnden", 1, "1. Byggnadsnämnden", before, "", NOW));
        assertThat(handler.handleRequest(LambdaEvents.read(event, SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(deliveries.find(ID)).get().extracting(Delivery::state).isEqualTo(after);
    }

    @Test
    void shouldTakeTheTestMessageOfSesCalmly() {
        assertThat(handler.handleRequest(LambdaEvents.read("feedback-ses-test-message", SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
    }
}

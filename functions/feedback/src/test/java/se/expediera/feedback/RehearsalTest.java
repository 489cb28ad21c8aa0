package se.expediera.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryState;

class RehearsalTest {
    @Test
    void shouldRehearseAnEventWithoutAnyService() {
        Settings settings = Settings.of(Map.of(
                "EXPEDIERA_TABLE", "table",
                "EXPEDIERA_DISPATCH_QUEUE", "https://sqs.eu-north-1.amazonaws.com/000000000000/dispatch"));
        assertThatCode(() -> FeedbackRehearsal.run(settings)).doesNotThrowAnyException();
    }

    @Test
    void shouldRehearseWhatIsAnEventOfADelivery() {
        assertThat(MailEvent.in(FeedbackRehearsal.event("Delivery")))
                .get()
                .extracting(MailEvent::state)
                .isEqualTo(DeliveryState.DELIVERED);
    }
}

package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.queue.DeadLetter;
import se.expediera.store.lambda.LambdaEvents;

class DispatchEventsTest {
    private static final String DOCUMENT = "9f2c41d07be85a63c1f4e0b2";
    private final Office office = new Office();

    @Test
    void shouldTakeADecisionAndThenTheReceiptAsLambdaHandsThemOver() {
        office.registers(Office.mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.dispatch(LambdaEvents.read("dispatch-decision", SQSEvent.class));
        assertThat(office.states(decision)).containsExactly(DeliveryState.SENT);
        office.dispatch(LambdaEvents.read("dispatch-receipt", SQSEvent.class));
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldTakeADeadLetterAsLambdaHandsItOver() {
        office.diesOf(LambdaEvents.read("deadletters-upload", SQSEvent.class));
        assertThat(office.deadLetters.all(10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.source()).isEqualTo(DeadLetter.Source.INTAKE))
                .satisfies(letter -> assertThat(letter.file())
                        .isEqualTo("inbox/Nämndens protokoll på våren 2026-03-12 + bilagor.pdf"));
    }

    @Test
    void shouldTakeTheSchedulesEventAsLambdaHandsItOver() {
        ScheduledEvent event = LambdaEvents.read("sweep-schedule", ScheduledEvent.class);
        office.now = Instant.ofEpochMilli(event.getTime().getMillis());
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        event.setTime(event.getTime().plusHours(1));
        office.passes(Duration.ofHours(1));
        office.sweep(event);
        assertThat(office.queue.messages()).isNotEmpty();
        assertThat(office.states(decision)).containsExactly(DeliveryState.PENDING);
    }
}

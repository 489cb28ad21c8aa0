package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.dispatch.mail.SendOutcome;

/** What cannot go out yet waits, and nothing that waits is forgotten. */
class WaitingTest {
    private final Office office = new Office();

    @Test
    void shouldPutAsideWhatTheMailServiceWantsLaterAndWaitLongerEachTime() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.answers.add(new SendOutcome.TryLater("Throttling: Maximum sending rate exceeded."));
        office.answers.add(new SendOutcome.TryLater("Throttling: Maximum sending rate exceeded."));
        assertThat(office.dispatch(new SendDecision(decision)).getBatchItemFailures())
                .isEmpty();
        assertThat(office.states(decision)).containsExactly(PENDING);
        assertThat(office.receipts()).isEmpty();
        office.dispatch(office.queue.messages().get(0));
        office.dispatch(office.queue.messages().get(1));
        assertThat(office.states(decision)).containsExactly(SENT);
        assertThat(office.queue.delays()).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(30));
        assertThat(office.toParties()).hasSize(1);
    }

    @Test
    void shouldSendInTheNextSecondWhatCameTooFast() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.answers.add(new SendOutcome.TooFast("Throttling: Maximum sending rate exceeded."));

        office.dispatch(new SendDecision(decision));

        assertThat(office.states(decision)).containsExactly(SENT);
        assertThat(office.toParties()).hasSize(1);
        assertThat(office.queue.delays()).isEmpty();
    }

    @Test
    void shouldNotTryForEverWhatComesTooFast() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        for (int i = 0; i < 4; i++) {
            office.answers.add(new SendOutcome.TooFast("Throttling: Maximum sending rate exceeded."));
        }

        office.dispatch(new SendDecision(decision));

        assertThat(office.states(decision)).containsExactly(PENDING);
        assertThat(office.queue.delays()).containsExactly(Duration.ofSeconds(15));
    }

    @Test
    void shouldNeverWaitLongerThanTheQueueCan() {
        assertThat(Dispatcher.waitAfter(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void shouldWakeWhatWaitedLongerThanAnyMessageDoes() {
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.sweep();
        assertThat(office.queue.messages()).isEmpty();
        office.passes(Duration.ofMinutes(31));
        office.sweep();
        assertThat(office.queue.messages())
                .as("the receipt comes with it")
                .containsExactly(new SendDecision(decision, 0, true));
        office.registers(mailed("Valnämnden"));
        office.dispatch(new SendDecision(decision, 0, true));
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldWakeAReceiptThatWaitedLongerThanAnyMessageDoes() {
        office.minutes(DOCUMENT, "Bron byggs.");
        office.passes(Duration.ofMinutes(31));
        office.sweep();
        assertThat(office.queue.messages()).containsExactly(new InformClerk(DOCUMENT, 0, true));
    }

    @Test
    void shouldAskForWhatWaitsOnceInTheTimeThatItMayTake() {
        SweepHandler sweep = new SweepHandler(Office.SETTINGS, office.deliveries, office.queue, office.clock());
        office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.passes(Duration.ofMinutes(31));
        sweep.handleRequest(new ScheduledEvent(), null);
        office.passes(Duration.ofMinutes(5));
        sweep.handleRequest(new ScheduledEvent(), null);
        assertThat(office.queue.messages()).hasSize(1);
        office.passes(Duration.ofMinutes(25));
        sweep.handleRequest(new ScheduledEvent(), null);
        assertThat(office.queue.messages()).hasSize(2);
    }

    @Test
    void shouldWaitNoLongerForAListThatGetsOn() {
        office.registers(mailed("Valnämnden"), mailed("Kulturnämnden"), mailed("Skolnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden", "Kulturnämnden", "Skolnämnden");
        for (int party = 0; party < 2; party++) {
            office.answers.add(new SendOutcome.Accepted("ses"));
            office.answers.add(new SendOutcome.TryLater("Throttling: Maximum sending rate exceeded."));
        }
        office.dispatch(new SendDecision(decision));
        office.dispatch(office.queue.messages().get(0));
        assertThat(office.queue.delays()).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(15));
    }

    @Test
    void shouldGiveTheRestOfAListToTheNextWhereItsOwnTimeIsNearlyOver() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(decision), 0);
        assertThat(office.states(decision)).containsExactly(PENDING);
        assertThat(office.delivery(decision + "-001").history()).hasSize(1);
        assertThat(office.queue.messages()).containsExactly(new SendDecision(decision));
        assertThat(office.queue.delays()).isEmpty();
        office.dispatch(new SendDecision(decision), 60_000);
        assertThat(office.states(decision)).containsExactly(SENT);
    }
}

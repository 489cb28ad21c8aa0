package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.BOUNCED;
import static se.expediera.core.delivery.DeliveryState.DELIVERED;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.RETRYING;
import static se.expediera.core.delivery.DeliveryState.SENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.core.delivery.DeliveryState.UNRESOLVED;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import org.joda.time.DateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.dispatch.mail.SendOutcome;

/** Clocks that ran ahead, or were behind, when something was stamped: nothing waits for a time that is years away. */
class ClockJumpTest {
    private static final Duration YEARS = Duration.ofDays(7300);
    private static final String OTHER_FILE = "ffffffffffffffffffffffff";

    private final Office office = new Office();
    private final SweepHandler sweeper =
            new SweepHandler(Office.SETTINGS, office.deliveries, office.queue, office.clock());
    private final Instant right = office.now;
    private String decision;

    @BeforeEach
    void aDecisionWaits() {
        office.registers(mailed("Valnämnden"));
        decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
    }

    @Test
    void shouldTellTheClerkOfWhatCameBackWhileHerReceiptWasWritten() {
        office.dispatch(new SendDecision(decision));
        assertThat(Office.text(office.receipts().get(0))).contains("skickat");

        comesTo(SENT, BOUNCED, office.now.minusSeconds(5));
        office.dispatch(new InformClerk(DOCUMENT));

        assertThat(office.news()).hasSize(1);
    }

    @Test
    void shouldNotTellTheClerkAgainOfWhatHerReceiptTellsOf() {
        String unknown = office.minutes(OTHER_FILE, "Bron byggs.", "Skolnämnden");
        office.now = right.plus(YEARS);
        office.dispatch(new SendDecision(unknown));
        assertThat(office.states(unknown)).containsExactly(UNRESOLVED);

        office.now = right.plusSeconds(10);
        office.dispatch(new InformClerk(OTHER_FILE));

        assertThat(office.news()).isEmpty();
    }

    @Test
    void shouldBeginTheWindowAnewOfAMailThatWasHandedOverInAYearToCome() {
        office.now = right.plus(YEARS);
        handedOverWithoutAnAnswer();
        office.now = right;
        sweeps();
        assertThat(delivery().state()).isEqualTo(SENDING);
        assertThat(delivery().since()).isEqualTo(right);
        office.passes(Duration.ofMinutes(59));
        sweeps();
        assertThat(delivery().state()).isEqualTo(SENDING);
        office.passes(Duration.ofMinutes(2));
        sweeps();
        assertThat(delivery().state()).isEqualTo(PENDING);
    }

    @Test
    void shouldLetNoWindowEndEarlyWhereTheSweepsOwnClockRunsAhead() {
        handedOverWithoutAnAnswer();
        ScheduledEvent event = new ScheduledEvent();
        event.setTime(new DateTime(right.plusSeconds(60).toEpochMilli()));

        office.now = right.plus(Duration.ofDays(1));
        sweeper.handleRequest(event, null);

        assertThat(delivery().state()).isEqualTo(SENDING);
    }

    @Test
    void shouldNotCountTheWindowFromATimeBeforeTheDeliveryWasThere() {
        office.now = right.minus(YEARS);
        handedOverWithoutAnAnswer();
        office.now = right.plusSeconds(60);

        sweeps();

        assertThat(delivery().state()).isEqualTo(SENDING);
        assertThat(delivery().since()).isEqualTo(right);
    }

    @Test
    void shouldWakeWhatCameToWaitInAYearToCome() {
        office.now = right.plus(YEARS);
        String late = office.minutes(OTHER_FILE, "Bron byggs.", "Skolnämnden");
        office.now = right;
        sweeps();
        assertThat(office.queue.messages()).containsExactly(new SendDecision(late, 0, true));
        sweeps();
        assertThat(office.queue.messages()).as("not in every round").hasSize(1);
    }

    @Test
    void shouldTryAgainWhatCameBackForNowInAYearToCome() {
        office.dispatch(new SendDecision(decision));
        comesTo(SENT, RETRYING, right.plus(YEARS));

        sweeps();

        assertThat(delivery().state()).isEqualTo(PENDING);
    }

    @Test
    void shouldKeepReceiptsUpToDateAlthoughOneMailWasDeliveredInAYearToCome() {
        office.registers(mailed("Valnämnden"), mailed("Skolnämnden"));
        String other = office.minutes(OTHER_FILE, "Bron byggs.", "Skolnämnden");
        office.dispatch(new SendDecision(decision));
        office.dispatch(new SendDecision(other));
        int before = office.queue.messages().size();
        comesTo(SENT, DELIVERED, right.plus(YEARS));
        sweeps();
        assertThat(office.queue.messages()).hasSize(before + 1).endsWith(new InformClerk(DOCUMENT));

        office.passes(Duration.ofSeconds(10));
        office.deliveries.move(new Move(DeliveryId.of(other, 1), SENT, DELIVERED, office.now, "feedback", ""));
        sweeps();

        assertThat(office.queue.messages()).hasSize(before + 2).endsWith(new InformClerk(OTHER_FILE));
    }

    private void handedOverWithoutAnAnswer() {
        office.answers.add(new SendOutcome.Unknown("the answer was lost"));
        office.dispatch(new SendDecision(decision));
        assertThat(delivery().state()).isEqualTo(SENDING);
    }

    private void comesTo(DeliveryState from, DeliveryState to, Instant at) {
        assertThat(office.deliveries.move(new Move(delivery().id(), from, to, at, "feedback", "")))
                .isTrue();
    }

    private void sweeps() {
        sweeper.handleRequest(new ScheduledEvent(), null);
    }

    private Delivery delivery() {
        return office.delivery(decision + "-001");
    }
}

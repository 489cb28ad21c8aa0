package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.ALREADY_SENT;
import static se.expediera.core.delivery.DeliveryState.BOUNCED;
import static se.expediera.core.delivery.DeliveryState.DELIVERED;
import static se.expediera.core.delivery.DeliveryState.HELD;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.RETRYING;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.core.delivery.DeliveryState.UNRESOLVED;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;
import se.expediera.core.delivery.Move;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.dispatch.mail.SendOutcome;

/** What happens once a mail went out: news for the clerk, other tries, a person's word. */
class AfterwardsTest {
    private static final String OTHER_FILE = "ffffffffffffffffffffffff";
    private static final Desk.Ruling RULING = new Desk.Ruling("Registrator", "Rätt adress efter samtal");

    private final Office office = new Office();
    private final Desk desk = new Desk(office.deliveries, office.queue, office.clock());
    private String decision;

    @BeforeEach
    void aDecisionWasSent() {
        office.registers(mailed("Valnämnden"));
        decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(decision));
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldTellTheClerkOnceOfWhatComesBackAfterTheReceipt() {
        comesTo(BOUNCED, "Permanent General: 550 user unknown");
        office.dispatch(new InformClerk(DOCUMENT));
        office.dispatch(new InformClerk(DOCUMENT));
        assertThat(office.news()).singleElement().satisfies(news -> {
            assertThat(news.recipients()).containsExactly(Office.SETTINGS.clerk());
            assertThat(Office.text(news)).contains("Valnämnden", "550 user unknown", "resend " + decision + "-001");
        });
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldTellTheClerkAgainOfWhatComesBackAgain() {
        comesTo(BOUNCED, "550");
        office.dispatch(new InformClerk(DOCUMENT));
        desk.resend(delivery().id(), List.of("ny@example.org"), RULING);
        office.passes(Duration.ofMinutes(1));
        office.dispatch(new SendDecision(decision));
        assertThat(office.toParties())
                .last()
                .extracting(Office.Sent::recipients)
                .isEqualTo(List.of("ny@example.org"));
        comesTo(BOUNCED, "551");
        office.dispatch(new InformClerk(DOCUMENT));
        assertThat(office.news()).hasSize(2);
    }

    @Test
    void shouldKeepTheReceiptInTheBucketUpToDate() {
        assertThat(receiptPage()).contains("skickat");
        comesTo(DELIVERED, "");
        office.sweep();
        assertThat(office.queue.messages()).contains(new InformClerk(DOCUMENT));
        office.dispatch(new InformClerk(DOCUMENT));
        assertThat(receiptPage()).contains("levererat");
    }

    @Test
    void shouldLookOnceMoreForAPartyThatTheRegisterMayHaveLearntMeanwhile() {
        String unknown = office.minutes(OTHER_FILE, "Bron byggs.", "Skolnämnden");
        office.passes(Duration.ofSeconds(10));
        office.dispatch(new SendDecision(unknown));
        office.registers(mailed("Skolnämnden"));
        office.sweep();
        assertThat(office.queue.messages()).contains(new SendDecision(unknown));
        office.dispatch(new SendDecision(unknown));
        assertThat(office.states(unknown)).containsExactly(SENT);
    }

    @Test
    void shouldLookBackFromItsFirstSweepHoweverLongBeforeItWasMade() {
        SweepHandler made = new SweepHandler(Office.SETTINGS, office.deliveries, office.queue, office.clock());
        String old = office.minutes(OTHER_FILE, "Bron byggs.", "Skolnämnden");
        office.dispatch(new SendDecision(old));
        office.passes(Duration.ofDays(30));
        int before = office.queue.messages().size();
        made.handleRequest(new ScheduledEvent(), null);
        assertThat(office.states(old)).containsExactly(UNRESOLVED);
        assertThat(office.queue.messages()).hasSize(before);
    }

    @Test
    void shouldTryAgainWhenTheTimeHasCome() {
        comesTo(RETRYING, "Transient MailboxFull");
        office.passes(Duration.ofMinutes(59));
        office.sweep();
        assertThat(delivery().state()).isEqualTo(RETRYING);
        office.passes(Duration.ofMinutes(2));
        office.sweep();
        assertThat(office.queue.messages()).contains(new SendDecision(decision));
        office.dispatch(new SendDecision(decision));
        assertThat(delivery().state()).isEqualTo(SENT);
        assertThat(delivery().sending().attempt()).isEqualTo(2);
        assertThat(office.toParties()).hasSize(2);
    }

    @Test
    void shouldWaitLongerForTheSecondTry() {
        comesTo(RETRYING, "Transient MailboxFull");
        office.passes(Duration.ofMinutes(61));
        office.sweep();
        office.dispatch(new SendDecision(decision));
        comesTo(RETRYING, "Transient MailboxFull");
        office.passes(Duration.ofHours(5));
        office.sweep();
        assertThat(delivery().state()).isEqualTo(RETRYING);
        office.passes(Duration.ofMinutes(61));
        office.sweep();
        assertThat(delivery().state()).isEqualTo(PENDING);
    }

    @Test
    void shouldSendInSpiteOfTheOtherTextWhereAPersonHasSaidSo() {
        String other = office.minutes(OTHER_FILE, "Bron rivs.", "Valnämnden");
        office.dispatch(new SendDecision(other));
        Delivery held = office.delivery(other + "-001");
        assertThat(held.state()).isEqualTo(HELD);
        assertThat(desk.release(held.id(), RULING)).isInstanceOf(Desk.Done.class);
        office.dispatch(new SendDecision(other));
        assertThat(office.delivery(other + "-001").state()).isEqualTo(SENT);
        assertThat(office.toParties()).hasSize(2);
    }

    @Test
    void shouldNotCallSentWhatCameBack() {
        comesTo(BOUNCED, "550");
        String again = office.minutes(OTHER_FILE, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(again));
        assertThat(office.states(again)).containsExactly(HELD);
        assertThat(office.delivery(again + "-001").reason()).contains("kom i retur");
    }

    @Test
    void shouldCallSentWhatWasPosted() {
        comesTo(BOUNCED, "550");
        desk.posted(delivery().id(), RULING);
        String again = office.minutes(OTHER_FILE, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(again));
        assertThat(office.states(again)).containsExactly(ALREADY_SENT);
    }

    @Test
    void shouldStopAtTheFirstMailThatTheServiceDoesNotTake() {
        office.registers(mailed("Kulturnämnden"), mailed("Skolnämnden"));
        String two = office.minutes(OTHER_FILE, "Bron byggs.", "Kulturnämnden", "Skolnämnden");
        office.answers.add(new SendOutcome.TryLater("Daily message quota exceeded"));
        office.dispatch(new SendDecision(two));
        assertThat(office.states(two)).containsExactly(PENDING, PENDING);
        assertThat(office.delivery(two + "-001").sending().attempt()).isEqualTo(1);
        assertThat(office.delivery(two + "-002").sending().attempt()).isZero();
    }

    private void comesTo(DeliveryState state, String why) {
        office.passes(Duration.ofSeconds(10));
        assertThat(office.deliveries.move(new Move(delivery().id(), SENT, state, office.now, "feedback", why)))
                .isTrue();
    }

    private Delivery delivery() {
        return office.deliveries.find(DeliveryId.of(decision, 1)).orElseThrow();
    }

    private String receiptPage() {
        return new String(
                office.files
                        .read("receipts/protokoll " + DOCUMENT + ".html", "")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }
}

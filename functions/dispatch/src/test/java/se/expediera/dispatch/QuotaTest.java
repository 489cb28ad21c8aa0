package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.dispatch.Office.mailed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.dispatch.mail.SendOutcome;

/** The mail service takes nothing for a day. */
class QuotaTest {
    private static final SendOutcome QUOTA = new SendOutcome.TryLater("Throttling: Daily message quota exceeded.");
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);
    private static final int DECISIONS = 10;

    private final Office office = new Office();
    private final List<Waiting> waiting = new ArrayList<>();
    private int read;
    private int delayed;

    /** A message and when the queue shows it. */
    private record Waiting(DispatchMessage message, Instant at) {}

    @Test
    void shouldNeitherHammerTheServiceNorFillTheQueueAndGoOnByItselfTheDayAfter() {
        office.registers(mailed("Valnämnden"), mailed("Kulturnämnden"));
        List<String> decisions = new ArrayList<>();
        for (int document = 0; document < DECISIONS; document++) {
            String id = "%024x".formatted(document);
            String paragraph = Integer.toString(document + 1);
            decisions.add(office.paper(
                    id, DecisionKind.DECISION, paragraph, "Bron byggs.", List.of(), "Valnämnden", "Kulturnämnden"));
            waiting.add(new Waiting(new SendDecision(decisions.get(document)), office.now));
        }
        int most = 100_000;
        for (int answer = 0; answer < most; answer++) {
            office.answers.add(QUOTA);
        }
        passADay();
        assertThat(most - office.answers.size()).as("askings in a day").isLessThan(150);
        assertThat(waiting.size()).as("messages").isLessThanOrEqualTo(DECISIONS + 10);
        office.answers.clear();
        office.sweep();
        passAnHour();
        for (String decision : decisions) {
            assertThat(office.states(decision)).containsOnly(SENT);
        }
        assertThat(office.receipts()).hasSize(DECISIONS);
    }

    private void passADay() {
        for (int hour = 0; hour < 24; hour++) {
            passAnHour();
        }
    }

    private void passAnHour() {
        for (Duration past = Duration.ZERO; past.toHours() < 1; past = past.plus(SWEEP_EVERY)) {
            office.sweep();
            bringWhatIsDue();
            office.passes(SWEEP_EVERY);
        }
    }

    private void bringWhatIsDue() {
        takeUp();
        for (Waiting next : List.copyOf(waiting)) {
            if (!next.at().isAfter(office.now)) {
                waiting.remove(next);
                assertThat(office.dispatch(next.message()).getBatchItemFailures())
                        .isEmpty();
            }
        }
        takeUp();
    }

    /** What was put into the queue: with a wait where it was put off. */
    private void takeUp() {
        List<DispatchMessage> messages = office.queue.messages();
        for (; read < messages.size(); read++) {
            DispatchMessage message = messages.get(read);
            boolean putOff = attempt(message) > 0;
            Instant at = putOff ? office.now.plus(office.queue.delays().get(delayed++)) : office.now;
            waiting.add(new Waiting(message, at));
        }
    }

    private static int attempt(DispatchMessage message) {
        if (message instanceof SendDecision decision) {
            return decision.attempt();
        }
        return ((DispatchMessage.InformClerk) message).attempt();
    }
}

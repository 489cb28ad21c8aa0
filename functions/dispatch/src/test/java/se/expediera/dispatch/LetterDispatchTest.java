package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.ALREADY_SENT;
import static se.expediera.core.delivery.DeliveryState.HELD;
import static se.expediera.core.delivery.DeliveryState.MANUAL;
import static se.expediera.core.delivery.DeliveryState.NOT_A_PARTY;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.dispatch.Office.DOCUMENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.LetterRequest;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisteredParty;

class LetterDispatchTest {
    private final Office office = new Office();

    @Test
    void shouldAskForALetterWhereTheRegisterSaysPostAndTellNobodyWhereItSaysSo() {
        office.registers(
                new RegisteredParty("Ekby byalag", List.of(), Channel.POST, List.of(), List.of()),
                new RegisteredParty("Akten", List.of(), Channel.NONE, List.of(), List.of()));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Ekby byalag", "Akten");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(MANUAL, NOT_A_PARTY);
        assertThat(office.toParties()).isEmpty();
        LetterRequest letter = new LetterRequest(DeliveryId.of(decision, 1));
        assertThat(office.letters.requests()).containsExactly(letter);
        assertThat(office.delivery(letter.delivery().toString()).reason()).contains(letter.key());
    }

    @Test
    void shouldMakeNoSecondLetterOfADecisionThatComesInAnotherFile() {
        // given
        office.registers(new RegisteredParty("Ekby byalag", List.of(), Channel.POST, List.of(), List.of()));
        String first = office.minutes(DOCUMENT, "Bron byggs.", "Ekby byalag");
        String again = office.minutes("f".repeat(24), "Bron byggs.", "Ekby byalag");
        String otherwise = office.minutes("e".repeat(24), "Bron rivs.", "Ekby byalag");
        // when
        office.dispatch(new SendDecision(first));
        office.dispatch(new SendDecision(first));
        office.dispatch(new SendDecision(again));
        office.dispatch(new SendDecision(otherwise));
        // then
        assertThat(office.states(first)).containsExactly(MANUAL);
        assertThat(office.states(again)).containsExactly(ALREADY_SENT);
        assertThat(office.states(otherwise)).containsExactly(HELD);
        assertThat(office.letters.requests()).containsExactly(new LetterRequest(DeliveryId.of(first, 1)));
    }

    @Test
    void shouldAskForALetterAgainAsSoonAsItsMessageComesAgain() {
        // given
        office.registers(new RegisteredParty("Ekby byalag", List.of(), Channel.POST, List.of(), List.of()));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Ekby byalag");
        office.letters.failOnce();
        // when
        assertThat(office.dispatch(new SendDecision(decision)).getBatchItemFailures())
                .hasSize(1);
        assertThat(office.states(decision)).containsExactly(PENDING);
        office.dispatch(new SendDecision(decision));
        // then
        assertThat(office.states(decision)).containsExactly(MANUAL);
        assertThat(office.letters.requests()).hasSize(1);
    }
}

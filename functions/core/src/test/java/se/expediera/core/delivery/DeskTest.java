package se.expediera.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;

class DeskTest {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final DeliveryId ID = DeliveryId.of("0123456789abcdef01234567-001", 1);
    private static final Desk.Ruling RULING = new Desk.Ruling("Registrator", "Kontrollerat mot protokollet");

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryQueue queue = new MemoryQueue();
    private final Desk desk = new Desk(deliveries, queue, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldReleaseWhatARuleStopped() {
        stands(DeliveryState.HELD);
        assertThat(desk.release(ID, RULING)).isInstanceOf(Desk.Done.class);
        Delivery delivery = deliveries.find(ID).orElseThrow();
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.history())
                .last()
                .isEqualTo(new StateChange(DeliveryState.PENDING, NOW, "Registrator", "Kontrollerat mot protokollet"));
        assertThat(delivery.sending().order().override()).isFalse();
        assertThat(queue.messages()).containsExactly(new SendDecision(ID.decisionId()));
    }

    @Test
    void shouldOverrideTheOnceOnlyKeyOnlyWhereItWasWhatStoppedTheDelivery() {
        stands(DeliveryState.PENDING);
        DeliveryId other = DeliveryId.of("another-001", 1);
        deliveries.move(
                new Move(ID, DeliveryState.PENDING, DeliveryState.HELD, NOW, "dispatch", "", new Move.Conflict(other)));
        desk.release(ID, RULING);
        assertThat(deliveries.find(ID).orElseThrow().sending().order().override())
                .isTrue();
    }

    @Test
    void shouldReleaseNothingThatIsNotHeld() {
        stands(DeliveryState.BOUNCED);
        assertThat(desk.release(ID, RULING))
                .isInstanceOfSatisfying(
                        Desk.Refused.class, refused -> assertThat(refused.why()).contains("kom i retur", "resend"));
        assertThat(queue.messages()).isEmpty();
    }

    @Test
    void shouldResendToTheAddressThatThePersonNames() {
        stands(DeliveryState.BOUNCED);
        assertThat(desk.resend(ID, List.of("ny@example.org"), RULING)).isInstanceOf(Desk.Done.class);
        assertThat(deliveries.find(ID).orElseThrow().sending().order())
                .isEqualTo(new Move.Order(List.of("ny@example.org"), true));
    }

    @Test
    void shouldAskForAnAddressWhereTheRegisterHasNone() {
        stands(DeliveryState.UNRESOLVED);
        assertThat(desk.resend(ID, List.of(), RULING)).isInstanceOf(Desk.Refused.class);
        assertThat(desk.resend(ID, List.of("ingen adress"), RULING)).isInstanceOf(Desk.Refused.class);
        assertThat(desk.resend(ID, List.of("ny@example.org"), RULING)).isInstanceOf(Desk.Done.class);
    }

    @Test
    void shouldNotTouchAMailThatIsJustBeingSent() {
        stands(DeliveryState.SENDING);
        assertThat(desk.resend(ID, List.of(), RULING)).isInstanceOf(Desk.Refused.class);
        assertThat(desk.cancel(ID, RULING)).isInstanceOf(Desk.Refused.class);
    }

    @Test
    void shouldCancelAndNoteWhatWasPosted() {
        stands(DeliveryState.MANUAL);
        assertThat(desk.posted(ID, RULING)).isInstanceOf(Desk.Done.class);
        assertThat(deliveries.find(ID)).get().extracting(Delivery::state).isEqualTo(DeliveryState.POSTED);
        assertThat(desk.cancel(ID, RULING)).isInstanceOf(Desk.Refused.class);
        assertThat(desk.resend(ID, List.of(), RULING)).isInstanceOf(Desk.Done.class);
        assertThat(desk.cancel(ID, RULING)).isInstanceOf(Desk.Done.class);
    }

    @Test
    void shouldSendAReceiptOnceMore() {
        deliveries.add(Delivery.create(DeliveryId.receiptOf("0123"), "", 0, "", DeliveryState.DELIVERED, "", NOW));
        assertThat(desk.resend(DeliveryId.receiptOf("0123"), List.of(), RULING)).isInstanceOf(Desk.Done.class);
        assertThat(desk.resend(DeliveryId.receiptOf("0123"), List.of("annan@example.org"), RULING))
                .isInstanceOf(Desk.Refused.class);
        assertThat(queue.messages()).containsExactly(new InformClerk("0123"));
    }

    @Test
    void shouldNameADeliveryThatIsNotThere() {
        assertThat(desk.cancel(ID, RULING))
                .isInstanceOfSatisfying(
                        Desk.Refused.class, refused -> assertThat(refused.why()).contains(ID.toString()));
    }

    @Test
    void shouldTakeNoRulingWithoutAPersonOrAReason() {
        assertThatThrownBy(() -> new Desk.Ruling(" ", "skäl")).hasMessageContaining("--by");
        assertThatThrownBy(() -> new Desk.Ruling("Registrator", "")).hasMessageContaining("--why");
    }

    private void stands(DeliveryState state) {
        deliveries.add(Delivery.create(ID, "Valnämnden", 1, "1. Valnämnden", state, "", NOW.minusSeconds(60)));
    }
}

package se.expediera.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {
    @Test
    void shouldReachEveryStateFromPending() {
        Set<DeliveryState> reached = EnumSet.of(DeliveryState.PENDING);
        boolean grew = true;
        while (grew) {
            grew = Arrays.stream(DeliveryState.values())
                    .filter(to -> EnumSet.copyOf(reached).stream().anyMatch(from -> from.canBecome(to)))
                    .map(reached::add)
                    .reduce(false, Boolean::logicalOr);
        }
        assertThat(reached).containsExactlyInAnyOrder(DeliveryState.values());
    }

    @Test
    void shouldOnlyBeClaimedFromPending() {
        assertThat(Arrays.stream(DeliveryState.values())
                        .filter(from -> from != DeliveryState.SENDING && from.canBecome(DeliveryState.SENDING)))
                .containsExactly(DeliveryState.PENDING);
    }

    @Test
    void shouldNotHideAComplaintOrABounceBehindAnEventThatComesLater() {
        for (DeliveryState bad : EnumSet.of(DeliveryState.COMPLAINED, DeliveryState.BOUNCED)) {
            assertThat(bad.canBecome(DeliveryState.DELIVERED)).isFalse();
            assertThat(bad.canBecome(DeliveryState.SENT)).isFalse();
        }
        assertThat(DeliveryState.BOUNCED.canBecome(DeliveryState.COMPLAINED)).isTrue();
    }

    @Test
    void shouldNeverTakeAGroupUpAgainThatGaveWayToItsMembers() {
        assertThat(Arrays.stream(DeliveryState.values()).filter(DeliveryState.EXPANDED::canBecome))
                .isEmpty();
    }

    @Test
    void shouldLeaveNothingThatNeedsTheClerkWithoutAWayOut() {
        assertThat(Arrays.stream(DeliveryState.values()).filter(DeliveryState::needsClerk))
                .isNotEmpty()
                .allMatch(state -> state.canBecome(DeliveryState.PENDING) && state.canBecome(DeliveryState.POSTED))
                .allMatch(DeliveryState::listed);
    }

    @Test
    void shouldTakeAnEventThatComesBeforeTheAnswer() {
        assertThat(DeliveryState.SENDING.canBecome(DeliveryState.DELIVERED)).isTrue();
        assertThat(DeliveryState.DELIVERED.canBecome(DeliveryState.SENT)).isFalse();
    }

    @Test
    void shouldRefuseAMoveThatTheTableDoesNotAllow() {
        DeliveryId id = DeliveryId.of("0123456789abcdef01234567-001", 1);
        assertThatThrownBy(() ->
                        new Move(id, DeliveryState.EXPANDED, DeliveryState.PENDING, Instant.EPOCH, "somebody", ""))
                .hasMessageContaining("EXPANDED may not become PENDING");
    }
}

package se.expediera.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef01234567-003-002", "0123-003-002_1_4", "0123-receipt", "reg0123-receipt"})
    void shouldReadBackWhatItWrote(String id) {
        assertThat(DeliveryId.parse(id)).map(DeliveryId::toString).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123-003", "0123-003-002-001", "ABC-003-002", "0123-003-002_", "x y-receipt"})
    void shouldReadNothingElse(String id) {
        assertThat(DeliveryId.parse(id)).isEmpty();
    }

    @Test
    void shouldNameItsDecisionAndDocument() {
        DeliveryId id = DeliveryId.of("0123-003", 2).member(1);
        assertThat(id).hasToString("0123-003-002_1");
        assertThat(id.decisionId()).isEqualTo("0123-003");
        assertThat(id.documentId()).isEqualTo("0123");
        assertThat(DeliveryId.receiptOf("0123").decisionId()).isEmpty();
    }

    @Test
    void shouldKnowItsGroupsMembersAndNobodyElses() {
        DeliveryId group = DeliveryId.of("0a1b-003", 2);
        assertThat(group.member(1).isMemberOf(group)).isTrue();
        assertThat(group.member(1).member(1).isMemberOf(group)).isFalse();
        assertThat(DeliveryId.of("0a1b-003", 20).member(1).isMemberOf(group)).isFalse();
        assertThat(group.isMemberOf(group)).isFalse();
    }
}

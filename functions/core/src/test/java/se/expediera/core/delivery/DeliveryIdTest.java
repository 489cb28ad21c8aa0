package se.expediera.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.Settings;
import se.expediera.core.document.DocumentId;

class DeliveryIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef01234567-003-002",
                "0123-003-002_1_4",
                "0123-receipt",
                "reg0123-receipt",
                "0123-news-003-002_1-7"
            })
    void shouldReadBackWhatItWrote(String id) {
        assertThat(DeliveryId.parse(id)).map(DeliveryId::toString).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123",
                "0123-003",
                "0123-003-002-001",
                "ABC-003-002",
                "0123-003-002_",
                "x y-receipt",
                "0123-news-003-002"
            })
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

    @Test
    void shouldNameWhatItsNewsIsOf() {
        DeliveryId id = DeliveryId.of("0123-003", 2);
        assertThat(id.news(7).subject()).isEqualTo(id);
        assertThat(id.news(7).isToParty()).isFalse();
        assertThat(id.news(7).decisionId()).isEmpty();
    }

    @Test
    void shouldKnowWhatIsOnlyTried() {
        String hash = "a".repeat(64);
        assertThat(DeliveryId.receiptOf(DocumentId.of(hash, Settings.Mode.TRIAL))
                        .isTrial())
                .isTrue();
        assertThat(DeliveryId.receiptOf(DocumentId.of(hash, Settings.Mode.LIVE)).isTrial())
                .isFalse();
    }
}

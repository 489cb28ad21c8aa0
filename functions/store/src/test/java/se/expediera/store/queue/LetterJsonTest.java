package se.expediera.store.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.queue.LetterRequest;

class LetterJsonTest {
    @Test
    void shouldReadBackWhatItWrote() {
        LetterRequest request = new LetterRequest(DeliveryId.of("0123-001", 2));
        assertThat(LetterJson.read(LetterJson.write(request))).contains(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "{}",
                "{\"type\":\"letter\"}",
                "{\"type\":\"letter\",\"deliveryId\":\"../../x\"}",
                "{\"type\":\"letter\",\"deliveryId\":\"0123-receipt\"}",
                "{\"type\":\"receipt\",\"documentId\":\"0123\"}"
            })
    void shouldReadNothingElse(String body) {
        assertThat(LetterJson.read(body)).isEmpty();
    }
}

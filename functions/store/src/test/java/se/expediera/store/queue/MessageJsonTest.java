package se.expediera.store.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;

class MessageJsonTest {
    @Test
    void shouldReadBackWhatItWrote() {
        for (DispatchMessage message : new DispatchMessage[] {
            new SendDecision("0123-001", 3), new SendDecision("0123-001", 0, true),
            new InformClerk("0123"), new InformClerk("0123", 0, true)
        }) {
            assertThat(MessageJson.read(MessageJson.write(message))).contains(message);
        }
    }

    @Test
    void shouldTakeAMessageWithoutAttemptAsAFirst() {
        assertThat(MessageJson.read("{\"type\":\"decision\",\"decisionId\":\"0123-001\"}"))
                .contains(new SendDecision("0123-001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "[]", "null", "{}", "{\"type\":\"decision\"}", "{\"type\":\"receipt\",\"documentId\":7}"
            })
    void shouldReadNothingElse(String body) {
        assertThat(MessageJson.read(body)).isEmpty();
    }
}

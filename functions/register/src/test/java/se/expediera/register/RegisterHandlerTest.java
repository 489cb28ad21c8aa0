package se.expediera.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.memory.MemoryRegister;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchMessage.SendReceipt;
import se.expediera.core.register.RegisterImport;

class RegisterHandlerTest {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final String KEY = "register/parties.csv";
    private static final String HEADER = "mottagare;alias;kanal;e-post;medlemmar\n";
    private static final DeliveryId WAITING = DeliveryId.of("0123-001", 1);

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryQueue queue = new MemoryQueue();
    private final RegisterHandler handler = new RegisterHandler(
            new RegisterHandler.Ports(files, register, register, deliveries, queue), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldSetGoingWhatWaitedForAPartyAndLeaveTheRest() {
        waits(WAITING, "Valnämnden");
        DeliveryId other = DeliveryId.of("0123-002", 1);
        waits(other, "Kulturnämnden");
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        assertThat(deliveries.find(WAITING)).get().extracting(Delivery::state).isEqualTo(DeliveryState.PENDING);
        assertThat(deliveries.find(other)).get().extracting(Delivery::state).isEqualTo(DeliveryState.UNRESOLVED);
        assertThat(queue.messages())
                .contains(new SendDecision("0123-001"))
                .doesNotContain(new SendDecision("0123-002"));
        assertThat(outcome().released()).isEqualTo(1);
    }

    @Test
    void shouldLeaveTheOldRegisterWhereTheNewOneHasAnError() {
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        uploads(KEY, HEADER + "Kulturnämnden;;e-post;kultur@example.org;\nFel;;brevduva;;\n");
        assertThat(register.find(List.of("valnämnden"))).isPresent();
        assertThat(register.find(List.of("kulturnämnden"))).isEmpty();
        assertThat(outcome().accepted()).isFalse();
    }

    @Test
    void shouldTellTheClerkOfAFileUnderAnotherName() {
        uploads("register/parter.xlsx", HEADER);
        assertThat(outcome().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("register/parties.csv"));
    }

    @Test
    void shouldChangeNothingWhereAMessageComesTwice() {
        waits(WAITING, "Valnämnden");
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        assertThat(queue.messages().stream().filter(SendDecision.class::isInstance))
                .hasSize(1);
        assertThat(outcome().released()).isEqualTo(1);
    }

    @Test
    void shouldTakeS3sTestMessageAndNonsenseCalmly() {
        assertThat(handle("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}")
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(handle("no JSON").getBatchItemFailures()).isEmpty();
        assertThat(queue.messages()).isEmpty();
    }

    private void waits(DeliveryId id, String party) {
        deliveries.add(Delivery.create(id, party, 1, party, DeliveryState.UNRESOLVED, "", NOW.minusSeconds(60)));
    }

    private void uploads(String key, String content) {
        files.write(key, content.getBytes(StandardCharsets.UTF_8), "text/csv");
        String notification =
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + key + "\"}}}]}";
        assertThat(handle(notification).getBatchItemFailures()).isEmpty();
    }

    private SQSBatchResponse handle(String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return handler.handleRequest(event, null);
    }

    private RegisterImport outcome() {
        List<DispatchMessage> messages = queue.messages();
        SendReceipt receipt = (SendReceipt) messages.get(messages.size() - 1);
        return register.find(receipt.documentId()).orElseThrow();
    }
}

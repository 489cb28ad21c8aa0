package se.expediera.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.memory.MemoryRegister;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.core.register.RegisteredParty;

class RegisterHandlerTest {
    private static final Settings SETTINGS = Settings.of(Map.of("EXPEDIERA_MUNICIPALITY", "Granviks kommun"));

    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final String KEY = "register/parties.csv";
    private static final String HEADER = "mottagare;alias;kanal;e-post;medlemmar\n";
    private static final DeliveryId WAITING = DeliveryId.of("0123-001", 1);

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private boolean failing;
    private final MemoryQueue queue = new MemoryQueue();
    private final RegisterHandler handler = new RegisterHandler(
            SETTINGS,
            new RegisterHandler.Ports(files, register, new Imports(), deliveries, queue),
            Clock.fixed(NOW, ZoneOffset.UTC));

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
    void shouldSetGoingWhatCameToWaitByAClockThatRanAhead() {
        Instant ahead = NOW.plusSeconds(700_000_000);
        deliveries.add(Delivery.create(WAITING, "Valnämnden", 1, "", DeliveryState.UNRESOLVED, "", ahead));
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        assertThat(deliveries.find(WAITING)).get().extracting(Delivery::state).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void shouldLeaveTheOldRegisterWhereTheNewOneHasAnError() {
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        uploads(KEY, HEADER + "Kulturnämnden;;e-post;kultur@example.org;\nFel;;brevduva;;\n");
        assertThat(names()).contains("Valnämnden");
        assertThat(names()).doesNotContain("Kulturnämnden");
        assertThat(outcome().accepted()).isFalse();
    }

    @Test
    void shouldTellWhatTheNewRegisterChangesAndKeepTheOldOne() {
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\nA;;post;;\n");
        uploads(KEY, HEADER + "Valnämnden;;e-post;valet@example.org;\nB;;post;;\n");
        assertThat(outcome().changes().added().first()).containsExactly("B");
        assertThat(outcome().changes().removed().first()).containsExactly("A");
        assertThat(outcome().changes().changed().first()).containsExactly("Valnämnden");
        assertThat(register.previous().parties())
                .extracting(RegisteredParty::name)
                .containsExactly("Valnämnden", "A");
    }

    @Test
    void shouldTellTheChangesAlsoWhereItStoppedAfterTheRegisterHadTakenItsPlace() {
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        failing = true;
        files.write(KEY, (HEADER + "B;;post;;\n").getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(handle(notification(KEY)).getBatchItemFailures()).hasSize(1);
        assertThat(names()).containsExactly("B");
        uploads(KEY, HEADER + "B;;post;;\n");
        assertThat(outcome().changes().removed().first()).containsExactly("Valnämnden");
    }

    @Test
    void shouldNameWhatItSetGoing() {
        waits(WAITING, "Valnämnden");
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        assertThat(outcome().releasedParties()).containsExactly("Valnämnden (leveransnummer " + WAITING + ")");
    }

    @Test
    void shouldListTheFirstOfManyErrorsAndCountTheRest() {
        uploads(KEY, HEADER + "X;;brevduva;;\n".repeat(1_000));
        assertThat(outcome().errors()).hasSize(201);
        assertThat(outcome().errors().get(200).message()).contains("800 fel till");
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
        assertThat(deliveries.find(WAITING).orElseThrow().history()).hasSize(2);
        assertThat(outcome().released()).isEqualTo(1);
    }

    @Test
    void shouldAskOnceMoreForWhatWaitsStillWhereAMessageComesTwice() {
        waits(WAITING, "Valnämnden");
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        uploads(KEY, HEADER + "Valnämnden;;e-post;val@example.org;\n");
        assertThat(queue.messages().stream().filter(SendDecision.class::isInstance))
                .containsExactly(new SendDecision(WAITING.decisionId()), new SendDecision(WAITING.decisionId()));
    }

    @Test
    void shouldTakeS3sTestMessageAndNonsenseCalmly() {
        assertThat(handle("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}")
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(handle("no JSON").getBatchItemFailures()).isEmpty();
        assertThat(queue.messages()).isEmpty();
    }

    @Test
    void shouldFindAmongFiftyThousandRowsInALambdasTimeWhatManyWaitFor() {
        for (int party = 1; party <= 2_000; party++) {
            waits(DeliveryId.of("0123456789abcdef01234567-001", party), "Ekby vägsamfällighet nummer " + party + " B");
        }
        StringBuilder csv = new StringBuilder("mottagare;alias;kanal;e-post;medlemmar\n");
        for (int row = 1; row <= 50_000; row++) {
            csv.append("Ekby vägsamfällighet nummer ").append(row).append(";;e-post;vag@example.org;\n");
        }
        csv.append("Ekby vägsamfällighet nummer 7 B;;e-post;sju@example.org;\n");
        assertTimeout(Duration.ofSeconds(60), () -> uploads("register/parties.csv", csv.toString()));
        assertThat(outcome().releasedParties())
                .singleElement()
                .asString()
                .startsWith("Ekby vägsamfällighet nummer 7 B");
    }

    /** The register's uploads, which cannot be kept the one time. */
    private final class Imports implements RegisterImports {
        @Override
        public void save(RegisterImport outcome) {
            if (failing) {
                failing = false;
                throw new IllegalStateException("the table does not answer");
            }
            register.save(outcome);
        }

        @Override
        public Optional<RegisterImport> find(String id) {
            return register.find(id);
        }
    }

    private void waits(DeliveryId id, String party) {
        deliveries.add(Delivery.create(id, party, 1, party, DeliveryState.UNRESOLVED, "", NOW.minusSeconds(60)));
    }

    private void uploads(String key, String content) {
        files.write(key, content.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(handle(notification(key)).getBatchItemFailures()).isEmpty();
    }

    private static String notification(String key) {
        return "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + key + "\"}}}]}";
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
        InformClerk receipt = (InformClerk) messages.get(messages.size() - 1);
        return register.find(receipt.documentId()).orElseThrow();
    }

    private List<String> names() {
        return register.current().parties().stream().map(RegisteredParty::name).toList();
    }
}

package se.expediera.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.EarlierReadings;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.hostile.Oversized;
import se.expediera.intake.reading.FileReader;
import se.expediera.store.lambda.LambdaEvents;

class IntakeHandlerTest {
    private static final Settings LIVE = Settings.of(Map.of("EXPEDIERA_MODE", "live"));
    private static final Instant NOW = Instant.parse("2026-03-24T12:00:00Z");
    private static final String KEY = "inbox/Nämndens protokoll på våren 2026-03-12 + bilagor.pdf";
    private static final byte[] SAMPLE = SampleMinutes.print().pdf();

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryDocuments documents = new MemoryDocuments(deliveries);
    private final MemoryQueue queue = new MemoryQueue();
    private final IntakeHandler handler = handler(queue);

    private IntakeHandler handler(DispatchQueue dispatch) {
        return new IntakeHandler(LIVE, files, documents, dispatch, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void shouldTurnAnUploadIntoDecisionsDeliveriesExcerptsAndMessages() {
        files.write(KEY, SAMPLE, "application/pdf");
        assertThat(handler.handleRequest(LambdaEvents.read("intake-s3-upload", SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
        String id = ContentHash.id(ContentHash.of(SAMPLE));
        Document document = documents.find(id).orElseThrow();
        assertThat(document.state()).isEqualTo(DocumentState.READ);
        assertThat(document.queued()).isTrue();
        assertThat(document.source()).isEqualTo(KEY);
        assertThat(documents.decisionsOf(id)).hasSize(11);
        List<String> sent = queue.messages().stream()
                .map(message -> ((SendDecision) message).decisionId())
                .toList();
        assertThat(sent).hasSize(7).allSatisfy(decision -> {
            assertThat(deliveries.ofDecision(decision))
                    .isNotEmpty()
                    .allMatch(delivery -> delivery.state() == DeliveryState.PENDING);
            assertThat(files.keys()).contains("excerpts/" + id + "/" + decision.substring(id.length() + 1) + ".pdf");
        });
        assertThat(deliveries.find(DeliveryId.receiptOf(id))).isPresent();
    }

    @Test
    void shouldKeepTheEvidenceOfEachParty() {
        upload(KEY, SAMPLE);
        assertThat(deliveries.ofDocument(ContentHash.id(ContentHash.of(SAMPLE))))
                .filteredOn(delivery -> delivery.party().startsWith("Granviks Vatten"))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.page()).isEqualTo(5);
                    assertThat(delivery.line()).contains("Granviks Vatten AB").startsWith("3");
                });
    }

    @Test
    void shouldChangeNothingWhereTheSameContentComesAgainUnderAnyName() {
        upload(KEY, SAMPLE);
        int messages = queue.messages().size();
        Set<String> keys = files.keys();
        upload(KEY, SAMPLE);
        upload("inbox/samma sak.pdf", SAMPLE);
        assertThat(queue.messages()).hasSize(messages);
        assertThat(files.keys()).hasSize(keys.size() + 1);
        assertThat(documents.find(ContentHash.id(ContentHash.of(SAMPLE))))
                .get()
                .extracting(Document::source)
                .isEqualTo(KEY);
    }

    @Test
    void shouldFinishAfterACrashBetweenTableAndQueueWithoutSettingADeliveryBack() {
        files.write(KEY, SAMPLE, "application/pdf");
        IntakeHandler crashing = handler(new FailingQueue());
        assertThat(notify(crashing, KEY).getBatchItemFailures()).hasSize(1);
        String id = ContentHash.id(ContentHash.of(SAMPLE));
        Delivery first = deliveries.ofDocument(id).get(0);
        deliveries.move(new Move(first.id(), DeliveryState.PENDING, DeliveryState.UNRESOLVED, NOW, "dispatch", ""));
        assertThat(notify(handler, KEY).getBatchItemFailures()).isEmpty();
        assertThat(queue.messages()).hasSize(7);
        assertThat(deliveries.find(first.id()))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(DeliveryState.UNRESOLVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kallelse, inget PDF-dokument", "%PDF-1.7\n%avklippt"})
    void shouldTellTheClerkOfAFileThatCannotBeRead(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        upload(KEY, bytes);
        String id = ContentHash.id(ContentHash.of(bytes));
        Document document = documents.find(id).orElseThrow();
        assertThat(document.state()).isEqualTo(DocumentState.FAILED);
        assertThat(document.findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .isNotBlank();
        assertThat(queue.messages()).containsExactly(new InformClerk(id));
    }

    @Test
    void shouldNotReadAFileAgainThatTheLastReaderDiedOfAfterALongTime() {
        documents.beginReading(ContentHash.id(ContentHash.of(SAMPLE)), NOW);
        documents.slowReading(ContentHash.id(ContentHash.of(SAMPLE)));
        upload(KEY, SAMPLE);
        assertFailed(FindingCode.READING_DIED);
    }

    @Test
    void shouldReadAgainWhatAProcessDiedUnderThreeTimesAndNoMoreAfterTheFourth() {
        String id = ContentHash.id(ContentHash.of(SAMPLE));
        for (int death = 0; death < 3; death++) {
            documents.beginReading(id, NOW);
        }
        upload(KEY, SAMPLE);
        assertThat(documents.find(id)).get().extracting(Document::state).isEqualTo(DocumentState.READ);

        documents.beginReading(id, NOW);
        assertThat(documents.beginReading(id, NOW).poisoned()).isFalse();
        documents.beginReading(id, NOW);
        documents.beginReading(id, NOW);
        assertThat(documents.beginReading(id, NOW).poisoned()).isTrue();
    }

    @Test
    void shouldNotBlameTheFileWhereOurOwnServicesFailAfterItsReading() {
        files.write(KEY, SAMPLE, "application/pdf");
        IntakeHandler crashing = handler(new FailingQueue());
        notify(crashing, KEY);
        assertThat(documents.beginReading(ContentHash.id(ContentHash.of(SAMPLE)), NOW))
                .isEqualTo(EarlierReadings.NONE);
    }

    @Test
    void shouldTellTheClerkOfAFileThatIsTooLargeWithoutReadingIt() {
        byte[] large = Oversized.ofBytes(FileReader.mostBytes() + 1);
        upload(KEY, large);
        assertThat(documents.receivedIn(YearMonth.of(2026, 3))).singleElement().satisfies(document -> {
            assertThat(document.state()).isEqualTo(DocumentState.FAILED);
            assertThat(document.sha256()).isEmpty();
            assertThat(document.findings()).extracting(Finding::code).containsExactly(FindingCode.TOO_LARGE);
            assertThat(queue.messages()).containsExactly(new InformClerk(document.id()));
        });
    }

    @Test
    void shouldNameNoMoreFindingsThanAPersonReads() {
        byte[] blank = Oversized.ofPages(1_000);
        upload(KEY, blank);
        List<Finding> findings = documents
                .find(ContentHash.id(ContentHash.of(blank)))
                .orElseThrow()
                .findings();
        assertThat(findings).hasSize(301);
        assertThat(findings.get(300).message()).contains("699 anmärkningar till");
    }

    private void assertFailed(FindingCode code) {
        String id = ContentHash.id(ContentHash.of(SAMPLE));
        Document document = documents.find(id).orElseThrow();
        assertThat(document.state()).isEqualTo(DocumentState.FAILED);
        assertThat(document.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(queue.messages()).containsExactly(new InformClerk(id));
    }

    @Test
    void shouldTakeEveryFileOfAMessageAndGoOnBehindABadOne() {
        byte[] bad = {1};
        files.write("inbox/protokoll 1.pdf", bad, "application/pdf");
        files.write("inbox/protokoll 2.pdf", SAMPLE, "application/pdf");
        SQSEvent event = LambdaEvents.read("intake-s3-several-files", SQSEvent.class);
        assertThat(handler.handleRequest(event, null).getBatchItemFailures()).isEmpty();
        assertThat(documents.find(ContentHash.id(ContentHash.of(bad))))
                .get()
                .extracting(Document::state)
                .isEqualTo(DocumentState.FAILED);
        assertThat(documents.find(ContentHash.id(ContentHash.of(SAMPLE))))
                .get()
                .extracting(Document::state)
                .isEqualTo(DocumentState.READ);
    }

    @Test
    void shouldTakeS3sTestMessageFoldersAndNonsenseCalmly() {
        assertThat(handler.handleRequest(LambdaEvents.read("intake-s3-test-event", SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
        upload("inbox/2026/", new byte[0]);
        assertThat(handle(handler, "no JSON").getBatchItemFailures()).isEmpty();
        assertThat(queue.messages()).isEmpty();
    }

    private void upload(String key, byte[] content) {
        files.write(key, content, "application/pdf");
        assertThat(notify(handler, key).getBatchItemFailures()).isEmpty();
    }

    private static SQSBatchResponse notify(IntakeHandler to, String key) {
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
        return handle(
                to, "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + encoded + "\"}}}]}");
    }

    private static SQSBatchResponse handle(IntakeHandler to, String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return to.handleRequest(event, null);
    }

    private static final class FailingQueue implements DispatchQueue {
        @Override
        public void send(List<? extends DispatchMessage> messages) {
            throw new IllegalStateException("the queue is gone");
        }

        @Override
        public void sendLater(DispatchMessage message, Duration delay) {
            throw new IllegalStateException("the queue is gone");
        }
    }
}

package se.expediera.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.minutes.Finding;
import se.expediera.intake.hostile.HostileFiles;
import se.expediera.intake.hostile.Oversized;

/** Files made to crash, hang, fill or blind: none does, none is sent, each says why, and the one behind it goes out. */
class HostileUploadTest {
    private static final Settings LIVE = Settings.of(Map.of("EXPEDIERA_MODE", "live", "EXPEDIERA_OCR", "yes"));
    private static final Instant NOW = Instant.parse("2026-03-24T12:00:00Z");

    /** The limit of a reading's time, and some for the rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    @TestFactory
    Stream<DynamicTest> shouldHoldOrRefuseAHostileFileSayWhyAndTakeTheNextOne() {
        return HostileFiles.all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())));
    }

    private static void check(byte[] hostile) {
        MemoryFiles files = new MemoryFiles();
        MemoryDeliveries deliveries = new MemoryDeliveries();
        MemoryDocuments documents = new MemoryDocuments(deliveries);
        IntakeHandler handler =
                new IntakeHandler(LIVE, files, documents, new MemoryQueue(), Clock.fixed(NOW, ZoneOffset.UTC));
        files.write("inbox/elak.pdf", hostile, "application/pdf");
        files.write("inbox/snäll.pdf", Oversized.ordinary(), "application/pdf");

        long start = System.nanoTime();
        upload(handler, "inbox/elak.pdf");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        Document document = onlyDocument(documents);
        assertThat(document.findings()).isNotEmpty().allSatisfy(HostileUploadTest::assertSaysSomething);
        assertThat(deliveries.ofDocument(document.id()))
                .filteredOn(delivery -> !delivery.id().isReceipt())
                .allMatch(delivery -> document.state() == DocumentState.READ
                        && delivery.state() == DeliveryState.HELD
                        && !delivery.history().get(0).why().isBlank());

        upload(handler, "inbox/sn%C3%A4ll.pdf");
        assertThat(deliveries.waiting(DeliveryState.PENDING, NOW.plusSeconds(1), 10))
                .filteredOn(delivery -> !delivery.id().isReceipt())
                .extracting(Delivery::party)
                .containsExactly("Valnämnden");
    }

    private static Document onlyDocument(MemoryDocuments documents) {
        List<Document> all = documents.receivedIn(YearMonth.of(2026, 3));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertSaysSomething(Finding finding) {
        assertThat(finding.message()).matches("(?s)\\p{Lu}.*[.]");
    }

    private static void upload(IntakeHandler handler, String encodedKey) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + encodedKey + "\"}}}]}");
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        assertThat(handler.handleRequest(event, null).getBatchItemFailures()).isEmpty();
    }
}

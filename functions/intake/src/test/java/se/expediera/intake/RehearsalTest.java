package se.expediera.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.document.DocumentId;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
import se.expediera.store.lambda.LambdaEvents;

class RehearsalTest {
    private static final Settings SETTINGS = Settings.of(Map.of(
            "EXPEDIERA_TABLE", "table",
            "EXPEDIERA_BUCKET", "bucket",
            "EXPEDIERA_DISPATCH_QUEUE", "https://sqs.eu-north-1.amazonaws.com/000000000000/dispatch"));
    private static final Instant NOW = Instant.parse("2026-03-24T12:00:00Z");

    @Test
    void shouldFindADecisionWithAPartyOnTheRehearsalsOnePage() {
        Reading.Read read = (Reading.Read) new FileReader().read(IntakeRehearsal.page());
        assertThat(read.minutes().pages()).isEqualTo(1);
        assertThat(read.minutes().findings()).isEmpty();
        assertThat(read.minutes().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.findings()).isEmpty();
            assertThat(decision.dispatch().parties()).hasSize(1);
        });
        assertThat(read.excerpts()).hasSize(1);
    }

    @Test
    void shouldRehearseAnUploadWithoutAnyService() {
        assertThatCode(() -> IntakeRehearsal.run(SETTINGS)).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeAnUploadInAsUsualAfterTheSnapshot() throws Exception {
        // given
        MemoryFiles files = new MemoryFiles();
        MemoryDocuments documents = new MemoryDocuments(new MemoryDeliveries());
        MemoryQueue queue = new MemoryQueue();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        IntakeHandler handler = new IntakeHandler(SETTINGS, files, documents, queue, clock);
        // when
        handler.snapshot().beforeCheckpoint(Core.getGlobalContext());
        handler.snapshot().afterRestore(Core.getGlobalContext());
        // then
        assertThat(queue.messages()).isEmpty();
        assertThat(files.keys()).isEmpty();
        byte[] sample = SampleMinutes.print().pdf();
        files.write("inbox/Nämndens protokoll på våren 2026-03-12 + bilagor.pdf", sample, "application/pdf");
        handler.handleRequest(LambdaEvents.read("intake-s3-upload", SQSEvent.class), null);
        String id = DocumentId.of(ContentHash.of(sample), SETTINGS.mode());
        assertThat(documents.find(id))
                .get()
                .satisfies(document -> assertThat(document.receivedAt()).isEqualTo(NOW));
    }
}

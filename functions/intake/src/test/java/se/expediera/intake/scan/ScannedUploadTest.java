package se.expediera.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.IntakeHandler;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meetings;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.ScannedCopy;
import se.expediera.store.lambda.LambdaEvents;

/** What is kept of a scanned upload: that it was read out of pictures, and pictures of what is not sure. */
class ScannedUploadTest {
    private static final String KEY = "inbox/Nämndens protokoll på våren 2026-03-12 + bilagor.pdf";
    private static final byte[] FAINT = new ScannedCopy(80, 0, 0.3, 1)
            .of(MinutesPrinter.print(Meetings.of(5, 2), Layouts.all().get(0).embedded())
                    .pdf());

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryDocuments documents = new MemoryDocuments(deliveries);
    private final String id = ContentHash.id(ContentHash.of(FAINT));

    private void upload(String ocr) {
        Settings settings = Settings.of(Map.of("EXPEDIERA_MODE", "live", "EXPEDIERA_OCR", ocr));
        IntakeHandler handler = new IntakeHandler(settings, files, documents, new MemoryQueue(), Clock.systemUTC());
        files.write(KEY, FAINT, "application/pdf");
        assertThat(handler.handleRequest(LambdaEvents.read("intake-s3-upload", SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
    }

    @Test
    @ExtendWith(WithTesseract.class)
    void shouldKeepAPictureOfTheLinesThatAreNotSureAndHoldWhatDependsOnThem() {
        upload("yes");
        List<StoredDecision> decisions = documents.decisionsOf(id);
        assertThat(decisions).isNotEmpty().allMatch(StoredDecision::scanned);
        assertThat(decisions)
                .filteredOn(decision -> !decision.picture().isEmpty())
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.findings()).extracting(Finding::code).contains(FindingCode.UNSURE_SCAN);
                    assertThat(decision.picture())
                            .startsWith("excerpts/" + id + "/")
                            .endsWith("-rader.png");
                    assertThat(files.keys()).contains(decision.picture());
                    assertThat(deliveries.ofDecision(decision.id()))
                            .allMatch(delivery -> delivery.state() == DeliveryState.HELD);
                });
    }

    @Test
    void shouldLeaveAScanToTheClerkWhereNoneAreToBeRead() {
        upload("no");
        Set<String> keys = files.keys();
        assertThat(documents.find(id))
                .get()
                .extracting(Document::findings)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Finding.class))
                .extracting(Finding::code)
                .contains(FindingCode.NO_TEXT);
        assertThat(keys).noneMatch(key -> key.startsWith("excerpts/"));
    }
}

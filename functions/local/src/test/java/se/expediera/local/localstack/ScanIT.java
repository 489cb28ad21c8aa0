package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.intake.generator.ScannedCopy;
import se.expediera.intake.hostile.TwoFaced;
import se.expediera.intake.scan.Tesseract;

/** A scanned paper on its way through the deployed template, whose intake has the layer that reads scans. */
@ExtendWith(InLocalStack.class)
class ScanIT {
    private static final String REQUIRED = "EXPEDIERA_REQUIRE_OCR";

    @BeforeAll
    static void needsTheProgram() {
        if (Tesseract.find().isPresent()) {
            return;
        }
        String missing = "no tesseract with swe, eng and osd is on the PATH";
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new IllegalStateException(REQUIRED + " is 1, but " + missing);
        }
        System.out.println("Skipping the test of scans in LocalStack: " + missing);
        throw new TestAbortedException(missing);
    }

    @Test
    void shouldReadAScannedPaperAndMailItOrHoldIt(Office office) {
        // given
        Sample.upload(office);
        byte[] scan = ScannedCopy.USUAL.of(TwoFaced.plain());
        String document = ContentHash.id(ContentHash.of(scan));
        // when
        office.upload("inbox/inskannat.pdf", scan);
        Patience.until(
                "the receipt of the scan",
                office::receipts,
                seen -> seen.stream().anyMatch(mail -> mail.delivery().equals(document + "-receipt")));
        // then
        assertThat(office.items(document).values())
                .filteredOn(item -> item.containsKey("scanned"))
                .singleElement()
                .satisfies(item -> assertThat(item.get("scanned").bool()).isTrue());
        Map<DeliveryState, Integer> states = office.states(document);
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        List<SentMail> sent = office.decisions().stream()
                .filter(mail -> mail.delivery().startsWith(document + "-"))
                .toList();
        assertThat(sent)
                .hasSize(states.getOrDefault(DeliveryState.SENT, 0) + states.getOrDefault(DeliveryState.DELIVERED, 0));
    }
}

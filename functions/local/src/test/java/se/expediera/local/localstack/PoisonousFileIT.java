package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file at which the function's process ends, each time. */
@ExtendWith(InLocalStack.class)
class PoisonousFileIT {
    private static final List<String> PARTY = List.of("Ekonomiavdelningen");
    /** With far too little memory what does not fit ends the process. */
    private static final int LITTLE_MEMORY = 150;

    private static final Map<String, String> ENDS_THE_PROCESS =
            Map.of("JAVA_TOOL_OPTIONS", "-XX:+ExitOnOutOfMemoryError");

    private static final int MEGABYTES = 80;
    private static final int VISIBILITY = 1_800;

    @BeforeEach
    void letFilesComeAgainSoon(Office office) {
        Sample.upload(office);
        office.comesAgainAfter("IntakeQueue", 15);
    }

    @AfterEach
    void letFilesComeAgainAsDeployed(Office office) {
        office.comesAgainAfter("IntakeQueue", VISIBILITY);
    }

    @Test
    void shouldFailThatFileAloneTellTheClerkAndTakeItInOnceTheCauseIsMended(Office office) {
        // given
        byte[] poison = Papers.withBallast(Papers.decision(302, PARTY), MEGABYTES);
        String document = ContentHash.id(ContentHash.of(poison));
        // when
        try (Deployed narrow = office.changed("intake", ENDS_THE_PROCESS, update -> update.memorySize(LITTLE_MEMORY))) {
            office.upload("inbox/före.pdf", Papers.decision(301, PARTY));
            office.upload("inbox/för stor.pdf", poison);
            office.upload("inbox/efter.pdf", Papers.decision(303, PARTY));
            // then
            Patience.until("the file before", () -> office.decisions(301), mails -> mails.size() == 1);
            Patience.until("the file behind", () -> office.decisions(303), mails -> mails.size() == 1);
            Patience.until("the clerk is told", () -> office.receipts(document), mails -> !mails.isEmpty());
            Map<String, AttributeValue> failed = office.items(document).get("DOC");
            assertThat(failed.get("state").s()).isEqualTo("FAILED");
            assertThat(office.decisions(302)).isEmpty();
            assertThat(office.under("IntakeDeadLetters")).isZero();
            assertThat(office.version("intake")).isEqualTo(narrow.version());
        }
        office.redrive();
        // then
        Patience.until("its decision", () -> office.decisions(302), mails -> mails.size() == 1);
        office.awaitRest();
        assertThat(office.decisions(302)).hasSize(1);
        assertThat(office.items(document).get("DOC").get("state").s()).isEqualTo("READ");
    }
}

package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message that was given up, in the deployed stack. */
@ExtendWith(InLocalStack.class)
class DeadLettersIT {
    /** As S3 tells of a file that somebody took away again before it was read. */
    private static final String NOTIFICATION =
            "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"any\"},\"object\":{\"key\":\"inbox/borttagen.pdf\"}}}]}";

    @Test
    void shouldTellTheClerkOfAMessageThatWasGivenUp(Office office) {
        // when
        office.send("IntakeDeadLetters", NOTIFICATION);

        // then
        List<SentMail> told = Patience.until(
                "the clerk's mail about it",
                () -> office.receipts().stream()
                        .filter(mail -> mail.subject().startsWith("Tekniskt fel"))
                        .toList(),
                mails -> !mails.isEmpty());
        assertThat(told)
                .singleElement()
                .extracting(SentMail::delivery)
                .asString()
                .startsWith("dead");
        assertThat(office.under("IntakeDeadLetters")).isZero();
        assertThat(office.items(told.get(0).delivery().replace("-receipt", ""))).containsKeys("LETTER", "RECEIPT");
    }
}

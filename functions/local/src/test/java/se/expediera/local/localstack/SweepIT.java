package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schedule's own event, at the deployed function; LocalStack keeps schedules but does not fire them. */
@ExtendWith(InLocalStack.class)
class SweepIT {
    private static final Path SCHEDULE = Path.of("..", "..", "events", "sweep-schedule.json");

    @Test
    void shouldUnderstandTheScheduleAndSendNothingThatIsAtRest(Office office) throws IOException {
        // given
        Sample.upload(office);
        List<SentMail> before = office.mails();

        // when
        String fault = office.sweep(Files.readString(SCHEDULE));

        // then
        office.awaitRest();
        assertThat(fault).isEmpty();
        assertThat(office.mails()).isEqualTo(before);
    }
}

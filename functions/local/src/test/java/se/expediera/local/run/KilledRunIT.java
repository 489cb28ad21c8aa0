package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.local.Expediera;
import se.expediera.local.aws.State;

/** A process that runs the sample is killed, without any warning, at random moments. */
class KilledRunIT {
    private static final int KILLS = 4;
    private static final int EARLIEST_MILLIS = 1_500;
    private static final int LATEST_MILLIS = 9_000;
    private static final int PATIENCE_MINUTES = 5;
    private static final int DECISION_MAILS = 18;
    private static final int RECEIPTS = 2;
    private static final String DOUBTED = "Utfallet är okänt";

    @TempDir
    Path folder;

    @Test
    void shouldLoseNothingAndSendNothingTwiceButAfterAnUnknownOutcome() throws Exception {
        // given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        // when
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            process.waitFor(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        Process last = start();
        // then
        assertThat(last.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).as("exit code, seed %d", seed).isEqualTo(3);
        List<SentMail> mails = SentMail.in(folder.resolve("mejl"));
        Map<String, Long> times =
                mails.stream().collect(Collectors.groupingBy(SentMail::delivery, Collectors.counting()));
        assertThat(times).as("deliveries, seed %d", seed).hasSize(DECISION_MAILS + RECEIPTS);
        times.forEach((delivery, count) -> assertThat(count)
                .as("mails of delivery %s, seed %d", delivery, seed)
                .isLessThanOrEqualTo(1 + timesDoubted(delivery)));
    }

    /** How often the history says that nobody knew whether the mail went. */
    private long timesDoubted(String delivery) {
        try (State state = State.open(folder.resolve("data")).orElseThrow()) {
            Delivery found = Ledger.of(state.settings())
                    .deliveries()
                    .find(DeliveryId.parse(delivery).orElseThrow())
                    .orElseThrow();
            return found.history().stream()
                    .filter(change -> change.why().startsWith(DOUBTED))
                    .count();
        }
    }

    private Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Expediera.class.getName(),
                        "run",
                        "--data",
                        folder.resolve("data").toString(),
                        "--out",
                        folder.resolve("mejl").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }
}

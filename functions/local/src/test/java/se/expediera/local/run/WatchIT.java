package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.local.cli.Commands;

class WatchIT {
    private static final String SAMPLE = "protokoll-kommunstyrelsen-2026-03-18.pdf";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LOOK_EVERY_MILLIS = 100;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void shouldTakeEachNewFileOnceAlsoAfterARestart() throws Exception {
        // given
        Path inbox = Files.createDirectory(folder.resolve("in"));
        Thread first = watch(inbox);
        waitFor("Bevakar ");
        // when
        drop(inbox, "parties.csv");
        drop(inbox, SAMPLE);
        waitFor("Klart: ");
        waitFor("Brev att skriva ut: ");
        waitFor("Kvitto som sida: ");
        stop(first);
        int uploads = uploads();
        Thread second = watch(inbox);
        Files.writeString(inbox.resolve("ingen.pdf"), "Detta är ingen PDF");
        waitFor("Inlagd: ingen.pdf");
        waitFor("Filen kunde inte läsas");
        stop(second);
        // then
        assertThat(uploads).isEqualTo(2);
        assertThat(uploads()).isEqualTo(3);
        assertThat(SentMail.decisionsIn(folder.resolve("data").resolve("mejl"))).isNotEmpty();
    }

    private Thread watch(Path inbox) {
        Thread thread = new Thread(() -> Commands.execute(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "watch",
                inbox.toString(),
                "--data",
                folder.resolve("data").toString()));
        thread.start();
        return thread;
    }

    private static void stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    private int uploads() {
        return (int) out.toString()
                .lines()
                .filter(line -> line.startsWith("Inlagd: "))
                .count();
    }

    private void waitFor(String words) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!out.toString().contains(words)) {
            assertThat(Instant.now()).as("%s in %s", words, out).isBefore(end);
            new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void drop(Path inbox, String resource) throws IOException {
        try (InputStream in = WatchIT.class.getResourceAsStream("/se/expediera/local/sample/" + resource)) {
            Files.copy(in, inbox.resolve(resource));
        }
    }
}

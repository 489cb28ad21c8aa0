package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;

/** As many files at once as an office has in a year. */
@ExtendWith(InLocalStack.class)
class HundredFilesIT {
    private static final int FIRST = 601;
    private static final int FILES = 100;

    @Test
    void shouldBringAHundredFilesToRest(Office office) {
        // given
        Sample.upload(office);
        Map<Integer, byte[]> files = IntStream.range(FIRST, FIRST + FILES)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), it -> Papers.decision(it, List.of("Ekonomiavdelningen"))));
        Instant start = Instant.now();
        // when
        files.forEach((paragraph, pdf) -> office.upload("inbox/paragraf " + paragraph + ".pdf", pdf));
        Instant uploaded = Instant.now();
        List<String> receipts = files.values().stream()
                .map(pdf -> ContentHash.id(ContentHash.of(pdf)) + "-receipt")
                .toList();
        Patience.until(
                "a receipt for each file",
                () -> {
                    office.awaitRest();
                    return office.receipts().stream().map(SentMail::delivery).collect(Collectors.toSet());
                },
                told -> told.containsAll(receipts));
        // then
        System.out.printf(
                "%d files in LocalStack: uploaded in %d s, all at rest with their mails and receipts after %d s%n",
                FILES,
                Duration.between(start, uploaded).toSeconds(),
                Duration.between(start, Instant.now()).toSeconds());
        files.keySet()
                .forEach(paragraph -> assertThat(office.decisions(paragraph))
                        .as("§ " + paragraph)
                        .hasSize(1));
    }
}

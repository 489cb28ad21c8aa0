package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;

/** New versions are deployed, and taken back, while files are under way: messages pass from one to the other. */
@ExtendWith(InLocalStack.class)
class NewVersionIT {
    private static final int FIRST = 751;
    private static final int FILES = 24;

    /** Any setting makes another version; this one says what is the default. */
    private static final Map<String, String> SETTING = Map.of("EXPEDIERA_LEASE", "PT5M");

    @Test
    void shouldLoseNothingAndSendNothingTwiceWhileVersionsChange(Office office) {
        // given
        Sample.upload(office);
        Map<Integer, byte[]> files = IntStream.range(FIRST, FIRST + FILES)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), it -> Papers.decision(it, List.of("Ekonomiavdelningen"))));
        Map<String, String> before = Stream.of("intake", "dispatch", "feedback")
                .collect(Collectors.toMap(Function.identity(), office::version));
        // when
        files.forEach((paragraph, pdf) -> office.upload("inbox/version " + paragraph + ".pdf", pdf));
        awaitMails(office, 1);
        try (Deployed newIntake = office.changed("intake", SETTING, update -> {});
                Deployed newDispatch = office.changed("dispatch", SETTING, update -> {});
                Deployed newFeedback = office.changed("feedback", SETTING, update -> {})) {
            assertThat(mails(office)).as("mails before the new versions").isLessThan(FILES);
            assertThat(newIntake.version()).isNotEqualTo(before.get("intake"));
            assertThat(newDispatch.version()).isNotEqualTo(before.get("dispatch"));
            assertThat(newFeedback.version()).isNotEqualTo(before.get("feedback"));
            awaitMails(office, mails(office) + 1);
        }
        // then
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
        files.keySet()
                .forEach(paragraph -> assertThat(office.decisions(paragraph))
                        .as("§ " + paragraph)
                        .hasSize(1));
    }

    private static void awaitMails(Office office, long wanted) {
        Patience.until("a mail of the version at work", () -> mails(office), mails -> mails >= wanted);
    }

    /** How many of the files' decisions were mailed. */
    private static long mails(Office office) {
        Set<String> sent = office.decisions().stream()
                .map(mail -> mail.subject().split(":")[0])
                .collect(Collectors.toSet());
        return IntStream.range(FIRST, FIRST + FILES)
                .filter(paragraph -> sent.contains("Beslut § " + paragraph))
                .count();
    }
}

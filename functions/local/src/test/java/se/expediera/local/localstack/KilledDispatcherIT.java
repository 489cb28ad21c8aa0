package se.expediera.local.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.DeliveryState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A dispatcher that has far too little time for its work: what one call does not do, or is ended in, the next ones do. */
@ExtendWith(InLocalStack.class)
class KilledDispatcherIT {
    private static final int PARAGRAPH = 401;
    private static final int PARTIES = 14;
    private static final int TIMEOUT = 6;
    /** Two dispatchers share four mails a second: fourteen mails of one take longer than the timeout. */
    private static final Map<String, String> SLOW =
            Map.of("EXPEDIERA_SEND_RATE", "4", "EXPEDIERA_LEASE", "PT8S", "EXPEDIERA_RESEND_AFTER", "PT45S");

    private static final String SCHEDULE = "{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"Scheduled Event\","
            + "\"source\":\"aws.scheduler\",\"time\":\"2026-03-12T16:05:00Z\",\"detail\":{}}";

    @BeforeEach
    void registerManyPartiesAndLetMessagesComeAgainSoon(Office office) {
        Sample.upload(office);
        StringBuilder register = new StringBuilder(new String(Sample.register(), UTF_8));
        parties().forEach(party -> register.append(party + ";;e-post;" + address(party) + ";\n"));
        int before = office.receipts().size();
        office.upload("register/parties.csv", register.toString().getBytes(UTF_8));
        Patience.until("the register's receipt", office::receipts, mails -> mails.size() > before);
        office.comesAgainAfter("DispatchQueue", 10);
    }

    @AfterEach
    void letMessagesComeAgainAsDeployed(Office office) {
        office.comesAgainAfter("DispatchQueue", 360);
    }

    @Test
    void shouldLoseNoMailAndSendNoneTwice(Office office) {
        // given
        byte[] minutes = Papers.decision(PARAGRAPH, parties());
        String document = ContentHash.id(ContentHash.of(minutes));
        Map<DeliveryState, Integer> all = Map.of(DeliveryState.DELIVERED, PARTIES);
        // when
        try (Deployed dispatch = office.changed("dispatch", SLOW, update -> update.timeout(TIMEOUT));
                Deployed sweep = office.changed("sweep", SLOW, update -> {})) {
            office.upload("inbox/många mottagare.pdf", minutes);
            Patience.until(
                    "every party's mail",
                    () -> {
                        office.sweep(SCHEDULE);
                        return office.states(document);
                    },
                    all::equals);
            assertThat(office.version("dispatch")).isEqualTo(dispatch.version());
            assertThat(office.version("sweep")).isEqualTo(sweep.version());
        }
        // then
        assertThat(office.decisions(PARAGRAPH))
                .flatExtracting(SentMail::recipients)
                .containsExactlyInAnyOrderElementsOf(
                        parties().stream().map(KilledDispatcherIT::address).toList());
        assertThat(sending(office, document))
                .as("the time from the first to the last mail, longer than any call may take")
                .isGreaterThan(Duration.ofSeconds(TIMEOUT));
    }

    private static Duration sending(Office office, String document) {
        List<Instant> times = office.items(document).values().stream()
                .filter(item -> item.get("sk").s().contains("#DLV#"))
                .map(item -> item.get("since"))
                .map(AttributeValue::s)
                .map(Instant::parse)
                .sorted()
                .toList();
        return Duration.between(times.get(0), times.get(times.size() - 1));
    }

    private static List<String> parties() {
        return IntStream.rangeClosed(1, PARTIES)
                .mapToObj("Byalag %02d"::formatted)
                .toList();
    }

    private static String address(String party) {
        return party.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}

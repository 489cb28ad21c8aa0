package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.dispatch.mail.SendOutcome;

/** What CloudWatch is told of deliveries. */
class CountsTest {
    private final PrintStream before = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(before);
    }

    @Test
    void shouldCountWhatWentToPartiesAndNotWhatWentToTheClerk() throws IOException {
        Office office = office();
        office.registers(mailed("Valnämnden"), mailed("Kulturnämnden"));
        office.dispatch(new SendDecision(
                office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden", "Kulturnämnden", "Okända nämnden")));
        assertThat(counts())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("Stack", "granvik")
                        .containsEntry("DeliveriesSent", 2)
                        .containsEntry("DeliveriesUnresolved", 1)
                        .doesNotContainKey("DeliveriesHeld"));
    }

    @Test
    void shouldTellHowManyWaitAndForHowLong() throws IOException {
        Office office = office();
        office.registers(mailed("Valnämnden"), mailed("Kulturnämnden"));
        office.answers.add(new SendOutcome.TryLater("Throttling"));
        office.dispatch(new SendDecision(office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden", "Kulturnämnden")));
        office.now = office.now.plus(Duration.ofMinutes(2));
        office.sweep();
        assertThat(counts())
                .last()
                .satisfies(line -> assertThat(line)
                        .containsEntry("DeliveriesWaiting", 2)
                        .containsEntry("OldestWaitingSeconds", 120));
    }

    private static Office office() {
        Map<String, String> values = new HashMap<>(Office.SETTINGS.values());
        values.put("EXPEDIERA_STACK", "granvik");
        return new Office(Settings.of(values));
    }

    private List<Map<String, Object>> counts() throws IOException {
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("{")) {
                lines.add(JSON.std.mapFrom(line));
            }
        }
        return lines;
    }
}

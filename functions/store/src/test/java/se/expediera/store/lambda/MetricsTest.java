package se.expediera.store.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Instant NOW = Instant.parse("2026-03-24T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void shouldWriteOneLineOfTheEmbeddedMetricFormatAnInvocation() throws IOException {
        Metrics metrics = metrics("granvik");
        metrics.add(Metric.DELIVERIES_SENT, 1);
        metrics.add(Metric.DELIVERIES_SENT, 2);
        metrics.add(Metric.OLDEST_WAITING_SECONDS, 40);
        metrics.flush();
        assertThat(lines()).hasSize(1);
        assertThat(JSON.std.mapFrom(lines().get(0)))
                .containsEntry("Stack", "granvik")
                .containsEntry("DeliveriesSent", 3)
                .containsEntry("OldestWaitingSeconds", 40)
                .containsEntry(
                        "_aws",
                        Map.of(
                                "Timestamp",
                                NOW.toEpochMilli(),
                                "CloudWatchMetrics",
                                List.of(Map.of(
                                        "Namespace",
                                        "Expediera",
                                        "Dimensions",
                                        List.of(List.of("Stack")),
                                        "Metrics",
                                        List.of(
                                                Map.of("Name", "DeliveriesSent", "Unit", "Count"),
                                                Map.of("Name", "OldestWaitingSeconds", "Unit", "Seconds"))))));
    }

    @Test
    void shouldCountAnewAfterALineAndSayNothingOfNothing() {
        Metrics metrics = metrics("granvik");
        metrics.add(Metric.DOCUMENTS_RECEIVED, 1);
        metrics.flush();
        metrics.flush();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void shouldTellNobodyWhereThereIsNoStack() {
        Metrics metrics = metrics("");
        metrics.add(Metric.DOCUMENTS_RECEIVED, 1);
        metrics.flush();
        assertThat(lines()).isEmpty();
    }

    private Metrics metrics(String stack) {
        return new Metrics(stack, new PrintStream(out, true, StandardCharsets.UTF_8), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

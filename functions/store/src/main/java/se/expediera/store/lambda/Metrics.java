package se.expediera.store.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.Settings;

/**
 * Counts of one invocation, written as one line of CloudWatch's embedded metric format. It is written here and not by
 * Powertools, whose metrics would bring Jackson's databind and three libraries more into each function: the format is
 * one line of JSON.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
public final class Metrics {
    private static final String NAMESPACE = "Expediera";
    private static final String DIMENSION = "Stack";

    private final String stack;
    private final PrintStream out;
    private final Clock clock;
    private final Map<Metric, Long> values = new EnumMap<>(Metric.class);

    /**
     * Metrics of a stack.
     *
     * @param stack its name; "" where there is none, and nobody to be told
     * @param out where Lambda takes its log from
     */
    public Metrics(String stack, PrintStream out, Clock clock) {
        this.stack = stack;
        this.out = out;
        this.clock = clock;
    }

    /** Metrics of the stack of {@code settings}, to this process's output. */
    public static Metrics of(Settings settings) {
        return new Metrics(settings.stack(), System.out, Clock.systemUTC());
    }

    /** Metrics that nobody is told. */
    public static Metrics none() {
        return new Metrics("", System.out, Clock.systemUTC());
    }

    /** Counts so many more. */
    public synchronized void add(Metric metric, long more) {
        values.merge(metric, more, Long::sum);
    }

    /** Writes what was counted since the last time, if something was. */
    public synchronized void flush() {
        if (!values.isEmpty() && !stack.isEmpty()) {
            out.println(line());
        }
        values.clear();
    }

    private String line() {
        List<Map<String, Object>> definitions = new ArrayList<>();
        Map<String, Object> line = new LinkedHashMap<>();
        values.forEach(
                (metric, value) -> definitions.add(Map.of("Name", metric.cloudWatchName(), "Unit", metric.unit())));
        line.put(
                "_aws",
                Map.of(
                        "Timestamp",
                        clock.millis(),
                        "CloudWatchMetrics",
                        List.of(Map.of(
                                "Namespace",
                                NAMESPACE,
                                "Dimensions",
                                List.of(List.of(DIMENSION)),
                                "Metrics",
                                definitions))));
        line.put(DIMENSION, stack);
        values.forEach((metric, value) -> line.put(metric.cloudWatchName(), value));
        try {
            return JSON.std.asString(line);
        } catch (IOException e) {
            throw new IllegalStateException("counts can always be written", e);
        }
    }
}

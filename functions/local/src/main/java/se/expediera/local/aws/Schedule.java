package se.expediera.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Invokes a function again and again, as EventBridge's scheduler does. */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final int STOP_SECONDS = 10;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "schedule");
        thread.setDaemon(true);
        return thread;
    });

    private Schedule() {}

    /** Starts to invoke a handler, at once and then after each {@code period}. */
    public static Schedule start(
            String name, Duration period, Duration timeout, RequestHandler<ScheduledEvent, Void> handler) {
        Schedule schedule = new Schedule();
        LambdaFunction<ScheduledEvent, Void> function = LambdaFunction.onSchedule(name, timeout, handler);
        schedule.clock.scheduleWithFixedDelay(() -> invoke(function), 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return schedule;
    }

    private static void invoke(LambdaFunction<ScheduledEvent, Void> function) {
        try {
            function.invoke(event());
        } catch (RuntimeException e) {
            LOG.warn("{} failed, the next call is on time", function.name(), e);
        }
    }

    private static String event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", Account.ID);
        event.put("time", Instant.now().toString());
        event.put("region", Account.REGION);
        event.put("resources", List.of());
        event.put("detail", Map.of());
        return Json.write(event);
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

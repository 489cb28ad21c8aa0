package se.expediera.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.AwsClients;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;

/** The sweep function, called by a schedule. */
public final class SweepHandler implements RequestHandler<ScheduledEvent, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(SweepHandler.class);

    private final Sweep sweep;
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /** Wired by the function's environment. */
    public SweepHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public SweepHandler(Settings settings) {
        this(
                settings.checked(Settings::resendAfter, Settings::sweepWaiting),
                new DeliveryTable(AwsClients.dynamoDb(settings), settings.table()),
                new SqsDispatchQueue(AwsClients.sqs(settings), settings.dispatchQueue()),
                Clock.systemUTC());
    }

    /** Wired by hand. */
    public SweepHandler(Settings settings, Deliveries deliveries, DispatchQueue queue, Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.sweep = new Sweep(deliveries, queue, settings, clock, outcomes);
        this.snapshot = Snapshot.before(LOG, () -> DispatchRehearsal.sweep(settings));
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public Void handleRequest(ScheduledEvent event, Context context) {
        Optional<Instant> scheduled =
                Optional.ofNullable(event.getTime()).map(time -> Instant.ofEpochMilli(time.getMillis()));
        sweep.run(scheduled);
        outcomes.metrics().flush();
        return null;
    }
}

package se.expediera.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Clock;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.AwsClients;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;

/** The sweep function, called by a schedule. */
public final class SweepHandler implements RequestHandler<ScheduledEvent, Void> {
    private final Sweep sweep;

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
        this.sweep = new Sweep(deliveries, queue, settings, clock);
    }

    @Override
    public Void handleRequest(ScheduledEvent event, Context context) {
        sweep.run();
        return null;
    }
}

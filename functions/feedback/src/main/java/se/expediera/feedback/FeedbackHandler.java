package se.expediera.feedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.AwsClients;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.lambda.SqsBatch;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;

/** The feedback function: the mail service's events in, those that shall come again out. */
public final class FeedbackHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackHandler.class);

    private final Feedback feedback;
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /** Wired by the function's environment. */
    public FeedbackHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public FeedbackHandler(Settings settings) {
        this(
                settings,
                new DeliveryTable(AwsClients.dynamoDb(settings), settings.table()),
                new SqsDispatchQueue(AwsClients.sqs(settings), settings.dispatchQueue()),
                Clock.systemUTC());
    }

    /** Wired by hand. */
    public FeedbackHandler(Settings settings, Deliveries deliveries, DispatchQueue queue, Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.feedback = new Feedback(deliveries, queue, clock, outcomes);
        this.snapshot = Snapshot.before(LOG, () -> FeedbackRehearsal.run(settings));
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return SqsBatch.run(
                arrivalsFirst(event),
                outcomes,
                body -> MailEvent.in(body)
                        .ifPresentOrElse(
                                feedback::take, () -> LOG.info("a message that is no delivery's event was let go")));
    }

    /** Events come in any order: taken in this one, most of those that a mail was taken say nothing new. */
    private static SQSEvent arrivalsFirst(SQSEvent event) {
        if (event.getRecords() == null || event.getRecords().size() < 2) {
            return event;
        }
        Map<Boolean, List<SQSEvent.SQSMessage>> arrivals =
                event.getRecords().stream().collect(Collectors.partitioningBy(FeedbackHandler::isArrival));
        List<SQSEvent.SQSMessage> messages = new ArrayList<>(arrivals.get(true));
        messages.addAll(arrivals.get(false));
        SQSEvent ordered = new SQSEvent();
        ordered.setRecords(messages);
        return ordered;
    }

    private static boolean isArrival(SQSEvent.SQSMessage message) {
        return MailEvent.in(message.getBody())
                .filter(event -> event.state() == DeliveryState.DELIVERED)
                .isPresent();
    }
}

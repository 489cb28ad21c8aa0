package se.expediera.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.lambda.SqsBatch;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeadLetterTable;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The dead-letter function: messages that the other functions gave up, so that none dies in silence. */
public final class DeadLetterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private final GivenUp givenUp;
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /** Wired by the function's environment. */
    public DeadLetterHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public DeadLetterHandler(Settings settings) {
        this(
                settings.checked(Settings::mode),
                AwsClients.dynamoDb(settings),
                new BucketFiles(AwsClients.s3(settings), settings.bucket()));
    }

    private DeadLetterHandler(Settings settings, DynamoDbClient dynamoDb, Files files) {
        this(
                settings,
                new DocumentTable(dynamoDb, settings.table(), files),
                new DeliveryTable(dynamoDb, settings.table()),
                new DeadLetterTable(dynamoDb, settings.table()),
                files,
                new SqsDispatchQueue(AwsClients.sqs(settings), settings.dispatchQueue()),
                Clock.systemUTC());
    }

    /** Wired by hand. */
    public DeadLetterHandler(
            Settings settings,
            Documents documents,
            Deliveries deliveries,
            DeadLetters deadLetters,
            Files files,
            DispatchQueue queue,
            Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.snapshot = Snapshot.before(LOG, () -> DispatchRehearsal.givenUp(settings));
        this.givenUp = new GivenUp(
                new GivenUp.Ports(documents, deliveries, deadLetters, files, queue), settings, clock, outcomes);
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return SqsBatch.run(event, outcomes, givenUp::take);
    }
}

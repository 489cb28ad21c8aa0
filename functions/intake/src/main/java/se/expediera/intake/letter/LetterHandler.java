package se.expediera.intake.letter;

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
import se.expediera.core.register.PartyRegister;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.lambda.SqsBatch;
import se.expediera.store.queue.LetterJson;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.RegisterTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The letter function: wishes for letters in, those that shall come again out. */
public final class LetterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(LetterHandler.class);

    private final Letters letters;
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /**
     * What the function works with.
     *
     * @param documents the documents and decisions
     * @param deliveries the deliveries
     * @param register the party register
     * @param files the bucket
     */
    public record Ports(Documents documents, Deliveries deliveries, PartyRegister register, Files files) {}

    /** Wired by the function's environment. */
    public LetterHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public LetterHandler(Settings settings) {
        this(settings.checked(Settings::municipality, Settings::replyTo), ports(settings), Clock.systemUTC());
    }

    /** Wired by hand. */
    public LetterHandler(Settings settings, Ports ports, Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.letters = new Letters(settings, ports, clock, outcomes);
        this.snapshot = Snapshot.before(LOG, () -> LetterRehearsal.run(settings));
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return SqsBatch.run(
                event,
                outcomes,
                body -> LetterJson.read(body)
                        .ifPresentOrElse(letters::make, () -> LOG.warn("a message that is none of ours was let go")));
    }

    private static Ports ports(Settings settings) {
        DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings);
        Files files = new BucketFiles(AwsClients.s3(settings), settings.bucket());
        return new Ports(
                new DocumentTable(dynamoDb, settings.table(), files),
                new DeliveryTable(dynamoDb, settings.table()),
                new RegisterTable(dynamoDb, settings.table()),
                files);
    }
}

package se.expediera.register;

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
import se.expediera.core.files.Files;
import se.expediera.core.party.Municipality;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisterImports;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.files.UploadQueue;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.ImportTable;
import se.expediera.store.table.RegisterTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The register function: notifications of uploaded registers in, those that shall come again out. */
public final class RegisterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterHandler.class);

    private final RegisterUpload register;
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /**
     * What register works with.
     *
     * @param files the bucket
     * @param register the party register
     * @param imports the register's uploads
     * @param deliveries the deliveries
     * @param queue the dispatch queue
     */
    public record Ports(
            Files files, PartyRegister register, RegisterImports imports, Deliveries deliveries, DispatchQueue queue) {}

    /** Wired by the function's environment. */
    public RegisterHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public RegisterHandler(Settings settings) {
        this(settings, ports(settings), Clock.systemUTC());
    }

    /** Wired by hand. */
    public RegisterHandler(Settings settings, Ports ports, Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.register = upload(settings, ports, clock, outcomes);
        this.snapshot = Snapshot.before(LOG, () -> RegisterRehearsal.run(settings));
    }

    static RegisterUpload upload(Settings settings, Ports ports, Clock clock, Outcomes outcomes) {
        return new RegisterUpload(
                ports.files(),
                ports.register(),
                ports.imports(),
                new WaitingParties(ports.deliveries(), ports.queue(), settings, clock),
                ports.queue(),
                Municipality.of(settings.municipality()),
                clock,
                outcomes);
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return UploadQueue.run(event, outcomes, register::take);
    }

    private static Ports ports(Settings settings) {
        return ports(settings, AwsClients.dynamoDb(settings), AwsClients.s3(settings), AwsClients.sqs(settings));
    }

    static Ports ports(Settings settings, DynamoDbClient dynamoDb, S3Client s3, SqsClient sqs) {
        return new Ports(
                new BucketFiles(s3, settings.bucket()),
                new RegisterTable(dynamoDb, settings.table()),
                new ImportTable(dynamoDb, settings.table()),
                new DeliveryTable(dynamoDb, settings.table()),
                new SqsDispatchQueue(sqs, settings.dispatchQueue()));
    }
}

package se.expediera.local.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.store.AwsClients;
import se.expediera.store.table.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/**
 * What an embedded run left in its data folder, to be looked at: table and bucket alone, no queue, no mail. Where a
 * run works in the folder right now, its own services are asked.
 */
public final class State implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(State.class);

    private final Settings settings;
    private final AutoCloseable services;

    private State(Settings settings, AutoCloseable services) {
        this.settings = settings;
        this.services = services;
    }

    /**
     * Opens the state of a data folder; empty where nothing was ever run in it.
     *
     * @throws FolderInUse where a run just starts or ends in it; a moment later it can be opened
     */
    public static Optional<State> open(Path data) {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        Account.introduce();
        Optional<DataFolder> free = DataFolder.take(data);
        if (free.isPresent()) {
            return Optional.of(startIn(free.get()));
        }
        Map<String, String> announced = DataFolder.announced(data);
        if (announced.isEmpty()) {
            throw new FolderInUse(data);
        }
        return Optional.of(new State(Settings.of(announced), () -> {}));
    }

    /** Where table and bucket are. */
    public Settings settings() {
        return settings;
    }

    private static State startIn(DataFolder data) {
        EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(data.folder("dynamodb"));
        Outbox uploads = new Outbox(data.folder("told").resolve("uploads"));
        EmbeddedS3 s3 = EmbeddedS3.start(data.folder("s3"), uploads);
        Map<String, String> environment = new HashMap<>();
        environment.put("EXPEDIERA_TABLE", Account.TABLE);
        environment.put("EXPEDIERA_BUCKET", Account.BUCKET);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
        Settings settings = Settings.of(environment);
        createTable(settings);
        createBucket(settings);
        return new State(settings, () -> {
            dynamoDb.stop();
            s3.stop();
            uploads.close();
            data.close();
        });
    }

    static void createTable(Settings settings) {
        try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings)) {
            dynamoDb.createTable(TableSchema.createTable(Account.TABLE));
        } catch (ResourceInUseException e) {
            LOG.debug("the table is there from an earlier run");
        }
    }

    static void createBucket(Settings settings) {
        try (S3Client s3 = AwsClients.s3(settings)) {
            s3.createBucket(request -> request.bucket(Account.BUCKET));
        } catch (BucketAlreadyOwnedByYouException e) {
            LOG.debug("the bucket is there from an earlier run");
        }
    }

    @Override
    public void close() {
        try {
            services.close();
        } catch (Exception e) {
            LOG.warn("an embedded service did not stop cleanly", e);
        }
    }
}

package se.expediera.local.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An embedded table and bucket for the tests of what the store keeps in them. */
final class TableUnderTest implements AutoCloseable {
    private final EmbeddedAws aws;
    private final DynamoDbClient client;
    private final BucketFiles files;

    private TableUnderTest(EmbeddedAws aws) {
        this.aws = aws;
        this.client = AwsClients.dynamoDb(aws.settings());
        this.files =
                new BucketFiles(AwsClients.s3(aws.settings()), aws.settings().bucket());
    }

    static TableUnderTest start(Path folder) {
        return new TableUnderTest(EmbeddedAws.start(new EmbeddedAws.Options(
                folder.resolve("data"),
                folder.resolve("mails"),
                Duration.ofSeconds(10),
                Map.of("EXPEDIERA_SENDER", "beslut@example.org"))));
    }

    Settings settings() {
        return aws.settings();
    }

    DynamoDbClient client() {
        return client;
    }

    BucketFiles files() {
        return files;
    }

    /** An id that no other test uses. */
    static String newDocumentId() {
        return ContentHash.id(ContentHash.of(UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        client.close();
        aws.close();
    }
}

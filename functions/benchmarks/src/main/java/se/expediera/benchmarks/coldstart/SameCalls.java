package se.expediera.benchmarks.coldstart;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.s3.S3Client;

/** One call of each kind that intake and dispatch cannot do without, to table and bucket, with nothing around it. */
final class SameCalls {
    static final String KEY = "MEASURED_KEY";

    private final DynamoDbClient table =
            at(DynamoDbClient.builder(), "DYNAMODB").build();
    private final S3Client bucket =
            at(S3Client.builder(), "S3").forcePathStyle(true).build();
    private final String tableName = System.getenv("EXPEDIERA_TABLE");
    private final String bucketName = System.getenv("EXPEDIERA_BUCKET");
    private final Map<String, AttributeValue> item =
            Map.of("pk", AttributeValue.fromS("PEER"), "sk", AttributeValue.fromS("PEER"));

    /** Gives a client the endpoint that the environment names. */
    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(B builder, String service) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_" + service)));
    }

    byte[] file() {
        return bucket.getObjectAsBytes(get -> get.bucket(bucketName).key(System.getenv(KEY)))
                .asByteArray();
    }

    void write(byte[] file) {
        bucket.putObject(put -> put.bucket(bucketName).key("excerpts/peer.pdf"), RequestBody.fromBytes(file));
    }

    void read() {
        table.getItem(get -> get.tableName(tableName).key(item));
    }

    void query() {
        table.query(query -> query.tableName(tableName)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("PEER"))));
    }

    void update() {
        table.updateItem(update -> update.tableName(tableName)
                .key(item)
                .updateExpression("SET peer = :at")
                .expressionAttributeValues(Map.of(":at", AttributeValue.fromN("1"))));
    }

    void transact() {
        TransactWriteItem write = TransactWriteItem.builder()
                .put(put -> put.tableName(tableName).item(item))
                .build();
        table.transactWriteItems(transaction -> transaction.transactItems(write));
    }
}

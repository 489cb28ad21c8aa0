package se.expediera.benchmarks.faults;

import java.time.Duration;
import se.expediera.core.Settings;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A function's clients, as it makes them itself but for how long they wait.
 *
 * @param dynamoDb the table's
 * @param s3 the bucket's
 * @param sqs the queue's
 */
record Wires(DynamoDbClient dynamoDb, S3Client s3, SqsClient sqs) implements AutoCloseable {
    /** Enough for an embedded service that is there. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(100);
    /** As long as the HTTP client waits of itself. */
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** Clients that try again by themselves what failed, as the SDK does. */
    static Wires thatTryAgain(Settings settings) {
        return to(settings, USUAL_PATIENCE, true);
    }

    /** Clients that give up at once, as others do after some tries. */
    static Wires thatGiveUp(Settings settings) {
        return to(settings, USUAL_PATIENCE, false);
    }

    /** Clients that give up at once, and also wait no longer than needed. */
    static Wires withoutPatience(Settings settings) {
        return to(settings, SHORT_PATIENCE, false);
    }

    private static Wires to(Settings settings, Duration patience, boolean retries) {
        return new Wires(
                client(DynamoDbClient.builder(), settings, "DYNAMODB", patience, retries)
                        .build(),
                client(S3Client.builder(), settings, "S3", patience, retries)
                        .forcePathStyle(true)
                        .build(),
                client(SqsClient.builder(), settings, "SQS", patience, retries).build());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B client(
            B builder, Settings settings, String service, Duration patience, boolean retries) {
        AwsClients.configure(builder, settings, service)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(patience));
        return retries
                ? builder
                : builder.overrideConfiguration(tries -> tries.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    @Override
    public void close() {
        dynamoDb.close();
        s3.close();
        sqs.close();
    }
}

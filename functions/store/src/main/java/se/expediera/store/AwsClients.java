package se.expediera.store;

import java.net.URI;
import se.expediera.core.Settings;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients for the services that several functions use, by endpoint settings alone: the same code reaches AWS,
 * LocalStack and embedded servers. All use the URL connection client, which starts fastest.
 */
public final class AwsClients {
    private AwsClients() {}

    /** A client for the table. */
    public static DynamoDbClient dynamoDb(Settings settings) {
        return configure(DynamoDbClient.builder(), settings, "DYNAMODB").build();
    }

    /** A client for the dispatch queue. */
    public static SqsClient sqs(Settings settings) {
        return configure(SqsClient.builder(), settings, "SQS").build();
    }

    /** A client for the bucket; path style where an endpoint is set, for buckets are no host names there. */
    public static S3Client s3(Settings settings) {
        boolean ownEndpoint = settings.endpoint("S3").isPresent();
        return configure(S3Client.builder(), settings, "S3")
                .forcePathStyle(ownEndpoint)
                .build();
    }

    /**
     * Gives a builder the HTTP client and, where one is set, the endpoint.
     *
     * @param service the service's name in the setting AWS_ENDPOINT_URL_SERVICE
     */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
            B builder, Settings settings, String service) {
        builder.httpClientBuilder(UrlConnectionHttpClient.builder());
        settings.endpoint(service).ifPresent((URI endpoint) -> builder.endpointOverride(endpoint));
        return builder;
    }
}

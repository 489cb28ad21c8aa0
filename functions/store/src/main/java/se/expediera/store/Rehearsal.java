package se.expediera.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK with all of its parts but the network, for the work before a snapshot: requests are written and signed,
 * answers are read, and nothing leaves the process. What stands in for the services says the shortest that each says
 * of a success: an empty object, the one file.
 */
public final class Rehearsal {
    private static final int OK = 200;

    private final SdkHttpClient http;

    /** A bucket in which every key has this content, an empty table, and queues that take everything. */
    public Rehearsal(byte[] file) {
        this.http = new NoNetwork(file);
    }

    /** A client whose table is empty and takes everything. */
    public DynamoDbClient dynamoDb() {
        return configure(DynamoDbClient.builder()).build();
    }

    /** A client whose queues take everything. */
    public SqsClient sqs() {
        return configure(SqsClient.builder()).build();
    }

    /** A client whose bucket holds the file under each key. */
    public S3Client s3() {
        return configure(S3Client.builder()).build();
    }

    /** Gives a builder the stand-in and credentials that are none. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(B builder) {
        return builder.httpClient(http)
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")));
    }

    /** Answers from memory. */
    private record NoNetwork(byte[] file) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            byte[] answer = answer(request);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpFullResponse.builder()
                                    .statusCode(OK)
                                    .putHeader("Content-Length", Integer.toString(answer.length))
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                            .build();
                }

                @Override
                public void abort() {
                    // there is nothing under way
                }
            };
        }

        private byte[] answer(HttpExecuteRequest request) {
            String host = request.httpRequest().host().toLowerCase(Locale.ROOT);
            if (host.startsWith("dynamodb.") || host.startsWith("sqs.")) {
                return "{}".getBytes(StandardCharsets.UTF_8);
            }
            if (host.startsWith("email.")) {
                return "<SendRawEmailResponse><SendRawEmailResult><MessageId>0</MessageId></SendRawEmailResult></SendRawEmailResponse>"
                        .getBytes(StandardCharsets.UTF_8);
            }
            return request.httpRequest().method() == SdkHttpMethod.GET ? file : new byte[0];
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}

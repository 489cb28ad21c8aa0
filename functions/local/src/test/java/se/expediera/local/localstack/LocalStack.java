package se.expediera.local.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import se.expediera.core.Settings;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * A LocalStack that answers: the one of AWS_ENDPOINT_URL where that is set, else one of our own where Docker runs.
 * Never AWS itself: what does not answer as LocalStack does is not used.
 */
final class LocalStack implements AutoCloseable {
    private static final String REGION = "eu-north-1";
    private static final String ANY_CREDENTIALS = "test";
    /** Knows the runtime java25; releases after 4.14 start with a licence only. */
    private static final String IMAGE = "localstack/localstack:4.13.1";

    private final URI endpoint;
    private final Runnable stop;

    private LocalStack(URI endpoint, Runnable stop) {
        this.endpoint = endpoint;
        this.stop = stop;
    }

    /** Whether there is a LocalStack, or Docker to start one with. */
    static boolean available() {
        return fromOutside().isPresent() || dockerRuns();
    }

    /** The LocalStack to use, started where it has to be. */
    static LocalStack open() {
        return fromOutside().orElseGet(LocalStack::started);
    }

    URI endpoint() {
        return endpoint;
    }

    /** The environment in which AWS's own tools find this LocalStack. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_ACCESS_KEY_ID", ANY_CREDENTIALS,
                "AWS_SECRET_ACCESS_KEY", ANY_CREDENTIALS,
                "AWS_REGION", REGION,
                "AWS_DEFAULT_REGION", REGION);
    }

    /** Gives the AWS SDK of this process what it looks for where a client is not configured by hand. */
    void introduce() {
        System.setProperty("aws.region", REGION);
        System.setProperty("aws.accessKeyId", ANY_CREDENTIALS);
        System.setProperty("aws.secretAccessKey", ANY_CREDENTIALS);
    }

    /** Points a client at this LocalStack. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(B builder, String service) {
        return AwsClients.configure(builder, Settings.of(environment()), service)
                .region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ANY_CREDENTIALS, ANY_CREDENTIALS)));
    }

    @Override
    public void close() {
        stop.run();
    }

    private static Optional<LocalStack> fromOutside() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))
                .filter(url -> !url.isBlank())
                .map(URI::create)
                .filter(LocalStack::answers)
                .map(url -> new LocalStack(url, () -> {}));
    }

    private static boolean answers(URI endpoint) {
        try {
            HttpRequest health = HttpRequest.newBuilder(endpoint.resolve("/_localstack/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean dockerRuns() {
        // its search for Docker is told in pages; the one line of the skip says enough
        System.setProperty("org.slf4j.simpleLogger.log.org.testcontainers", "off");
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static LocalStack started() {
        LocalStackContainer container = new LocalStackContainer(DockerImageName.parse(IMAGE))
                .withEnv("LAMBDA_IGNORE_ARCHITECTURE", "1")
                .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "60");
        container.start();
        return new LocalStack(container.getEndpoint(), container::stop);
    }
}

package se.expediera.local.aws;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Table, bucket, queues and mail service in this process, wired as the template wires them: uploads and the fate of
 * mails are told to queues. Production classes reach them by {@link #settings} alone. All state lies in one folder and
 * outlives the process, however it ends.
 */
public final class EmbeddedAws implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAws.class);
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_";

    private final DataFolder data;
    private final List<EmbeddedService> services = new CopyOnWriteArrayList<>();
    private final Outbox uploads;
    private final Outbox mails;
    private final Map<Queue, String> queueUrls = new EnumMap<>(Queue.class);
    private final Map<Queue, String> deadUrls = new ConcurrentHashMap<>();
    private final Map<String, String> environment = new ConcurrentHashMap<>();
    private volatile Optional<SqsClient> sqs = Optional.empty();

    /**
     * What an embedded run is to be like.
     *
     * @param data the folder for all state
     * @param mails the folder for the mails, one file each
     * @param visibility how long a received message stays unseen; the wait before a failed one comes again
     * @param environment the functions' own settings; the sender among them is verified with the mail service
     * @param limit how many mails the mail service takes
     */
    public record Options(
            Path data, Path mails, Duration visibility, Map<String, String> environment, SendingLimit limit) {
        /** Copies the settings. */
        public Options {
            environment = Map.copyOf(environment);
        }

        /** With a mail service that takes all mails. */
        public Options(Path data, Path mails, Duration visibility, Map<String, String> environment) {
            this(data, mails, visibility, environment, SendingLimit.none());
        }
    }

    private EmbeddedAws(DataFolder data, Map<String, String> environment) {
        this.data = data;
        this.uploads = new Outbox(data.folder("told").resolve("uploads"));
        this.mails = new Outbox(data.folder("told").resolve("mails"));
        this.environment.putAll(environment);
        this.environment.put("EXPEDIERA_TABLE", Account.TABLE);
        this.environment.put("EXPEDIERA_BUCKET", Account.BUCKET);
        this.environment.put("EXPEDIERA_CONFIGURATION_SET", Account.CONFIGURATION_SET);
    }

    /**
     * Starts everything.
     *
     * @throws FolderInUse where another process works in the data folder
     */
    public static EmbeddedAws start(Options options) {
        Account.introduce();
        DataFolder data = DataFolder.take(options.data()).orElseThrow(() -> new FolderInUse(options.data()));
        EmbeddedAws aws = new EmbeddedAws(data, options.environment());
        try {
            aws.open(options);
            return aws;
        } catch (RuntimeException e) {
            aws.close();
            throw e;
        }
    }

    /** The services start side by side, what needs them as soon as they are there. */
    private void open(Options options) {
        CompletableFuture<EmbeddedDynamoDb> dynamoDb =
                start("DYNAMODB", () -> EmbeddedDynamoDb.start(data.folder("dynamodb")));
        CompletableFuture<EmbeddedS3> s3 = start("S3", () -> EmbeddedS3.start(data.folder("s3"), uploads));
        CompletableFuture<EmbeddedSqs> queues = start("SQS", () -> EmbeddedSqs.start(data.folder("queues")));
        Mailbox mailbox = new Mailbox(options.mails(), mails);
        CompletableFuture<EmbeddedSes> ses = start("SES", () -> EmbeddedSes.start(mailbox, options.limit()));
        CompletableFuture<Void> ready = CompletableFuture.allOf(
                dynamoDb.thenRun(() -> State.createTable(settings())),
                s3.thenRun(() -> State.createBucket(settings())),
                ses.thenAccept(service -> service.verify(settings().sender())),
                queues.thenAccept(service -> createQueues(service, options.visibility())));
        ready.join();
        bucketAndMailTell(s3.join().notifications(), mailbox);
        data.announce(environment);
    }

    private <T extends EmbeddedService> CompletableFuture<T> start(String name, Supplier<T> service) {
        return CompletableFuture.supplyAsync(service).thenApply(started -> {
            services.add(started);
            environment.put(ENDPOINT + name, started.endpoint().toString());
            return started;
        });
    }

    /** What tells the functions where everything is. */
    public Settings settings() {
        return Settings.of(environment);
    }

    /** A client for the queues. */
    public SqsClient sqs() {
        return sqs.orElseThrow();
    }

    /** A queue's address. */
    public String url(Queue queue) {
        return queueUrls.get(queue);
    }

    /** How many messages wait in a queue or are being worked on. */
    public int waiting(Queue queue) {
        return count(queueUrls.get(queue));
    }

    /** How many messages a queue gave up. */
    public int dead(Queue queue) {
        return count(deadUrl(queue));
    }

    /** The address of the queue of a queue's dead letters. */
    public String deadUrl(Queue queue) {
        return deadUrls.computeIfAbsent(
                queue,
                it -> sqs().getQueueUrl(request -> request.queueName(it.deadName()))
                        .queueUrl());
    }

    /** Whether uploads and mails have all been told to their queues. */
    public boolean allTold() {
        return uploads.isEmpty() && mails.isEmpty();
    }

    private int count(String url) {
        Map<QueueAttributeName, String> attributes = sqs().getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        int visible = Integer.parseInt(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        int delayed = Integer.parseInt(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
        int worked = Integer.parseInt(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
        return visible + delayed + worked;
    }

    private void createQueues(EmbeddedSqs service, Duration visibility) {
        SqsClient client = AwsClients.sqs(settings());
        sqs = Optional.of(client);
        queueUrls.putAll(service.createQueues(client, visibility));
        queueUrls.forEach((queue, url) -> environment.put("EXPEDIERA_" + queue.name() + "_QUEUE", url));
    }

    private void bucketAndMailTell(BucketNotifications bucket, Mailbox mailbox) {
        data.once("wired", () -> {
            send(Queue.INTAKE, S3EventJson.test(Account.BUCKET));
            send(Queue.REGISTER, S3EventJson.test(Account.BUCKET));
            send(Queue.FEEDBACK, SesEventJson.test());
        });
        bucket.wire(this::send);
        mailbox.wire(events -> sendAll(Queue.FEEDBACK, events));
    }

    /** So many as SQS takes at once; all of them are taken, or it is a fault. */
    private void sendAll(Queue queue, List<String> messages) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, messages.size())
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(messages.get(i))
                        .build())
                .toList();
        SendMessageBatchResponse answer = sqs().sendMessageBatch(
                        request -> request.queueUrl(queueUrls.get(queue)).entries(entries));
        if (!answer.failed().isEmpty()) {
            throw new IllegalStateException(answer.failed().size() + " messages were not taken");
        }
    }

    private void send(Queue queue, String message) {
        sqs().sendMessage(request -> request.queueUrl(queueUrls.get(queue)).messageBody(message));
    }

    @Override
    public void close() {
        services.forEach(service -> quietly(service::stop));
        sqs.ifPresent(SqsClient::close);
        quietly(uploads::close);
        quietly(mails::close);
        quietly(data::close);
    }

    /** The end of a service. */
    private interface End {
        void come() throws Exception;
    }

    private static void quietly(End end) {
        try {
            end.come();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("an embedded service did not stop cleanly", e);
        }
    }
}

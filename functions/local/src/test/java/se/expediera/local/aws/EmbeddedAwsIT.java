package se.expediera.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ConfigurationSetDoesNotExistException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SesException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class EmbeddedAwsIT {
    private static final String SENDER = "beslut@granvik.example.org";
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    Path folder;

    private EmbeddedAws aws;

    @BeforeEach
    void start() {
        aws = EmbeddedAws.start(new EmbeddedAws.Options(
                folder.resolve("data"),
                folder.resolve("mails"),
                Duration.ofSeconds(1),
                Map.of("EXPEDIERA_SENDER", SENDER)));
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void shouldTellTheIntakeQueueOfAnUploadWithItsKeyEncodedAsS3Does() throws Exception {
        // given
        try (PolledQueue intake = PolledQueue.of(aws, Queue.INTAKE)) {
            intake.next();
            // when
            upload("inbox/Beslut nämnd + bilaga å.pdf", "innehåll");
            // then
            Map<String, Object> event = Json.read(intake.next());
            assertThat(event.toString())
                    .contains("key=inbox/Beslut+n%C3%A4mnd+%2B+bilaga+%C3%A5.pdf")
                    .contains("size=9")
                    .contains("eventSource=aws:s3")
                    .doesNotContain("versionId");
        }
    }

    @Test
    void shouldTellNobodyOfFilesOutsideTheWatchedPrefixes() throws Exception {
        // given
        try (PolledQueue intake = PolledQueue.of(aws, Queue.INTAKE);
                PolledQueue register = PolledQueue.of(aws, Queue.REGISTER)) {
            intake.next();
            register.next();
            // when
            upload("excerpts/0a/001.pdf", "utdrag");
            upload("register/parties.csv", "mottagare");
            // then
            assertThat(register.next()).contains("register/parties.csv");
            assertThat(aws.waiting(Queue.INTAKE)).isZero();
        }
    }

    @Test
    void shouldSendTheTestMessagesOfS3AndSesOnceInADataFoldersLife() throws Exception {
        // given
        try (PolledQueue intake = PolledQueue.of(aws, Queue.INTAKE);
                PolledQueue feedback = PolledQueue.of(aws, Queue.FEEDBACK)) {
            assertThat(intake.next()).contains("s3:TestEvent");
            assertThat(feedback.next()).contains("Successfully validated SNS topic");
        }
        // when
        stop();
        start();
        // then
        assertThat(aws.waiting(Queue.INTAKE)).isZero();
        assertThat(aws.waiting(Queue.FEEDBACK)).isZero();
    }

    @Test
    void shouldBringBackOnlyTheMessageThatFailedAndBuryItAfterFiveReceives() {
        // given
        send(Queue.DISPATCH, "god");
        send(Queue.DISPATCH, "dålig");
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        // when
        QueuePoller poller = QueuePoller.start(
                aws.sqs(),
                new QueuePoller.Source(Queue.DISPATCH.queueName(), Queue.DISPATCH.arn(), aws.url(Queue.DISPATCH), 10),
                Duration.ofSeconds(5),
                (event, context) -> failing(event, seen));
        try {
            List<Message> dead = PolledQueue.receive(aws, Queue.DISPATCH.deadName());
            // then
            assertThat(dead).extracting(Message::body).containsExactly("dålig");
            assertThat(seen).containsOnlyOnce("god").hasSize(1 + Queue.MAX_RECEIVES);
            assertThat(aws.waiting(Queue.DISPATCH)).isZero();
            assertThat(aws.dead(Queue.DISPATCH)).isEqualTo(1);
        } finally {
            poller.close();
        }
    }

    @Test
    void shouldBringBackTheWholeBatchOfAHandlerThatThrows() throws Exception {
        // given
        send(Queue.DISPATCH, "ett");
        BlockingQueue<String> counts = new LinkedBlockingQueue<>();
        // when
        QueuePoller poller = QueuePoller.start(
                aws.sqs(),
                new QueuePoller.Source(Queue.DISPATCH.queueName(), Queue.DISPATCH.arn(), aws.url(Queue.DISPATCH), 10),
                Duration.ofSeconds(5),
                (event, context) -> {
                    String count = event.getRecords().get(0).getAttributes().get("ApproximateReceiveCount");
                    counts.add(count);
                    if (count.equals("1")) {
                        throw new IllegalStateException("first time");
                    }
                    return new SQSBatchResponse(List.of());
                });
        try {
            // then
            assertThat(counts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("1");
            assertThat(counts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("2");
        } finally {
            poller.close();
        }
        assertThat(aws.waiting(Queue.DISPATCH)).isZero();
    }

    @Test
    void shouldWriteAMailAsItIsAndTellItsDelivery() throws Exception {
        try (PolledQueue feedback = PolledQueue.of(aws, Queue.FEEDBACK)) {
            feedback.next();
            // when
            String messageId = mail("registrator@example.org");
            // then
            assertThat(mails()).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).endsWith("-0a1b-001-01.eml");
                assertThat(file).content(StandardCharsets.UTF_8).contains("Subject: Beslut", "hej");
            });
            assertThat(events(feedback, 2))
                    .anySatisfy(event -> assertThat(event).contains("eventType=Send"))
                    .anySatisfy(event -> assertThat(event)
                            .contains("eventType=Delivery", "messageId=" + messageId, "delivery=[0a1b-001-01]"));
        }
    }

    @Test
    void shouldReturnTheMailsOfTheMailboxSimulatorAsSesDoes() throws Exception {
        try (PolledQueue feedback = PolledQueue.of(aws, Queue.FEEDBACK)) {
            feedback.next();
            // when
            mail("bounce@simulator.amazonses.com");
            mail("complaint@simulator.amazonses.com");
            // then
            List<String> events = events(feedback, 5);
            assertThat(events)
                    .anySatisfy(event -> assertThat(event).contains("eventType=Bounce", "bounceType=Permanent"))
                    .anySatisfy(event -> assertThat(event).contains("eventType=Delivery"))
                    .anySatisfy(event -> assertThat(event).contains("eventType=Complaint"));
            assertThat(events)
                    .filteredOn(event -> event.contains("eventType=Send"))
                    .hasSize(2);
        }
    }

    @Test
    void shouldRefuseMailsAsSesDoes() {
        assertThatThrownBy(() -> mail("ingen adress")).isInstanceOf(SesException.class);
        assertThatThrownBy(() -> mail("a@example.org", "annan@example.org", Account.CONFIGURATION_SET))
                .isInstanceOf(MessageRejectedException.class)
                .hasMessageContaining("not verified");
        assertThatThrownBy(() -> mail("a@example.org", SENDER, "okänd"))
                .isInstanceOf(ConfigurationSetDoesNotExistException.class);
        try (SesClient ses = ses()) {
            assertThatThrownBy(ses::listIdentities).hasMessageContaining("ListIdentities");
        }
    }

    @Test
    void shouldLeaveNoMailInMemoryOnceItWasTaken() {
        // given
        int mails = 8;
        String large = "x".repeat(5 << 20);
        mail("a@example.org", SENDER, Account.CONFIGURATION_SET, large);
        long before = usedMemory();
        // when
        for (int mail = 0; mail < mails; mail++) {
            mail("a@example.org", SENDER, Account.CONFIGURATION_SET, mail + large);
        }
        // then
        assertThat(usedMemory() - before).isLessThan((long) mails * large.length() / 2);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void shouldKeepTableObjectsAndMessagesOverARestart() {
        // given
        try (DynamoDbClient table = AwsClients.dynamoDb(aws.settings())) {
            table.putItem(put -> put.tableName(Account.TABLE)
                    .item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
        }
        upload("excerpts/0a/001.pdf", "utdrag å");
        send(Queue.DISPATCH, "väntar");
        assertThat(PolledQueue.receive(aws, Queue.DISPATCH.queueName())).hasSize(1);
        // when
        stop();
        start();
        // then
        try (DynamoDbClient table = AwsClients.dynamoDb(aws.settings());
                S3Client s3 = AwsClients.s3(aws.settings())) {
            assertThat(table.getItem(get -> get.tableName(Account.TABLE)
                                    .key(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))))
                            .hasItem())
                    .isTrue();
            assertThat(s3.getObjectAsBytes(get -> get.bucket(Account.BUCKET).key("excerpts/0a/001.pdf"))
                            .asUtf8String())
                    .isEqualTo("utdrag å");
        }
        List<Message> kept = PolledQueue.receive(aws, Queue.DISPATCH.queueName());
        assertThat(kept).extracting(Message::body).containsExactly("väntar");
        assertThat(kept.get(0).attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .isEqualTo("2");
    }

    @Test
    void shouldNotShareADataFolderWithAnotherRun() {
        assertThatThrownBy(() -> EmbeddedAws.start(new EmbeddedAws.Options(
                        folder.resolve("data"),
                        folder.resolve("mails"),
                        Duration.ofSeconds(1),
                        Map.of("EXPEDIERA_SENDER", SENDER))))
                .isInstanceOf(FolderInUse.class);
    }

    private static SQSBatchResponse failing(SQSEvent event, BlockingQueue<String> seen) {
        event.getRecords().forEach(message -> seen.add(message.getBody()));
        return new SQSBatchResponse(event.getRecords().stream()
                .filter(message -> message.getBody().equals("dålig"))
                .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                .toList());
    }

    private void send(Queue queue, String body) {
        aws.sqs().sendMessage(request -> request.queueUrl(aws.url(queue)).messageBody(body));
    }

    private void upload(String key, String content) {
        try (S3Client s3 = AwsClients.s3(aws.settings())) {
            s3.putObject(put -> put.bucket(Account.BUCKET).key(key), RequestBody.fromString(content));
        }
    }

    private String mail(String to) {
        return mail(to, SENDER, Account.CONFIGURATION_SET);
    }

    private String mail(String to, String from, String configurationSet) {
        return mail(to, from, configurationSet, "hej");
    }

    private String mail(String to, String from, String configurationSet, String text) {
        String raw = "From: " + from + "\r\nTo: " + to + "\r\nSubject: Beslut\r\n\r\n" + text;
        try (SesClient ses = ses()) {
            return ses.sendRawEmail(request -> request.destinations(to)
                            .configurationSetName(configurationSet)
                            .tags(MessageTag.builder()
                                    .name("delivery")
                                    .value("0a1b-001-01")
                                    .build())
                            .rawMessage(message -> message.data(SdkBytes.fromUtf8String(raw))))
                    .messageId();
        }
    }

    private SesClient ses() {
        return AwsClients.configure(SesClient.builder(), aws.settings(), "SES").build();
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mails"))) {
            return files.toList();
        }
    }

    /** So many events in the order in which the queue brings them, which is not that in which they came about. */
    private static List<String> events(PolledQueue feedback, int many) throws Exception {
        List<String> events = new ArrayList<>();
        while (events.size() < many) {
            events.add(Json.read((String) Json.read(feedback.next()).get("Message"))
                    .toString());
        }
        return events;
    }
}

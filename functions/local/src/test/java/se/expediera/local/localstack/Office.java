package se.expediera.local.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;
import se.expediera.local.run.Workplace;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.EventType;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A municipality's office whose Expediera is deployed: what its people and the mail service do, and what they see. */
final class Office implements AutoCloseable {
    private static final int MANY = 100;
    private static final String MAIL_DOMAIN = ".example.org";

    private final LocalStack localStack;
    private final SamDeployment deployment;
    private final String stack;
    private final Map<String, String> outputs;
    private final S3Client s3;
    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final SnsClient sns;
    private final LambdaClient lambda;

    private Office(LocalStack localStack, SamDeployment deployment, String stack) {
        this.localStack = localStack;
        this.deployment = deployment;
        this.stack = stack;
        this.lambda = localStack.configure(LambdaClient.builder(), "LAMBDA").build();
        this.outputs = deployment.deploy(Map.of(
                "MunicipalityName",
                "Granviks kommun",
                "BucketName",
                stack,
                "SenderAddress",
                sender(),
                "ReplyToAddress",
                "kansli@" + stack + MAIL_DOMAIN,
                "ClerkAddress",
                clerk(),
                "Mode",
                "live",
                "SendRate",
                "100",
                "OcrLayer",
                layer()));
        this.s3 = localStack
                .configure(S3Client.builder(), "S3")
                .forcePathStyle(true)
                .build();
        this.dynamoDb =
                localStack.configure(DynamoDbClient.builder(), "DYNAMODB").build();
        this.sqs = localStack.configure(SqsClient.builder(), "SQS").build();
        this.sns = localStack.configure(SnsClient.builder(), "SNS").build();
    }

    /** A layer's version; LocalStack does not unpack it, and a function finds the programs of the machine. */
    private String layer() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry("bin/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lambda.publishLayerVersion(publish -> publish.layerName(stack + "-ocr")
                        .content(content -> content.zipFile(SdkBytes.fromByteArray(zip.toByteArray()))))
                .layerVersionArn();
    }

    /** Deploys the template as it is, under names of this run alone. */
    static Office deploy(LocalStack localStack) {
        String stack = "expediera-" + UUID.randomUUID().toString().substring(0, 8);
        Office office = new Office(localStack, new SamDeployment(stack, localStack.environment()), stack);
        office.wireMailService();
        return office;
    }

    /**
     * Does what the prerequisites and, at AWS, the template do: LocalStack deploys a configuration set and its event
     * destination as empty shells.
     */
    private void wireMailService() {
        String set = outputs.get("ConfigurationSetName");
        try (SesClient ses = localStack.configure(SesClient.builder(), "SES").build()) {
            ses.verifyEmailIdentity(identity -> identity.emailAddress(sender()));
            ses.createConfigurationSet(create -> create.configurationSet(named -> named.name(set)));
            ses.createConfigurationSetEventDestination(create -> create.configurationSetName(set)
                    .eventDestination(destination -> destination
                            // unlike at AWS, unique among all sets
                            .name(set)
                            .enabled(true)
                            .matchingEventTypes(
                                    EventType.SEND,
                                    EventType.DELIVERY,
                                    EventType.BOUNCE,
                                    EventType.COMPLAINT,
                                    EventType.REJECT)
                            .snsDestination(topic -> topic.topicARN(outputs.get("FeedbackTopicArn")))));
        }
    }

    String sender() {
        return "expediering@" + stack + MAIL_DOMAIN;
    }

    String clerk() {
        return "registrator@" + stack + MAIL_DOMAIN;
    }

    /** Puts a file into the bucket. */
    void upload(String key, byte[] content) {
        s3.putObject(put -> put.bucket(stack).key(key), RequestBody.fromBytes(content));
    }

    /** Every mail that this office has sent, the oldest first. */
    List<SentMail> mails() {
        return SentMail.from(sender(), localStack.endpoint());
    }

    /** The mails that the clerk got. */
    List<SentMail> receipts() {
        return mails().stream()
                .filter(mail -> mail.recipients().contains(clerk()))
                .toList();
    }

    /** The mails that parties got. */
    List<SentMail> decisions() {
        return mails().stream()
                .filter(mail -> !mail.recipients().contains(clerk()))
                .toList();
    }

    /** What the table holds of a document: each item by its sort key. */
    Map<String, Map<String, AttributeValue>> items(String documentId) {
        Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        dynamoDb.queryPaginator(query -> query.tableName(outputs.get("TableName"))
                        .consistentRead(true)
                        .keyConditionExpression("pk = :document")
                        .expressionAttributeValues(Map.of(":document", AttributeValue.fromS("DOC#" + documentId))))
                .items()
                .forEach(item -> items.put(item.get("sk").s(), item));
        return items;
    }

    /** The states of a document's deliveries to parties, and how many are in each. */
    Map<DeliveryState, Integer> states(String documentId) {
        Map<DeliveryState, Integer> states = new HashMap<>();
        items(documentId).forEach((key, item) -> {
            if (key.contains("#DLV#")) {
                states.merge(DeliveryState.valueOf(item.get("state").s()), 1, Integer::sum);
            }
        });
        return states;
    }

    /** Publishes to the topic of the mail service's events. */
    void publish(String event) {
        sns.publish(publish -> publish.topicArn(outputs.get("FeedbackTopicArn")).message(event));
    }

    /**
     * Calls the sweep as its schedule does.
     *
     * @return the fault that it ended with; "" where it ended well
     */
    String sweep(String event) {
        String fault = lambda.invoke(invoke -> invoke.functionName(outputs.get("SweepFunctionName"))
                        .qualifier("live")
                        .payload(SdkBytes.fromUtf8String(event)))
                .functionError();
        return fault == null ? "" : fault;
    }

    /** Puts a message into the queue of this name in the template. */
    void send(String queue, String body) {
        sqs.sendMessage(message -> message.queueUrl(url(queue)).messageBody(body));
    }

    private String url(String queue) {
        return sqs.listQueues(list -> list.queueNamePrefix(stack + "-" + queue))
                .queueUrls()
                .get(0);
    }

    /** The version of a function that works. */
    String version(String function) {
        return lambda.getAlias(get -> get.functionName(stack + "-" + function).name("live"))
                .functionVersion();
    }

    /** Changes a function and its settings until what is returned is closed. */
    Deployed changed(
            String function,
            Map<String, String> settings,
            Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        return Deployed.with(lambda, stack + "-" + function, settings, change);
    }

    /** Lets a message come again so many seconds after its function failed. */
    void comesAgainAfter(String queue, int seconds) {
        sqs.setQueueAttributes(set -> set.queueUrl(url(queue))
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds))));
    }

    /** Puts all dead letters back, as the command redrive does. */
    void redrive() {
        localStack.introduce();
        Map<String, String> environment =
                new HashMap<>(lambda.getFunctionConfiguration(get -> get.functionName(stack + "-deadletters"))
                        .environment()
                        .variables());
        environment.putAll(localStack.environment());
        Workplace place = Workplace.of(Settings.of(environment));
        place.ledger()
                .deadLetters()
                .all(MANY)
                .forEach(letter -> place.redrive().putBack(letter.id(), new Desk.Ruling("Anna Ek", "Felet är rättat")));
    }

    /** The mails to parties about a §. */
    List<SentMail> decisions(int paragraph) {
        return decisions().stream()
                .filter(mail -> mail.subject().startsWith("Beslut § " + paragraph + ":"))
                .toList();
    }

    /** The clerk's receipts of a document. */
    List<SentMail> receipts(String documentId) {
        return receipts().stream()
                .filter(mail -> mail.delivery().equals(documentId + "-receipt"))
                .toList();
    }

    /** Every function that a queue feeds. */
    List<Trigger> triggers() {
        return Stream.of("intake", "dispatch", "letter", "feedback", "register")
                .map(name -> Trigger.of(stack + "-" + name, lambda, sqs))
                .toList();
    }

    /** How many messages wait or are at work in the queue of this name in the template. */
    int under(String queue) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(get -> get.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    /** Waits until nothing is under way in any queue. */
    void awaitRest() {
        Patience.until(
                "the queues run empty",
                () -> List.of(
                        under("IntakeQueue"),
                        under("RegisterQueue"),
                        under("DispatchQueue"),
                        under("LetterQueue"),
                        under("FeedbackQueue")),
                counts -> counts.stream().allMatch(count -> count == 0));
    }

    @Override
    public void close() {
        s3.close();
        dynamoDb.close();
        sqs.close();
        sns.close();
        lambda.close();
        deployment.delete();
        localStack.close();
    }
}

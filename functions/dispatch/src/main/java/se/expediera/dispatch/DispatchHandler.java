package se.expediera.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.util.Optional;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.queue.LetterQueue;
import se.expediera.core.register.Parties;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisterImports;
import se.expediera.dispatch.mail.DeadLetterMail;
import se.expediera.dispatch.mail.DecisionMail;
import se.expediera.dispatch.mail.MailService;
import se.expediera.dispatch.mail.MimeWriter;
import se.expediera.dispatch.mail.NewsMail;
import se.expediera.dispatch.mail.ReceiptMail;
import se.expediera.dispatch.mail.RegisterReceiptMail;
import se.expediera.dispatch.mail.SesMailService;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.lambda.SqsBatch;
import se.expediera.store.queue.MessageJson;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.queue.SqsLetterQueue;
import se.expediera.store.table.DeadLetterTable;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.ImportTable;
import se.expediera.store.table.RegisterTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The dispatch function: messages of the dispatch queue in, those that shall come again out. */
public final class DispatchHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchHandler.class);

    private final Dispatcher dispatcher;
    private final Deadline deadline = new Deadline();
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /**
     * What dispatch works with.
     *
     * @param documents the documents and decisions
     * @param deliveries the deliveries
     * @param register the party register
     * @param imports the register's uploads
     * @param deadLetters the messages that were given up
     * @param files the bucket
     * @param queue the dispatch queue
     * @param letters the letter queue
     * @param mailService the service that carries mails
     */
    public record Ports(
            Documents documents,
            Deliveries deliveries,
            PartyRegister register,
            RegisterImports imports,
            DeadLetters deadLetters,
            Files files,
            DispatchQueue queue,
            LetterQueue letters,
            MailService mailService) {}

    /** Wired by the function's environment. */
    public DispatchHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public DispatchHandler(Settings settings) {
        this(
                settings.checked(
                        Settings::sender,
                        Settings::replyTo,
                        Settings::clerk,
                        Settings::municipality,
                        Settings::configurationSet,
                        Settings::mode,
                        Settings::lease),
                ports(settings),
                Clock.systemUTC());
    }

    /** Wired by hand. */
    public DispatchHandler(Settings settings, Ports ports, Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.snapshot = Snapshot.before(LOG, () -> DispatchRehearsal.run(settings));
        Postman postman = new Postman(
                ports.deliveries(),
                ports.documents(),
                new MimeWriter(settings, clock),
                ports.mailService(),
                settings,
                deadline,
                clock,
                outcomes);
        RecentDocuments recent = new RecentDocuments(ports.documents());
        this.dispatcher = new Dispatcher(
                ports.documents(),
                recent,
                new DecisionDispatch(
                        ports.deliveries(),
                        new Parties(ports.register(), settings),
                        ports.files(),
                        ports.letters(),
                        new DecisionMail(settings),
                        postman,
                        clock),
                new ClerkNews(
                        ports.documents(),
                        recent,
                        ports.deliveries(),
                        ports.imports(),
                        ports.deadLetters(),
                        ports.files(),
                        new ClerkNews.Mails(
                                new ReceiptMail(settings),
                                new NewsMail(settings),
                                new RegisterReceiptMail(settings),
                                new DeadLetterMail(settings)),
                        postman,
                        clock),
                ports.queue());
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        deadline.of(Optional.ofNullable(context));
        return SqsBatch.run(
                event,
                outcomes,
                body -> MessageJson.read(body)
                        .ifPresentOrElse(
                                dispatcher::take, () -> LOG.warn("a message that is none of ours was let go")));
    }

    private static Ports ports(Settings settings) {
        DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings);
        Files files = new BucketFiles(AwsClients.s3(settings), settings.bucket());
        SqsClient sqs = AwsClients.sqs(settings);
        return new Ports(
                new DocumentTable(dynamoDb, settings.table(), files),
                new DeliveryTable(dynamoDb, settings.table()),
                new RegisterTable(dynamoDb, settings.table()),
                new ImportTable(dynamoDb, settings.table()),
                new DeadLetterTable(dynamoDb, settings.table()),
                files,
                new SqsDispatchQueue(sqs, settings.dispatchQueue()),
                new SqsLetterQueue(sqs, settings.letterQueue()),
                new SesMailService(settings));
    }
}

package se.expediera.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.register.Parties;
import se.expediera.dispatch.mail.DecisionMail;
import se.expediera.dispatch.mail.MimeWriter;
import se.expediera.dispatch.mail.ReceiptMail;
import se.expediera.dispatch.mail.SesMailService;
import se.expediera.store.Rehearsal;
import se.expediera.store.RehearsedPaper;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.queue.MessageJson;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.RegisterTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;

/** The work of this module's functions on a made-up decision, by all that they need but the network. */
final class DispatchRehearsal {
    /** A document that is only tried: nothing of it may be held for being sent. */
    private static final String ID = "trial0";

    private static final Clock CLOCK = Clock.systemUTC();

    private DispatchRehearsal() {}

    /** Mails a decision to its party and a receipt to the clerk. */
    static void run(Settings settings) {
        Rehearsal aws = new Rehearsal(new byte[] {0});
        DynamoDbClient dynamoDb = aws.dynamoDb();
        BucketFiles files = new BucketFiles(aws.s3(), settings.bucket());
        DocumentTable documents = new DocumentTable(dynamoDb, settings.table(), files);
        DeliveryTable deliveries = new DeliveryTable(dynamoDb, settings.table());
        Postman postman = new Postman(
                deliveries,
                documents,
                new MimeWriter(settings, CLOCK),
                new SesMailService(settings, aws.configure(SesClient.builder())),
                settings,
                new Deadline(),
                CLOCK,
                Outcomes.untold());
        Instant now = CLOCK.instant();
        Document document = RehearsedPaper.document(ID, now);
        StoredDecision decision = RehearsedPaper.decision(ID, "excerpts/rehearsal.pdf");
        Delivery delivery = Delivery.create(
                DeliveryId.of(decision.id(), 1), "Mottagaren", 1, "Mottagaren", DeliveryState.PENDING, "", now);
        Delivery receipt = Delivery.receipt(ID, now);
        MessageJson.read(MessageJson.write(new InformClerk(ID)));
        documents.listed(decision.id());
        documents.find(ID);
        new Parties(new RegisterTable(dynamoDb, settings.table()), settings)
                .now()
                .resolve(delivery.party());
        postman.send(
                delivery,
                OnceKey.of(document, decision, delivery.party()),
                new DecisionMail(settings)
                        .compose(
                                document,
                                decision,
                                delivery,
                                delivery.party(),
                                List.of(settings.clerk()),
                                files.read("excerpts/rehearsal.pdf", "").orElseThrow()));
        deliveries.ofDocumentToTell(ID);
        ReceiptMail receipts = new ReceiptMail(settings);
        postman.send(
                receipt,
                new OnceKey(ID, ID),
                receipts.compose(
                        document, List.of(decision), List.of(delivery, receipt), receipt, key -> files.read(key, "")));
        files.write(
                "receipts/rehearsal.html",
                receipts.page(document, List.of(decision), List.of(delivery, receipt), receipt)
                        .content(),
                "text/html");
    }

    /** Sweeps where nothing waits. */
    static void sweep(Settings settings) {
        Rehearsal aws = new Rehearsal(new byte[0]);
        SqsDispatchQueue queue = new SqsDispatchQueue(aws.sqs(), settings.dispatchQueue());
        new Sweep(new DeliveryTable(aws.dynamoDb(), settings.table()), queue, settings, CLOCK, Outcomes.untold())
                .run(Optional.empty());
        queue.send(List.of(new InformClerk(ID)));
    }

    /** Looks for what a dead letter is about. */
    static void givenUp(Settings settings) {
        Rehearsal aws = new Rehearsal(new byte[0]);
        MessageJson.read(MessageJson.write(new InformClerk(ID)));
        BucketFiles files = new BucketFiles(aws.s3(), settings.bucket());
        files.read("inbox/rehearsal.pdf", "");
        new DocumentTable(aws.dynamoDb(), settings.table(), files).find(ID);
        new DeliveryTable(aws.dynamoDb(), settings.table()).add(Delivery.receipt(ID, CLOCK.instant()));
        new SqsDispatchQueue(aws.sqs(), settings.dispatchQueue()).send(List.of(new InformClerk(ID)));
    }
}

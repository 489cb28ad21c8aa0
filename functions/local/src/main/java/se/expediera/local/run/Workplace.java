package se.expediera.local.run;

import java.time.Clock;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Desk;
import se.expediera.core.forget.Forgetting;
import se.expediera.core.queue.Redrive;
import se.expediera.dispatch.mail.ReceiptPage;
import se.expediera.store.AwsClients;
import se.expediera.store.files.ErasedFiles;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.ErasureTable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What a person's commands work on: the same in a data folder and in AWS.
 *
 * @param settings where table, bucket and queues are
 * @param ledger what the table and the bucket know
 * @param desk where a person decides about deliveries
 * @param redrive puts dead letters back
 * @param forgetting takes content away
 */
public record Workplace(Settings settings, Ledger ledger, Desk desk, Redrive redrive, Forgetting forgetting) {
    /**
     * The place of these settings.
     *
     * @throws IllegalStateException where one of them is missing; its message names it
     */
    public static Workplace of(Settings settings) {
        Ledger ledger = Ledger.of(settings);
        SqsClient sqs = AwsClients.sqs(settings);
        Clock clock = Clock.systemUTC();
        Redrive.Queues queues = (source, body) -> sqs.sendMessage(
                send -> send.queueUrl(settings.queue(source.name())).messageBody(body));
        return new Workplace(
                settings,
                ledger,
                new Desk(ledger.deliveries(), new SqsDispatchQueue(sqs, settings.dispatchQueue()), clock),
                new Redrive(ledger.documents(), ledger.deliveries(), ledger.deadLetters(), queues, clock),
                forgetting(settings, ledger, clock));
    }

    private static Forgetting forgetting(Settings settings, Ledger ledger, Clock clock) {
        ErasedFiles files = new ErasedFiles(AwsClients.s3(settings), settings.bucket());
        ErasureTable erasure = new ErasureTable(AwsClients.dynamoDb(settings), settings.table(), files);
        return new Forgetting(ledger.documents(), ledger.deliveries(), erasure, ReceiptPage::keyOf, clock);
    }
}

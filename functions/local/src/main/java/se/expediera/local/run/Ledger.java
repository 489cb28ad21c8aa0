package se.expediera.local.run;

import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.register.RegisterImports;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.table.DeadLetterTable;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.ImportTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the table and the bucket know.
 *
 * @param documents the documents and their decisions
 * @param deliveries the deliveries
 * @param imports the register's uploads
 * @param deadLetters the messages that were given up
 * @param files the bucket
 */
public record Ledger(
        Documents documents, Deliveries deliveries, RegisterImports imports, DeadLetters deadLetters, Files files) {
    /** Table and bucket of these settings. */
    public static Ledger of(Settings settings) {
        DynamoDbClient table = AwsClients.dynamoDb(settings);
        Files files = new BucketFiles(AwsClients.s3(settings), settings.bucket());
        return new Ledger(
                new DocumentTable(table, settings.table(), files),
                new DeliveryTable(table, settings.table()),
                new ImportTable(table, settings.table()),
                new DeadLetterTable(table, settings.table()),
                files);
    }

    /** Deliveries in a state, longest first. */
    public List<Delivery> in(DeliveryState state, int limit) {
        return deliveries.in(state, limit);
    }
}

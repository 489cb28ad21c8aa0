package se.expediera.local.machine;

import java.util.Optional;
import java.util.UUID;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.memory.MemoryDeadLetters;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryRegister;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.table.DeadLetterTable;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.ImportTable;
import se.expediera.store.table.RegisterTable;
import se.expediera.store.table.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What outlives every process.
 *
 * @param documents the documents
 * @param deliveries the deliveries
 * @param register the register
 * @param imports its uploads
 * @param deadLetters the messages that were given up
 * @param files the bucket
 */
record Store(
        Documents documents,
        Deliveries deliveries,
        PartyRegister register,
        RegisterImports imports,
        DeadLetters deadLetters,
        Files files) {
    /** A new one in memory. */
    static Store inMemory() {
        MemoryDeliveries deliveries = new MemoryDeliveries();
        MemoryRegister register = new MemoryRegister();
        return new Store(
                new MemoryDocuments(deliveries),
                deliveries,
                register,
                new ImportsWithReceipts(register, deliveries),
                new MemoryDeadLetters(),
                new MemoryFiles());
    }

    /** A new table beside the embedded one. */
    static Store inTable(EmbeddedAws aws, DynamoDbClient client) {
        String name = "machine-" + UUID.randomUUID();
        client.createTable(TableSchema.createTable(name));
        BucketFiles files =
                new BucketFiles(AwsClients.s3(aws.settings()), aws.settings().bucket());
        return new Store(
                new DocumentTable(client, name, files),
                new DeliveryTable(client, name),
                new RegisterTable(client, name),
                new ImportTable(client, name),
                new DeadLetterTable(client, name),
                new MemoryFiles());
    }

    /** The register's uploads, each with its pending receipt. */
    private record ImportsWithReceipts(MemoryRegister register, MemoryDeliveries deliveries)
            implements RegisterImports {
        @Override
        public void save(RegisterImport outcome) {
            register.save(outcome);
            deliveries.add(outcome.receipt());
        }

        @Override
        public Optional<RegisterImport> find(String id) {
            return register.find(id);
        }
    }
}

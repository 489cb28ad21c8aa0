package se.expediera.local.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.memory.DeliveriesContract;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;

/** The table holds what every keeper of deliveries must hold. */
class DeliveryTableIT extends DeliveriesContract {
    @TempDir
    static Path folder;

    private static TableUnderTest table;

    private String documentId;

    @BeforeAll
    static void start() {
        table = TableUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        table.close();
    }

    @BeforeEach
    void prepare() {
        documentId = TableUnderTest.newDocumentId();
    }

    @Override
    protected Deliveries deliveries() {
        return new DeliveryTable(table.client(), table.settings().table());
    }

    @Override
    protected void add(Delivery delivery) {
        Document document = new Document(
                delivery.id().documentId(),
                "0".repeat(64),
                "inbox/protokoll.pdf",
                "",
                Instant.parse("2026-05-12T12:00:00Z"),
                DocumentState.READ,
                "Kommunstyrelsen",
                "2026-05-12",
                1,
                1,
                List.of(),
                false);
        new DocumentTable(table.client(), table.settings().table(), table.files())
                .save(document, List.of(), List.of(delivery));
    }

    @Override
    protected String documentId() {
        return documentId;
    }
}

package se.expediera.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.EarlierReadings;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.register.RegisterChanges;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RowError;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.ImportTable;

class DocumentTableIT {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final int MORE_THAN_A_TRANSACTION = 120;
    private static final int MORE_THAN_AN_ITEM = 500_000;

    @TempDir
    static Path folder;

    private static TableUnderTest table;

    private String id;
    private DocumentTable documents;
    private DeliveryTable deliveries;

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
        id = TableUnderTest.newDocumentId();
        documents = new DocumentTable(table.client(), table.settings().table(), table.files());
        deliveries = new DeliveryTable(table.client(), table.settings().table());
    }

    @Test
    void shouldGiveBackADocumentWithItsDecisionsInTheOrderOfThePaper() {
        // given
        List<StoredDecision> decisions =
                IntStream.rangeClosed(1, 12).mapToObj(it -> decision(it, "ord")).toList();
        // when
        documents.save(document(), decisions, List.of());
        documents.markQueued(id);
        // then
        assertThat(documents.find(id)).map(Document::queued).contains(true);
        assertThat(documents.decisionsOf(id)).isEqualTo(decisions);
        assertThat(documents.decision(decisions.get(3).id())).contains(decisions.get(3));
        assertThat(documents.decisionsByCase("ks 2026-" + id)).hasSize(12);
        assertThat(documents.receivedIn(YearMonth.of(2026, 5)))
                .extracting(Document::id)
                .contains(id);
    }

    @Test
    void shouldChangeNothingWhenTheSameIsSavedAgain() {
        // given
        List<Delivery> pending = IntStream.rangeClosed(1, MORE_THAN_A_TRANSACTION)
                .mapToObj(it -> Delivery.create(
                        DeliveryId.of(StoredDecision.idOf(id, 1), it),
                        "Part " + it,
                        1,
                        "- Part " + it,
                        DeliveryState.PENDING,
                        "",
                        NOW))
                .toList();
        documents.save(document(), List.of(decision(1, "ord")), pending);
        Move move = new Move(
                pending.get(0).id(), DeliveryState.PENDING, DeliveryState.UNRESOLVED, NOW, "dispatch", "saknas");
        deliveries.move(move);
        // when
        documents.save(document(), List.of(decision(1, "andra ord")), pending);
        // then
        assertThat(deliveries.ofDocument(id)).hasSize(MORE_THAN_A_TRANSACTION);
        assertThat(deliveries.find(pending.get(0).id())).map(Delivery::state).contains(DeliveryState.UNRESOLVED);
        assertThat(documents.decisionsOf(id)).extracting(StoredDecision::text).containsExactly("ord");
    }

    @Test
    void shouldKeepWordsThatAreLongerThanAnItem() {
        // given
        StoredDecision decision = decision(1, "å".repeat(MORE_THAN_AN_ITEM));
        // when
        documents.save(document(), List.of(decision), List.of());
        // then
        assertThat(documents.decision(decision.id())).contains(decision);
    }

    @Test
    void shouldKeepTheFirstOutcomeOfAnUploadAndOneReceipt() {
        // given
        ImportTable imports = new ImportTable(table.client(), table.settings().table());
        RegisterImport outcome = new RegisterImport(
                "reg" + id,
                "register/parties.csv",
                NOW,
                0,
                List.of(new RowError(3, "Rätta raden.")),
                1,
                new RegisterChanges(
                        RegisterChanges.Names.of(List.of("Valnämnden")),
                        RegisterChanges.Names.NONE,
                        new RegisterChanges.Names(70, List.of("Kulturnämnden"))),
                List.of("Valnämnden"));
        // when
        imports.save(outcome);
        imports.save(new RegisterImport("reg" + id, "register/parties.csv", NOW, 7, List.of(), 0));
        // then
        assertThat(imports.find("reg" + id)).isEqualTo(Optional.of(outcome));
        assertThat(deliveries.ofDocument("reg" + id))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.id().isReceipt()).isTrue());
    }

    private Document document() {
        return new Document(
                id,
                "0".repeat(64),
                "inbox/protokoll.pdf",
                "",
                NOW,
                DocumentState.READ,
                "Kommunstyrelsen",
                "2026-05-12",
                9,
                1,
                List.of(),
                false);
    }

    private StoredDecision decision(int ordinal, String text) {
        return new StoredDecision(
                StoredDecision.idOf(id, ordinal),
                id,
                DecisionKind.DECISION,
                Integer.toString(ordinal),
                "KS 2026-" + id,
                "",
                "Rubrik",
                "Kommunstyrelsen",
                List.of("Förslaget antas."),
                List.of(),
                List.of(),
                new PageRange(1, 2),
                true,
                List.of(),
                text,
                "",
                true,
                "excerpts/" + id + "/001-rader.png");
    }

    @Test
    void shouldRememberReadingsThatNeverCameToAnEnd() {
        assertThat(documents.beginReading(id, NOW)).isEqualTo(EarlierReadings.NONE);
        assertThat(documents.beginReading(id, NOW)).isEqualTo(new EarlierReadings(1, false));
        documents.slowReading(id);
        assertThat(documents.beginReading(id, NOW)).isEqualTo(new EarlierReadings(2, true));
        documents.endReading(id);
        assertThat(documents.beginReading(id, NOW)).isEqualTo(EarlierReadings.NONE);
        assertThat(documents.find(id)).isEmpty();
        assertThat(deliveries.ofDocument(id)).isEmpty();
    }
}

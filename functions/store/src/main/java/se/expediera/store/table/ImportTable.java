package se.expediera.store.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.register.RegisterChanges;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.core.register.RowError;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The register's uploads in DynamoDB. */
public final class ImportTable implements RegisterImports {
    /** More errors than these help nobody, and an item has its limit. */
    private static final int MOST_ERRORS = 250;

    /** A message may quote a cell of any length. */
    private static final int LONGEST_TEXT = 300;

    private final Table table;

    /** Uploads in the table {@code name}. */
    public ImportTable(DynamoDbClient client, String name) {
        this.table = new Table(client, name);
    }

    @Override
    public void save(RegisterImport outcome) {
        table.putNew(Item.of(TableSchema.documentPk(outcome.id()), TableSchema.IMPORT)
                .text("id", outcome.id())
                .text("source", outcome.source())
                .time("at", outcome.at())
                .number("parties", outcome.parties())
                .number("released", outcome.released())
                .texts("releasedParties", shortened(outcome.releasedParties()))
                .number("added", outcome.changes().added().count())
                .texts("addedNames", shortened(outcome.changes().added().first()))
                .number("removed", outcome.changes().removed().count())
                .texts("removedNames", shortened(outcome.changes().removed().first()))
                .number("changed", outcome.changes().changed().count())
                .texts("changedNames", shortened(outcome.changes().changed().first()))
                .list(
                        "errors",
                        outcome.errors().stream()
                                .limit(MOST_ERRORS)
                                .map(ImportTable::write)
                                .toList()));
        table.putNew(DeliveryItems.write(outcome.receipt()));
    }

    @Override
    public Optional<RegisterImport> find(String id) {
        return table.get(TableSchema.documentPk(id), TableSchema.IMPORT)
                .map(item -> new RegisterImport(
                        item.text("id"),
                        item.text("source"),
                        item.time("at"),
                        item.number("parties"),
                        item.items("errors").stream()
                                .map(error -> new RowError(error.number("row"), error.text("message")))
                                .toList(),
                        item.number("released"),
                        new RegisterChanges(names(item, "added"), names(item, "removed"), names(item, "changed")),
                        item.texts("releasedParties")));
    }

    private static RegisterChanges.Names names(Item item, String what) {
        return new RegisterChanges.Names(item.number(what), item.texts(what + "Names"));
    }

    private static List<String> shortened(List<String> texts) {
        return texts.stream().map(ImportTable::shortened).toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static AttributeValue write(RowError error) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put("row", AttributeValue.fromN(Integer.toString(error.row())));
        values.put("message", Item.string(shortened(error.message())));
        return AttributeValue.fromM(values);
    }
}

package se.expediera.store.table;

import java.util.List;
import java.util.Optional;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.queue.DeadLetter;
import se.expediera.core.queue.DeadLetters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Dead letters in DynamoDB. */
public final class DeadLetterTable implements DeadLetters {
    private final Table table;

    /** Dead letters in the table {@code name}. */
    public DeadLetterTable(DynamoDbClient client, String name) {
        this.table = new Table(client, name);
    }

    @Override
    public void save(DeadLetter letter) {
        table.putNew(Item.of(TableSchema.documentPk(letter.id()), TableSchema.LETTER)
                .text("id", letter.id())
                .text("source", letter.source().name())
                .text("body", letter.body())
                .text("about", letter.about())
                .text("file", letter.file())
                .time("at", letter.at())
                .text(TableSchema.GSI1_PK, TableSchema.DEAD)
                .text(TableSchema.GSI1_SK, TableSchema.order(letter.at(), letter.id())));
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return table.get(TableSchema.documentPk(id), TableSchema.LETTER).map(DeadLetterTable::read);
    }

    @Override
    public List<DeadLetter> all(int limit) {
        return table.waiting(TableSchema.DEAD, TableSchema.order(Deliveries.END_OF_TIME, ""), limit).stream()
                .map(DeadLetterTable::read)
                .toList();
    }

    @Override
    public void remove(String id) {
        table.client.deleteItem(
                delete -> delete.tableName(table.name).key(Item.key(TableSchema.documentPk(id), TableSchema.LETTER)));
    }

    private static DeadLetter read(Item item) {
        return new DeadLetter(
                item.text("id"),
                DeadLetter.Source.valueOf(item.text("source")),
                item.text("body"),
                item.text("about"),
                item.text("file"),
                item.time("at"));
    }
}

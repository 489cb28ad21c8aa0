package se.expediera.store.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.forget.Erasure;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Takes content out of the table and, by {@code files}, out of the bucket; an attribute that is away reads as empty. */
public final class ErasureTable implements Erasure {
    private static final String NO_WORDS =
            "{\"title\":\"\",\"points\":[],\"signatories\":[],\"onBehalfOf\":[],\"text\":\"\"}";

    private final Table table;
    private final Consumer<String> files;

    /**
     * Erases in the table {@code name}.
     *
     * @param files takes a file away with all its versions
     */
    public ErasureTable(DynamoDbClient client, String name, Consumer<String> files) {
        this.table = new Table(client, name);
        this.files = files;
    }

    @Override
    public void file(String key) {
        files.accept(key);
    }

    @Override
    public void words(Document document) {
        update(document.id(), TableSchema.DOCUMENT, "REMOVE #source, versionId, findings", Map.of("#source", "source"));
    }

    @Override
    public void words(StoredDecision decision) {
        String sk = TableSchema.decisionSk(decision.id());
        table.get(TableSchema.documentPk(decision.documentId()), sk)
                .map(item -> item.text("wordsKey"))
                .filter(key -> !key.isEmpty())
                .ifPresent(files);
        table.client.updateItem(update -> update.tableName(table.name)
                .key(Item.key(TableSchema.documentPk(decision.documentId()), sk))
                .updateExpression("SET words = :none REMOVE wordsKey, findings, excerpt")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(Map.of(":none", Item.string(NO_WORDS))));
    }

    @Override
    public void caseNumber(StoredDecision decision) {
        update(
                decision.documentId(),
                TableSchema.decisionSk(decision.id()),
                "REMOVE caseNumber, classification, gsi2pk, gsi2sk",
                Map.of());
    }

    @Override
    public boolean party(Delivery delivery, List<StateChange> history) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":state", Item.string(delivery.state().name()));
        values.put(":since", Item.string(delivery.since().toString()));
        values.put(
                ":history",
                AttributeValue.fromL(history.stream()
                        .map(change -> DeliveryItems.change(change.state(), change.at(), change.by(), change.why()))
                        .toList()));
        try {
            table.client.updateItem(update -> update.tableName(table.name)
                    .key(Item.key(
                            TableSchema.documentPk(delivery.id().documentId()), TableSchema.deliverySk(delivery.id())))
                    .updateExpression(
                            "SET #history = :history REMOVE party, line, reason, recipients, arrived, sendTo, gsi2pk,"
                                    + " gsi2sk")
                    .conditionExpression("#state = :state AND since = :since")
                    .expressionAttributeNames(Map.of("#state", "state", "#history", "history"))
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private void update(String documentId, String sk, String expression, Map<String, String> names) {
        table.client.updateItem(update -> {
            update.tableName(table.name)
                    .key(Item.key(TableSchema.documentPk(documentId), sk))
                    .updateExpression(expression)
                    .conditionExpression("attribute_exists(pk)");
            if (!names.isEmpty()) {
                update.expressionAttributeNames(names);
            }
        });
    }
}

package se.expediera.store.table;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;
import se.expediera.core.document.EarlierReadings;
import se.expediera.core.document.ListedDecision;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.files.Files;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Documents and decisions in DynamoDB; a decision too long for an item has its words in the bucket. */
public final class DocumentTable implements Documents {
    /** The most writes that DynamoDB takes in one transaction. */
    private static final int TRANSACTION = 100;

    /** Longer than a message lives in its queue. */
    private static final Duration MARKS_STAY = Duration.ofDays(14);

    private final Table table;
    private final DecisionItems decisions;

    /** Documents of the table {@code name}; long texts go to {@code files}. */
    public DocumentTable(DynamoDbClient client, String name, Files files) {
        this.table = new Table(client, name);
        this.decisions = new DecisionItems(files);
    }

    @Override
    public Optional<Document> find(String id) {
        return table.get(TableSchema.documentPk(id), TableSchema.DOCUMENT).map(DocumentTable::read);
    }

    @Override
    public void save(Document document, List<StoredDecision> stored, List<Delivery> deliveries) {
        List<Item> items = new ArrayList<>();
        stored.forEach(decision -> items.add(decisions.write(decision)));
        deliveries.forEach(delivery -> items.add(DeliveryItems.write(delivery)));
        for (int from = 0; from < items.size(); from += TRANSACTION) {
            putNew(items.subList(from, Math.min(items.size(), from + TRANSACTION)));
        }
        table.putNew(write(document));
    }

    /** Puts those that are not there: all in one step where none is, one by one where an earlier try left some. */
    private void putNew(List<Item> items) {
        List<TransactWriteItem> puts = items.stream()
                .map(item -> TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name)
                                .item(item.values())
                                .conditionExpression("attribute_not_exists(pk)"))
                        .build())
                .toList();
        try {
            table.client.transactWriteItems(transaction -> transaction.transactItems(puts));
        } catch (TransactionCanceledException e) {
            items.forEach(table::putNew);
        }
    }

    @Override
    public EarlierReadings beginReading(String id, Instant now) {
        var before = table.client
                .updateItem(update -> update.tableName(table.name)
                        .key(Item.key(TableSchema.documentPk(id), TableSchema.READING))
                        .updateExpression("SET #expires = :expires ADD unended :one")
                        .expressionAttributeNames(Map.of("#expires", TableSchema.EXPIRES))
                        .expressionAttributeValues(
                                Map.of(":one", Item.number(1), ":expires", Item.epoch(now.plus(MARKS_STAY))))
                        .returnValues(ReturnValue.ALL_OLD))
                .attributes();
        Item item = Item.read(before);
        return before.isEmpty() ? EarlierReadings.NONE : new EarlierReadings(item.number("unended"), item.flag("slow"));
    }

    @Override
    public void slowReading(String id) {
        updateReading(id, "SET slow = :value", AttributeValue.fromBool(true));
    }

    @Override
    public void endReading(String id) {
        updateReading(id, "SET unended = :value REMOVE slow", Item.number(0));
    }

    private void updateReading(String id, String expression, AttributeValue value) {
        table.client.updateItem(update -> update.tableName(table.name)
                .key(Item.key(TableSchema.documentPk(id), TableSchema.READING))
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":value", value)));
    }

    @Override
    public boolean forgetFailed(String id) {
        try {
            table.client.deleteItem(delete -> delete.tableName(table.name)
                    .key(Item.key(TableSchema.documentPk(id), TableSchema.DOCUMENT))
                    .conditionExpression("#state = :failed")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(Map.of(":failed", Item.string(DocumentState.FAILED.name()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void markQueued(String id) {
        table.client.updateItem(update -> update.tableName(table.name)
                .key(Item.key(TableSchema.documentPk(id), TableSchema.DOCUMENT))
                .updateExpression("SET queued = :yes")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
    }

    @Override
    public Optional<StoredDecision> decision(String decisionId) {
        String documentId = decisionId.substring(0, Math.max(0, decisionId.lastIndexOf('-')));
        return table.get(TableSchema.documentPk(documentId), TableSchema.decisionSk(decisionId))
                .map(decisions::read);
    }

    @Override
    public Optional<ListedDecision> listed(String decisionId) {
        String documentId = decisionId.substring(0, Math.max(0, decisionId.lastIndexOf('-')));
        String sk = TableSchema.decisionSk(decisionId);
        // the thousandth decision's key begins like the hundredth's
        List<Item> items = table.within(TableSchema.documentPk(documentId), sk).stream()
                .filter(item -> item.text(TableSchema.SK).equals(sk)
                        || item.text(TableSchema.SK).startsWith(sk + TableSchema.DELIVERY_INFIX))
                .toList();
        return items.stream()
                .filter(item -> item.text(TableSchema.SK).equals(sk))
                .findFirst()
                .map(decision -> new ListedDecision(
                        decisions.read(decision),
                        items.stream()
                                .filter(item -> item != decision)
                                .map(DeliveryItems::read)
                                .toList()));
    }

    @Override
    public List<StoredDecision> decisionsOf(String documentId) {
        return table.within(TableSchema.documentPk(documentId), TableSchema.DECISION_PREFIX).stream()
                .filter(item -> !TableSchema.isDelivery(item.text(TableSchema.SK)))
                .map(decisions::read)
                .toList();
    }

    @Override
    public List<StoredDecision> decisionsByCase(String caseNumber) {
        return table.newest(TableSchema.BY_NAME, TableSchema.GSI2_PK, TableSchema.casePk(caseNumber)).stream()
                .map(decisions::read)
                .toList();
    }

    @Override
    public List<Document> receivedIn(YearMonth month) {
        return table.newest(TableSchema.BY_STATE, TableSchema.GSI1_PK, TableSchema.receivedPk(month)).stream()
                .map(DocumentTable::read)
                .toList();
    }

    private static Item write(Document document) {
        return Item.of(TableSchema.documentPk(document.id()), TableSchema.DOCUMENT)
                .text("id", document.id())
                .text("sha256", document.sha256())
                .text("source", document.source())
                .text("versionId", document.versionId())
                .time("receivedAt", document.receivedAt())
                .text("state", document.state().name())
                .text("body", document.body())
                .text("meetingDate", document.meetingDate())
                .number("pages", document.pages())
                .number("decisions", document.decisions())
                .list("findings", FindingItems.write(document.findings()))
                .list("signatures", SignatureItems.write(document.signatures()))
                .flag("queued", document.queued())
                .text(TableSchema.GSI1_PK, TableSchema.receivedPk(document.receivedAt()))
                .text(TableSchema.GSI1_SK, TableSchema.order(document.receivedAt(), document.id()));
    }

    private static Document read(Item item) {
        return new Document(
                item.text("id"),
                item.text("sha256"),
                item.text("source"),
                item.text("versionId"),
                item.time("receivedAt"),
                DocumentState.valueOf(item.text("state")),
                item.text("body"),
                item.text("meetingDate"),
                item.number("pages"),
                item.number("decisions"),
                FindingItems.read(item.items("findings")),
                item.flag("queued"),
                SignatureItems.read(item.items("signatures")));
    }
}

package se.expediera.store.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Deliveries in DynamoDB. Every change of state is one conditional write, with its once-only key in the same step. */
public final class DeliveryTable implements Deliveries {
    private static final String FAILED_CONDITION = "ConditionalCheckFailed";
    /** How many members go into one transaction of a hundred writes beside their group. */
    private static final int LARGEST_STEP = 99;
    /** Some decisions with their deliveries. */
    private static final int LAST_LOOKED_AT = 20;

    private final Table table;

    /** Deliveries of the table {@code name}. */
    public DeliveryTable(DynamoDbClient client, String name) {
        this.table = new Table(client, name);
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return table.get(TableSchema.documentPk(id.documentId()), TableSchema.deliverySk(id))
                .map(DeliveryItems::read);
    }

    @Override
    public List<Delivery> ofDecision(String decisionId) {
        String documentId = decisionId.substring(0, decisionId.lastIndexOf('-'));
        String prefix = TableSchema.decisionSk(decisionId) + TableSchema.DELIVERY_INFIX;
        return DeliveryItems.read(table.within(TableSchema.documentPk(documentId), prefix));
    }

    @Override
    public List<Delivery> ofDocument(String documentId) {
        return deliveries(table.partition(TableSchema.documentPk(documentId)));
    }

    /** The receipt is a document's last item, and before it stand those that are sent last: the end tells nearly always. */
    @Override
    public Optional<List<Delivery>> ofDocumentToTell(String documentId) {
        Table.End end = table.end(TableSchema.documentPk(documentId), LAST_LOOKED_AT);
        List<Delivery> last = deliveries(end.items());
        if (Deliveries.receiptWaits(last)) {
            return Optional.empty();
        }
        return end.isAll() ? Optional.of(last) : Deliveries.super.ofDocumentToTell(documentId);
    }

    private static List<Delivery> deliveries(List<Item> items) {
        return items.stream()
                .filter(item -> TableSchema.isDelivery(item.text(TableSchema.SK)))
                .map(DeliveryItems::read)
                .toList();
    }

    @Override
    public List<Delivery> toParty(String foldedName, int limit) {
        return table.newest(TableSchema.BY_NAME, TableSchema.GSI2_PK, TableSchema.partyPk(foldedName)).stream()
                .limit(limit)
                .map(DeliveryItems::read)
                .toList();
    }

    @Override
    public List<Delivery> waiting(DeliveryState state, Instant before, int limit) {
        return DeliveryItems.read(table.waiting(TableSchema.statePk(state), TableSchema.order(before, ""), limit));
    }

    @Override
    public List<Delivery> since(DeliveryState state, Instant after, int limit) {
        return DeliveryItems.read(table.since(TableSchema.statePk(state), TableSchema.order(after, "~"), limit));
    }

    @Override
    public void add(Delivery delivery) {
        table.putNew(DeliveryItems.write(delivery));
    }

    @Override
    public Claim.Outcome claim(Claim claim) {
        Move sending =
                new Move(claim.id(), DeliveryState.PENDING, DeliveryState.SENDING, claim.at(), claim.by(), claim.why());
        List<String> tells = claim.tells().stream().map(DeliveryId::toString).toList();
        Map<String, AttributeValue> more = Map.of(
                "attempt", Item.number(claim.attempt()),
                "messageId", Item.string(""),
                "arrived", Item.strings(List.of()),
                "recipients", Item.strings(claim.recipients()),
                "onceKey", Item.string(claim.onceKey().key()),
                "leaseUntil", Item.string(claim.leaseUntil().toString()),
                "told", Item.strings(tells));
        Put.Builder once = Put.builder()
                .tableName(table.name)
                .item(Item.of(TableSchema.oncePk(claim.onceKey().key()), TableSchema.ONCE)
                        .text("id", claim.id().toString())
                        .text("textHash", claim.onceKey().textHash())
                        .time("at", claim.at())
                        .values());
        if (!claim.override()) {
            once.conditionExpression("attribute_not_exists(pk) OR id = :id")
                    .expressionAttributeValues(
                            Map.of(":id", Item.string(claim.id().toString())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        }
        try {
            write(List.of(
                    TransactWriteItem.builder().update(update(sending, more)).build(),
                    TransactWriteItem.builder().put(once.build()).build()));
            return new Claim.Claimed();
        } catch (TransactionCanceledException e) {
            return refusal(claim, e);
        }
    }

    private static Claim.Outcome refusal(Claim claim, TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (FAILED_CONDITION.equals(reasons.get(0).code())) {
            return new Claim.Taken();
        }
        CancellationReason once = reasons.get(1);
        if (!FAILED_CONDITION.equals(once.code())) {
            throw e;
        }
        Item earlier = Item.read(once.item());
        DeliveryId other = DeliveryItems.id(earlier.text("id"));
        return earlier.text("textHash").equals(claim.onceKey().textHash())
                ? new Claim.SentBefore(other)
                : new Claim.OtherText(other);
    }

    @Override
    public boolean move(Move move) {
        Update update = update(move, DeliveryItems.write(move.detail()));
        Optional<Delivery> keyHolder = move.to() == DeliveryState.FAILED
                ? find(move.id()).filter(delivery -> !delivery.onceKey().isEmpty())
                : Optional.empty();
        return keyHolder.isPresent() ? failed(update, keyHolder.get()) : applied(update);
    }

    @Override
    public boolean expand(Move groupExpanded, List<Delivery> members) {
        int alone = Math.max(0, members.size() - LARGEST_STEP);
        members.subList(0, alone).forEach(this::add);
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder()
                .update(update(groupExpanded, Map.of()))
                .build());
        for (Delivery member : members.subList(alone, members.size())) {
            writes.add(TransactWriteItem.builder()
                    .put(put -> put.tableName(table.name)
                            .item(DeliveryItems.write(member).values()))
                    .build());
        }
        try {
            write(writes);
            return true;
        } catch (TransactionCanceledException e) {
            if (FAILED_CONDITION.equals(e.cancellationReasons().get(0).code())) {
                return false;
            }
            throw e;
        }
    }

    private boolean applied(Update update) {
        try {
            table.client.updateItem(request -> request.tableName(table.name)
                    .key(update.key())
                    .updateExpression(update.updateExpression())
                    .conditionExpression(update.conditionExpression())
                    .expressionAttributeNames(update.expressionAttributeNames())
                    .expressionAttributeValues(update.expressionAttributeValues()));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** A delivery that failed and its once-only key change together, or neither. */
    private boolean failed(Update update, Delivery delivery) {
        try {
            write(List.of(
                    TransactWriteItem.builder().update(update).build(),
                    TransactWriteItem.builder().delete(giveBack(delivery)).build()));
            return true;
        } catch (TransactionCanceledException e) {
            if (FAILED_CONDITION.equals(e.cancellationReasons().get(0).code())) {
                return false;
            }
            throw e;
        }
    }

    private void write(List<TransactWriteItem> writes) {
        table.client.transactWriteItems(transaction -> transaction.transactItems(writes));
    }

    private Delete giveBack(Delivery delivery) {
        return Delete.builder()
                .tableName(table.name)
                .key(Item.key(TableSchema.oncePk(delivery.onceKey()), TableSchema.ONCE))
                .conditionExpression("attribute_not_exists(pk) OR id = :id")
                .expressionAttributeValues(
                        Map.of(":id", Item.string(delivery.id().toString())))
                .build();
    }

    /** The write of a move, which holds only while the delivery still is where it was seen. */
    private Update update(Move move, Map<String, AttributeValue> more) {
        Map<String, String> names = new HashMap<>(Map.of("#state", "state", "#history", "history"));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":from", Item.string(move.from().name()),
                ":to", Item.string(move.to().name()),
                ":since", Item.string(move.at().toString()),
                ":why", Item.string(move.why()),
                ":change",
                        AttributeValue.fromL(
                                List.of(DeliveryItems.change(move.to(), move.at(), move.by(), move.why())))));
        StringBuilder set = new StringBuilder(
                "SET #state = :to, since = :since, reason = :why, #history = list_append(#history, :change)");
        more.forEach((name, value) -> {
            set.append(", #").append(name).append(" = :").append(name);
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        StringBuilder condition = new StringBuilder("#state = :from");
        if (move.from() == move.to()) {
            // a state does not tell whether the same remark was written before and its answer lost
            condition.append(" AND NOT (since = :since AND reason = :why)");
        }
        if (move.detail() instanceof Move.Arrival arrival) {
            arrive(arrival, set, condition, names, values);
        }
        if (move.to().listed()) {
            set.append(", gsi1pk = :gsi1pk, gsi1sk = :gsi1sk");
            values.put(":gsi1pk", Item.string(TableSchema.statePk(move.to())));
            values.put(
                    ":gsi1sk",
                    Item.string(TableSchema.order(move.at(), move.id().toString())));
        } else {
            set.append(" REMOVE gsi1pk, gsi1sk");
        }
        return Update.builder()
                .tableName(table.name)
                .key(Item.key(TableSchema.documentPk(move.id().documentId()), TableSchema.deliverySk(move.id())))
                .updateExpression(set.toString())
                .conditionExpression(condition.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private static void arrive(
            Move.Arrival arrival,
            StringBuilder set,
            StringBuilder condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        set.append(", #arrived = list_append(#arrived, :arrived)");
        condition.append(" AND #attempt = :attempt AND size(#recipients) = :recipients AND size(#arrived) = :before");
        names.putAll(Map.of("#arrived", "arrived", "#attempt", "attempt", "#recipients", "recipients"));
        values.put(":arrived", Item.strings(arrival.addresses()));
        values.put(":attempt", Item.number(arrival.seen().attempt()));
        values.put(":recipients", Item.number(arrival.seen().recipients()));
        values.put(":before", Item.number(arrival.seen().arrived()));
    }
}

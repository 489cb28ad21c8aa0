package se.expediera.store.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The table's few ways of reading. All reads of the table itself are strongly consistent, for they decide whether a
 * mail is sent; an index is only ever a list of places to look.
 */
final class Table {
    private static final String WITHIN = "#pk = :pk AND begins_with(#sk, :prefix)";

    final DynamoDbClient client;
    final String name;

    Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    Optional<Item> get(String pk, String sk) {
        var response =
                client.getItem(get -> get.tableName(name).key(Item.key(pk, sk)).consistentRead(true));
        return response.hasItem() ? Optional.of(Item.read(response.item())) : Optional.empty();
    }

    /** All items of a partition whose sort key starts so, in its order. */
    List<Item> within(String pk, String prefix) {
        QueryRequest request = QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression(WITHIN)
                .expressionAttributeNames(Map.of("#pk", TableSchema.PK, "#sk", TableSchema.SK))
                .expressionAttributeValues(Map.of(":pk", Item.string(pk), ":prefix", Item.string(prefix)))
                .build();
        return client.queryPaginator(request).items().stream().map(Item::read).toList();
    }

    /** All items of a partition, in its order. */
    List<Item> partition(String pk) {
        QueryRequest request = QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", TableSchema.PK))
                .expressionAttributeValues(Map.of(":pk", Item.string(pk)))
                .build();
        return client.queryPaginator(request).items().stream().map(Item::read).toList();
    }

    /**
     * The end of a partition.
     *
     * @param items its last items, in its order
     * @param isAll whether there are no others
     */
    record End(List<Item> items, boolean isAll) {}

    /** The last items of a partition, so many at most. */
    End end(String pk, int most) {
        QueryResponse response = client.query(query -> query.tableName(name)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(most)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", TableSchema.PK))
                .expressionAttributeValues(Map.of(":pk", Item.string(pk))));
        List<Item> items =
                new ArrayList<>(response.items().stream().map(Item::read).toList());
        Collections.reverse(items);
        return new End(items, !response.hasLastEvaluatedKey());
    }

    /** The first items of a partition of by-state that are older than {@code before}, oldest first. */
    List<Item> waiting(String partition, String before, int limit) {
        return byState(partition, "#pk = :pk AND #sk < :when", before, limit);
    }

    /** The first items of a partition of by-state that are newer than {@code after}, oldest first. */
    List<Item> since(String partition, String after, int limit) {
        return byState(partition, "#pk = :pk AND #sk > :when", after, limit);
    }

    private List<Item> byState(String partition, String condition, String when, int limit) {
        QueryRequest request = QueryRequest.builder()
                .tableName(name)
                .indexName(TableSchema.BY_STATE)
                .keyConditionExpression(condition)
                .expressionAttributeNames(Map.of("#pk", TableSchema.GSI1_PK, "#sk", TableSchema.GSI1_SK))
                .expressionAttributeValues(Map.of(":pk", Item.string(partition), ":when", Item.string(when)))
                .build();
        return client.queryPaginator(request).items().stream()
                .limit(limit)
                .map(Item::read)
                .toList();
    }

    /** All items of a partition of an index, the newest first. */
    List<Item> newest(String index, String partitionName, String partition) {
        QueryRequest request = QueryRequest.builder()
                .tableName(name)
                .indexName(index)
                .scanIndexForward(false)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", partitionName))
                .expressionAttributeValues(Map.of(":pk", Item.string(partition)))
                .build();
        return client.queryPaginator(request).items().stream().map(Item::read).toList();
    }

    /** Puts an item unless one with its key is there. Returns whether it was put. */
    boolean putNew(Item item) {
        try {
            client.putItem(
                    put -> put.tableName(name).item(item.values()).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}

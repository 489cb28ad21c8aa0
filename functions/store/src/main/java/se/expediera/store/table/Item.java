package se.expediera.store.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of the table, read and written in the words of Java. What is empty is not stored. */
final class Item {
    private final Map<String, AttributeValue> values;

    private Item(Map<String, AttributeValue> values) {
        this.values = values;
    }

    /** A new item with this key. */
    static Item of(String pk, String sk) {
        return new Item(new HashMap<>()).text(TableSchema.PK, pk).text(TableSchema.SK, sk);
    }

    /** An item as it was read. */
    static Item read(Map<String, AttributeValue> values) {
        return new Item(values);
    }

    /** The key of an item. */
    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(TableSchema.PK, string(pk), TableSchema.SK, string(sk));
    }

    static AttributeValue string(String value) {
        return AttributeValue.fromS(value);
    }

    /** As the table's time to live wants it. */
    static AttributeValue epoch(Instant value) {
        return AttributeValue.fromN(Long.toString(value.getEpochSecond()));
    }

    static AttributeValue strings(List<String> values) {
        return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
    }

    static AttributeValue number(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    Item text(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, string(value));
        }
        return this;
    }

    Item number(String name, long value) {
        values.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    Item flag(String name, boolean value) {
        values.put(name, AttributeValue.fromBool(value));
        return this;
    }

    Item time(String name, Instant value) {
        return text(name, value.toString());
    }

    Item bytes(String name, byte[] value) {
        values.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        return this;
    }

    Item texts(String name, List<String> list) {
        return list(name, list.stream().map(AttributeValue::fromS).toList());
    }

    Item list(String name, List<AttributeValue> list) {
        if (!list.isEmpty()) {
            values.put(name, AttributeValue.fromL(list));
        }
        return this;
    }

    String text(String name) {
        AttributeValue value = values.get(name);
        return value == null ? "" : value.s();
    }

    int number(String name) {
        AttributeValue value = values.get(name);
        return value == null ? 0 : Integer.parseInt(value.n());
    }

    byte[] bytes(String name) {
        AttributeValue value = values.get(name);
        return value == null ? new byte[0] : value.b().asByteArray();
    }

    boolean flag(String name) {
        AttributeValue value = values.get(name);
        return value != null && value.bool();
    }

    Instant time(String name) {
        String text = text(name);
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }

    List<String> texts(String name) {
        return list(name).stream().map(AttributeValue::s).toList();
    }

    List<AttributeValue> list(String name) {
        AttributeValue value = values.get(name);
        return value == null ? List.of() : value.l();
    }

    /** The items of a list of maps. */
    List<Item> items(String name) {
        return list(name).stream().map(value -> read(value.m())).toList();
    }
}

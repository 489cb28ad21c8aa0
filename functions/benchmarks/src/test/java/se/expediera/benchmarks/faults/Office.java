package se.expediera.benchmarks.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.files.Files;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.table.DeliveryTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A table, a bucket and a queue.
 *
 * @param settings their names
 * @param good clients without faults
 */
record Office(Settings settings, Wires good) {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final String EXPIRES = "expiresAt";
    private static final int MOST_MESSAGES = 10;

    /**
     * All that is kept and asked for, whenever it happened.
     *
     * @param items the table's items
     * @param files the lengths of the bucket's files; excerpts bear random numbers
     * @param messages the queue's messages; one that comes twice is worked on once
     */
    record State(List<String> items, Map<String, Integer> files, Set<String> messages) {}

    /** What it comes to; takes the messages out of the queue. */
    State end() {
        return new State(items(), files(), messages());
    }

    /** The bucket. */
    Files bucket() {
        return new BucketFiles(good.s3(), settings.bucket());
    }

    /** The deliveries in the table. */
    Deliveries deliveries() {
        return new DeliveryTable(good.dynamoDb(), settings.table());
    }

    private List<String> items() {
        return good.dynamoDb().scanPaginator(scan -> scan.tableName(settings.table())).items().stream()
                .map(item -> plain(AttributeValue.fromM(item)))
                .sorted()
                .toList();
    }

    private static String plain(AttributeValue value) {
        if (value.hasM()) {
            Map<String, String> fields = new TreeMap<>();
            value.m().forEach((name, field) -> fields.put(name, name.equals(EXPIRES) ? "later" : plain(field)));
            return fields.toString();
        }
        if (value.hasL()) {
            return value.l().stream().map(Office::plain).toList().toString();
        }
        String text = value.s() == null ? value.toString() : value.s();
        return INSTANT.matcher(text).replaceAll("then");
    }

    private Map<String, Integer> files() {
        Map<String, Integer> files = new TreeMap<>();
        bucket().keys("").forEach(key -> files.put(key, bucket().read(key, "").orElseThrow().length));
        return files;
    }

    private Set<String> messages() {
        Set<String> messages = new TreeSet<>();
        for (List<Message> some = receive(); !some.isEmpty(); some = receive()) {
            some.forEach(message -> messages.add(message.body()));
        }
        return messages;
    }

    private List<Message> receive() {
        return good.sqs()
                .receiveMessage(
                        receive -> receive.queueUrl(settings.dispatchQueue()).maxNumberOfMessages(MOST_MESSAGES))
                .messages();
    }
}

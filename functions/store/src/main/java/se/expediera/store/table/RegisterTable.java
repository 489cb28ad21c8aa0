package se.expediera.store.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisteredParty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The party register in DynamoDB. A version is written once, packed into as few items as it takes, and never changes;
 * one pointer says which version holds and which held before it. A new register is written beside the old one and
 * takes its place in a single write. An instance keeps the version that it read, so that as a rule the pointer is all
 * that is read.
 */
public final class RegisterTable implements PartyRegister {
    /** Packed bytes of one item, whose limit is 400 KB with all else that it holds. */
    private static final int LARGEST_PART = 300_000;

    /** How long a version is kept once neither the present register nor the one before it. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Table table;
    private final Clock clock;
    private volatile Register known = Register.NONE;

    /** The register of the table {@code name}. */
    public RegisterTable(DynamoDbClient client, String name) {
        this(client, name, Clock.systemUTC());
    }

    /** The register of the table {@code name}, by this clock. */
    public RegisterTable(DynamoDbClient client, String name, Clock clock) {
        this.table = new Table(client, name);
        this.clock = clock;
    }

    /** Which versions hold; the empty string for none. */
    private record Pointer(String version, int parts, String previous, int previousParts) {
        static final Pointer NONE = new Pointer("", 0, "", 0);

        static Pointer read(Item item) {
            return new Pointer(
                    item.text("version"), item.number("parts"), item.text("previous"), item.number("previousParts"));
        }
    }

    @Override
    public Register current() {
        Pointer pointer = pointer();
        Register last = known;
        if (!last.version().equals(pointer.version())) {
            last = read(pointer.version(), pointer.parts());
            known = last;
        }
        return last;
    }

    @Override
    public Register previous() {
        Pointer pointer = pointer();
        return read(pointer.previous(), pointer.previousParts());
    }

    @Override
    public void replace(String version, List<RegisteredParty> parties) {
        Pointer before = pointer();
        if (before.version().equals(version)) {
            return;
        }
        List<byte[]> parts = parts(RegisterRows.pack(parties));
        for (int part = 0; part < parts.size(); part++) {
            Item item = Item.of(TableSchema.registerPk(version), TableSchema.registerSk(part))
                    .bytes("rows", parts.get(part));
            table.client.putItem(put -> put.tableName(table.name).item(item.values()));
        }
        if (!before.previous().equals(version)) {
            expire(before);
        }
        Item pointer = Item.of(TableSchema.REGISTER, TableSchema.CURRENT)
                .text("version", version)
                .number("parts", parts.size())
                .text("previous", before.version())
                .number("previousParts", before.parts())
                .time("at", clock.instant());
        table.client.putItem(put -> put.tableName(table.name)
                .item(pointer.values())
                // of two uploads at once, the second finds the first one's pointer when its message comes again
                .conditionExpression("attribute_not_exists(pk) OR version = :before")
                .expressionAttributeValues(Map.of(":before", Item.string(before.version()))));
    }

    private Pointer pointer() {
        return table.get(TableSchema.REGISTER, TableSchema.CURRENT)
                .map(Pointer::read)
                .orElse(Pointer.NONE);
    }

    private Register read(String version, int parts) {
        if (version.isEmpty() || parts == 0) {
            return new Register(version, List.of());
        }
        List<byte[]> packed = table.partition(TableSchema.registerPk(version)).stream()
                .map(item -> item.bytes("rows"))
                .toList();
        if (packed.size() != parts) {
            throw new IllegalStateException(
                    "the table holds " + packed.size() + " of " + parts + " parts of register " + version);
        }
        return new Register(version, RegisterRows.unpack(packed));
    }

    /** The version before the one that is about to be the previous one goes in its time. */
    private void expire(Pointer before) {
        Instant at = clock.instant().plus(KEPT);
        for (int part = 0; part < before.previousParts(); part++) {
            String sk = TableSchema.registerSk(part);
            table.client.updateItem(update -> update.tableName(table.name)
                    .key(Item.key(TableSchema.registerPk(before.previous()), sk))
                    .updateExpression("SET " + TableSchema.EXPIRES + " = :at")
                    .expressionAttributeValues(Map.of(":at", Item.epoch(at))));
        }
    }

    private static List<byte[]> parts(byte[] packed) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < packed.length; from += LARGEST_PART) {
            parts.add(Arrays.copyOfRange(packed, from, Math.min(packed.length, from + LARGEST_PART)));
        }
        return parts;
    }
}

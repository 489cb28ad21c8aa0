package se.expediera.store.table;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.party.PartyName;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The one table's keys and indexes, all in this place.
 *
 * <pre>
 * item              pk                       sk                  by-state (gsi1)                by-name (gsi2)
 * document          DOC#id                   DOC                 RECEIVED#2026-05 / when#id
 * reading           DOC#id                   READING             (for two weeks)
 * decision          DOC#id                   DEC#003             -                              CASE#name / id
 * delivery          DOC#id                   DEC#003#DLV#002     STATE#UNRESOLVED / since#id    PARTY#name / when#id
 * news for clerk    DOC#id                   NEWS#003-002-7      STATE#PENDING / since#id
 * clerk's receipt   DOC#id                   RECEIPT             STATE#PENDING / since#id
 * register upload   DOC#reg…                 IMPORT
 * dead letter       DOC#dead…                LETTER              DEAD / when#id
 * register pointer  REGISTER                 CURRENT
 * register's rows   REG#version              PART#0000
 * once-only key     ONCE#key                 ONCE
 * </pre>
 *
 * A delivery stands in by-state only while something or somebody has yet to act on it, so that the index stays as
 * small as the work that is left; but for DELIVERED, by which receipts are kept up to date. Every question is a query or a get; nothing scans.
 */
public final class TableSchema {
    /** Partition key. */
    public static final String PK = "pk";
    /** Sort key. */
    public static final String SK = "sk";
    /** Index of what waits, by state and since when; of documents by month. */
    public static final String BY_STATE = "by-state";
    /** Index of decisions by case number and of deliveries by party. */
    public static final String BY_NAME = "by-name";

    /** When an item may go, in seconds since 1970. */
    static final String EXPIRES = "expiresAt";

    static final String GSI1_PK = "gsi1pk";
    static final String GSI1_SK = "gsi1sk";
    static final String GSI2_PK = "gsi2pk";
    static final String GSI2_SK = "gsi2sk";
    static final String DOCUMENT = "DOC";
    static final String READING = "READING";
    static final String DECISION_PREFIX = "DEC#";
    static final String DELIVERY_INFIX = "#DLV#";
    static final String NEWS_PREFIX = "NEWS#";
    static final String RECEIPT = "RECEIPT";
    static final String IMPORT = "IMPORT";
    static final String LETTER = "LETTER";
    static final String DEAD = "DEAD";
    static final String REGISTER = "REGISTER";
    static final String CURRENT = "CURRENT";
    static final String ONCE = "ONCE";
    /** A key may have 2,048 bytes; a longer name is found by its hash. */
    private static final int LONGEST_NAME = 400;

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private TableSchema() {}

    /** The table as it is created where no template does it: on demand, both indexes with all attributes. */
    public static CreateTableRequest createTable(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(PK, SK, GSI1_PK, GSI1_SK, GSI2_PK, GSI2_SK).stream()
                        .map(TableSchema::text)
                        .toList())
                .keySchema(keys(PK, SK))
                .globalSecondaryIndexes(index(BY_STATE, GSI1_PK, GSI1_SK), index(BY_NAME, GSI2_PK, GSI2_SK))
                .build();
    }

    static String documentPk(String documentId) {
        return "DOC#" + documentId;
    }

    static String decisionSk(String decisionId) {
        return DECISION_PREFIX + decisionId.substring(decisionId.lastIndexOf('-') + 1);
    }

    static String deliverySk(DeliveryId id) {
        if (id.isReceipt()) {
            return RECEIPT;
        }
        return id.isNews()
                ? NEWS_PREFIX + id.place()
                : DECISION_PREFIX + id.place().replace("-", DELIVERY_INFIX);
    }

    static boolean isDelivery(String sk) {
        return sk.equals(RECEIPT) || sk.startsWith(NEWS_PREFIX) || sk.contains(DELIVERY_INFIX);
    }

    static String statePk(DeliveryState state) {
        return "STATE#" + state;
    }

    static String receivedPk(Instant when) {
        return receivedPk(YearMonth.from(when.atZone(ZoneOffset.UTC)));
    }

    static String receivedPk(YearMonth month) {
        return "RECEIVED#" + month;
    }

    static String casePk(String caseNumber) {
        return "CASE#" + shorten(PartyName.fold(caseNumber).replace(" ", ""));
    }

    static String partyPk(String foldedName) {
        return "PARTY#" + shorten(foldedName);
    }

    static String registerPk(String version) {
        return "REG#" + version;
    }

    static String registerSk(int part) {
        return String.format("PART#%04d", part);
    }

    static String oncePk(String onceKey) {
        return "ONCE#" + onceKey;
    }

    /** Sorts by time as text, which takes a fixed number of digits. */
    static String order(Instant when, String id) {
        return SORTABLE.format(when) + "#" + id;
    }

    private static String shorten(String name) {
        return name.length() <= LONGEST_NAME ? name : ContentHash.of(name);
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }

    private static GlobalSecondaryIndex index(String name, String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(partition, sort))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }
}

package se.expediera.store.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.expediera.core.party.PartyName;
import se.expediera.core.register.Channel;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisteredParty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The party register in DynamoDB: every name of a party is an item under the register's version, and one pointer
 * says which version holds. A new register is written beside the old one and takes its place in a single write.
 */
public final class RegisterTable implements PartyRegister {
    /** The most writes that DynamoDB takes in one batch. */
    private static final int BATCH = 25;

    private final Table table;

    /** The register of the table {@code name}. */
    public RegisterTable(DynamoDbClient client, String name) {
        this.table = new Table(client, name);
    }

    @Override
    public Optional<RegisteredParty> find(List<String> foldedNames) {
        Optional<String> version =
                table.get(TableSchema.REGISTER, TableSchema.CURRENT).map(item -> item.text("version"));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        for (String name : foldedNames) {
            Optional<Item> item = table.get(TableSchema.namePk(version.get(), name), TableSchema.PARTY);
            if (item.isPresent()) {
                return item.map(RegisterTable::read);
            }
        }
        return Optional.empty();
    }

    @Override
    public void replace(String version, List<RegisteredParty> parties) {
        List<WriteRequest> puts = new ArrayList<>();
        for (RegisteredParty party : parties) {
            for (String name : names(party)) {
                Item item = write(TableSchema.namePk(version, name), party);
                puts.add(WriteRequest.builder()
                        .putRequest(put -> put.item(item.values()))
                        .build());
            }
        }
        for (int from = 0; from < puts.size(); from += BATCH) {
            putAll(puts.subList(from, Math.min(puts.size(), from + BATCH)));
        }
        Item pointer = Item.of(TableSchema.REGISTER, TableSchema.CURRENT).text("version", version);
        table.client.putItem(put -> put.tableName(table.name).item(pointer.values()));
    }

    /** What a batch leaves over under load is put again until nothing is. */
    private void putAll(List<WriteRequest> puts) {
        Map<String, List<WriteRequest>> left = Map.of(table.name, puts);
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> batch = left;
            left = table.client
                    .batchWriteItem(write -> write.requestItems(batch))
                    .unprocessedItems();
        }
    }

    private static Set<String> names(RegisteredParty party) {
        Set<String> names = new HashSet<>(Set.of(PartyName.fold(party.name())));
        party.aliases().forEach(alias -> names.add(PartyName.fold(alias)));
        return names;
    }

    private static Item write(String pk, RegisteredParty party) {
        return Item.of(pk, TableSchema.PARTY)
                .text("name", party.name())
                .texts("aliases", party.aliases())
                .text("channel", party.channel().name())
                .texts("addresses", party.addresses())
                .texts("members", party.members());
    }

    private static RegisteredParty read(Item item) {
        return new RegisteredParty(
                item.text("name"),
                item.texts("aliases"),
                Channel.valueOf(item.text("channel")),
                item.texts("addresses"),
                item.texts("members"));
    }
}

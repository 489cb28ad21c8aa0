package se.expediera.store.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.party.PartyName;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deliveries as items. */
final class DeliveryItems {
    private DeliveryItems() {}

    static Item write(Delivery delivery) {
        DeliveryId id = delivery.id();
        Item item = Item.of(TableSchema.documentPk(id.documentId()), TableSchema.deliverySk(id))
                .text("id", id.toString())
                .text("party", delivery.party())
                .number("page", delivery.page())
                .text("line", delivery.line())
                .text("state", delivery.state().name())
                .time("since", delivery.since())
                .text("reason", delivery.reason())
                .list(
                        "history",
                        delivery.history().stream().map(DeliveryItems::write).toList());
        if (listed(delivery.state())) {
            item.text(TableSchema.GSI1_PK, TableSchema.statePk(delivery.state()))
                    .text(TableSchema.GSI1_SK, TableSchema.order(delivery.since(), id.toString()));
        }
        if (!id.isReceipt()) {
            item.text(TableSchema.GSI2_PK, TableSchema.partyPk(PartyName.fold(delivery.party())))
                    .text(TableSchema.GSI2_SK, TableSchema.order(delivery.since(), id.toString()));
        }
        return item;
    }

    static Delivery read(Item item) {
        return new Delivery(
                id(item.text("id")),
                item.text("party"),
                item.number("page"),
                item.text("line"),
                DeliveryState.valueOf(item.text("state")),
                item.time("since"),
                item.text("reason"),
                item.texts("recipients"),
                item.text("messageId"),
                item.text("onceKey"),
                item.time("leaseUntil"),
                item.items("history").stream().map(DeliveryItems::change).toList());
    }

    static DeliveryId id(String text) {
        return DeliveryId.parse(text)
                .orElseThrow(() -> new IllegalStateException("the table holds no delivery id: " + text));
    }

    /** Whether somebody or something has yet to act on it. */
    static boolean listed(DeliveryState state) {
        return !state.atRest() || state.needsClerk();
    }

    static AttributeValue change(DeliveryState state, Instant at, String by, String why) {
        return write(new StateChange(state, at, by, why));
    }

    private static AttributeValue write(StateChange change) {
        return AttributeValue.fromM(Map.of(
                "state", Item.string(change.state().name()),
                "at", Item.string(change.at().toString()),
                "by", Item.string(change.by()),
                "why", Item.string(change.why())));
    }

    private static StateChange change(Item item) {
        return new StateChange(
                DeliveryState.valueOf(item.text("state")), item.time("at"), item.text("by"), item.text("why"));
    }

    static List<Delivery> read(List<Item> items) {
        return items.stream().map(DeliveryItems::read).toList();
    }
}

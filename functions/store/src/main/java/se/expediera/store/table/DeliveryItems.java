package se.expediera.store.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
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
        if (delivery.state().listed()) {
            item.text(TableSchema.GSI1_PK, TableSchema.statePk(delivery.state()))
                    .text(TableSchema.GSI1_SK, TableSchema.order(delivery.since(), id.toString()));
        }
        if (id.isToParty()) {
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
                new Delivery.Sending(
                        item.number("attempt"),
                        item.texts("recipients"),
                        item.text("messageId"),
                        item.texts("arrived"),
                        item.text("onceKey"),
                        item.time("leaseUntil"),
                        item.text("conflict"),
                        new Move.Order(item.texts("sendTo"), item.flag("override")),
                        item.texts("told").stream().map(DeliveryItems::id).toList()),
                item.items("history").stream().map(DeliveryItems::change).toList());
    }

    static DeliveryId id(String text) {
        return DeliveryId.parse(text)
                .orElseThrow(() -> new IllegalStateException("the table holds no delivery id: " + text));
    }

    /** The attributes that a change brings beside the state. */
    static Map<String, AttributeValue> write(Move.Detail detail) {
        if (detail instanceof Move.Message message) {
            return Map.of("messageId", Item.string(message.messageId()));
        } else if (detail instanceof Move.Arrival arrival) {
            return Map.of("messageId", Item.string(arrival.messageId()));
        } else if (detail instanceof Move.Conflict conflict) {
            return Map.of("conflict", Item.string(conflict.other().toString()));
        } else if (detail instanceof Move.Order order) {
            return Map.of("sendTo", Item.strings(order.to()), "override", AttributeValue.fromBool(order.override()));
        }
        return Map.of();
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

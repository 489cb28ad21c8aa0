package se.expediera.local.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.local.run.Ledger;

/** Which deliveries a number stands for: a delivery's own, a decision's or a whole document's. */
final class Chosen {
    private final Ledger ledger;
    private final Predicate<DeliveryState> fitting;

    /**
     * Chooses from a ledger.
     *
     * @param fitting which of a decision's or document's deliveries are meant
     */
    Chosen(Ledger ledger, Predicate<DeliveryState> fitting) {
        this.ledger = ledger;
        this.fitting = fitting;
    }

    /** The deliveries; empty where the number is a decision's or document's that has no fitting one. */
    List<DeliveryId> by(String number) {
        Optional<DeliveryId> delivery = DeliveryId.parse(number);
        if (delivery.isPresent()) {
            return List.of(delivery.get());
        }
        return all(number).stream()
                .filter(it -> it.id().isToParty() && fitting.test(it.state()))
                .map(Delivery::id)
                .toList();
    }

    private List<Delivery> all(String number) {
        if (ledger.documents().decision(number).isPresent()) {
            return ledger.deliveries().ofDecision(number);
        } else if (ledger.documents().find(number).isPresent()) {
            return ledger.deliveries().ofDocument(number);
        }
        throw new CliFault("Numret " + number + " finns inte. Leveransers, besluts och dokuments nummer står i "
                + "kvittot, i worklist och i status.");
    }
}

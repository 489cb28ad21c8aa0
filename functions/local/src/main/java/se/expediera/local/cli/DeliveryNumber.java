package se.expediera.local.cli;

import se.expediera.core.delivery.DeliveryId;

/** A delivery's number as a person types or pastes it. */
final class DeliveryNumber {
    private DeliveryNumber() {}

    static DeliveryId of(String typed) {
        return DeliveryId.parse(typed.strip())
                .orElseThrow(() -> new CliFault(typed + " är inget leveransnummer. Ett sådant ser ut så här: "
                        + "4f3c…-003-002, och står i kvittot, i worklist och i status."));
    }
}

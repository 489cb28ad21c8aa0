package se.expediera.core.delivery;

import se.expediera.core.memory.DeliveriesContract;
import se.expediera.core.memory.MemoryDeliveries;

class MemoryDeliveriesTest extends DeliveriesContract {
    private final MemoryDeliveries deliveries = new MemoryDeliveries();

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @Override
    protected void add(Delivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    protected String documentId() {
        return "0123456789abcdef01234567";
    }
}

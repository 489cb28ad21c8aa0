package se.expediera.feedback;

import java.util.List;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.StateChange;

/**
 * Of several addresses one may come back late: when the others that came back are being tried again already, without it.
 * No attempt under way will reach it, so that the word of it must not be taken for one of an earlier attempt that is
 * over.
 */
final class LeftOut {
    private LeftOut() {}

    /** Whether the event tells of an address that came back and that the present attempt, a repeat, leaves out. */
    static boolean is(Delivery delivery, MailEvent event) {
        boolean cameBack = event.state() == DeliveryState.RETRYING || event.state() == DeliveryState.BOUNCED;
        List<String> present = delivery.state() == DeliveryState.PENDING
                ? delivery.sending().order().to()
                : delivery.recipients();
        return cameBack
                && !present.isEmpty()
                && event.addresses().stream()
                        .anyMatch(address -> present.stream().noneMatch(address::equalsIgnoreCase))
                && isRepeat(delivery.history());
    }

    /** Whether what came back set the present attempt going, and not a person who may have named another address. */
    private static boolean isRepeat(List<StateChange> history) {
        boolean repeat = false;
        DeliveryState before = DeliveryState.PENDING;
        for (StateChange change : history) {
            if (change.state() == DeliveryState.PENDING && before != DeliveryState.SENDING) {
                repeat = before == DeliveryState.RETRYING;
            }
            before = change.state();
        }
        return repeat;
    }
}

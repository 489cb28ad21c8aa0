package se.expediera.register;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.party.Municipality;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.register.Register;
import se.expediera.core.register.Resolver;

/** Finds the deliveries whose party a new register knows, and sets them going. */
final class WaitingParties {
    private static final String BY = "register";
    private static final String WHY = "Registret känner nu mottagaren.";
    /** More waiting deliveries than an office ever has; the rest go with the next register. */
    private static final int MOST_AT_ONCE = 20_000;

    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Settings settings;
    private final Clock clock;

    WaitingParties(Deliveries deliveries, DispatchQueue queue, Settings settings, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** The waiting deliveries whose party this register knows. */
    List<Delivery> known(Register register) {
        Resolver resolver =
                Resolver.of(register, Municipality.of(settings.municipality()), settings.usePrintedAddresses());
        return deliveries.in(DeliveryState.UNRESOLVED, MOST_AT_ONCE).stream()
                .filter(delivery -> resolver.knows(delivery.party()))
                .toList();
    }

    /** Sets them going. */
    void release(List<Delivery> known) {
        Instant now = clock.instant();
        byDecision(known).forEach((decision, waiting) -> {
            waiting.forEach(delivery -> deliveries.move(known(delivery, now)));
            // a decision at a time: what stops in the middle leaves no more than one to the next try
            ask(decision);
        });
    }

    /** Asks once more for what an earlier try may have set going without the queue's knowing of it. */
    void askAgain() {
        List<Delivery> released = deliveries.in(DeliveryState.PENDING, MOST_AT_ONCE).stream()
                .filter(delivery -> delivery.reason().equals(WHY))
                .toList();
        byDecision(released).keySet().forEach(this::ask);
    }

    private static Map<String, List<Delivery>> byDecision(List<Delivery> deliveries) {
        return deliveries.stream()
                .collect(Collectors.groupingBy(
                        delivery -> delivery.id().decisionId(), LinkedHashMap::new, Collectors.toList()));
    }

    private void ask(String decision) {
        queue.send(List.of(new SendDecision(decision)));
    }

    private static Move known(Delivery delivery, Instant now) {
        return new Move(delivery.id(), DeliveryState.UNRESOLVED, DeliveryState.PENDING, now, BY, WHY);
    }
}

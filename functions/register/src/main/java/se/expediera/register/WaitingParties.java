package se.expediera.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Sets going the deliveries whose party a new register knows. */
final class WaitingParties {
    private static final String BY = "register";
    /** More waiting deliveries than an office ever has; the rest go with the next register. */
    private static final int MOST_AT_ONCE = 20_000;

    /** What came to wait a moment ago by another function's clock waits too. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

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

    /**
     * Sets going what this register knows.
     *
     * @return the party and the delivery of each
     */
    List<String> release(Register register) {
        Resolver resolver =
                Resolver.of(register, Municipality.of(settings.municipality()), settings.usePrintedAddresses());
        Instant now = clock.instant();
        Map<String, List<Delivery>> byDecision = new LinkedHashMap<>();
        for (Delivery delivery : deliveries.waiting(DeliveryState.UNRESOLVED, now.plus(CLOCKS_DIFFER), MOST_AT_ONCE)) {
            if (resolver.knows(delivery.party())) {
                byDecision
                        .computeIfAbsent(delivery.id().decisionId(), decision -> new ArrayList<>())
                        .add(delivery);
            }
        }
        List<String> released = new ArrayList<>();
        byDecision.forEach((decision, waiting) -> {
            for (Delivery delivery : waiting) {
                if (deliveries.move(known(delivery, now))) {
                    released.add(delivery.party() + " (leveransnummer " + delivery.id() + ")");
                }
            }
            // a decision at a time: what stops in the middle leaves no more than one to the sweep
            queue.send(List.of(new SendDecision(decision)));
        });
        return released;
    }

    private static Move known(Delivery delivery, Instant now) {
        return new Move(
                delivery.id(),
                DeliveryState.UNRESOLVED,
                DeliveryState.PENDING,
                now,
                BY,
                "Registret känner nu mottagaren.");
    }
}

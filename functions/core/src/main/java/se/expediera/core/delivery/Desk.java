package se.expediera.core.delivery;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.register.MailAddress;

/** Where a person decides about deliveries; who and why stand in the delivery's history for good. */
public final class Desk {
    /** Where the register gives no address. */
    private static final Set<DeliveryState> WITHOUT_PARTY_IN_REGISTER =
            EnumSet.of(DeliveryState.UNRESOLVED, DeliveryState.NOT_A_PARTY, DeliveryState.MANUAL);

    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Clock clock;

    /**
     * Who answers for a decision about a delivery.
     *
     * @param by the person's name or signature
     * @param why the reason
     */
    public record Ruling(String by, String why) {
        /** Refuses what proves nothing. */
        public Ruling {
            if (by.isBlank() || why.isBlank()) {
                throw new IllegalArgumentException("Ange vem som beslutar (--by) och varför (--why).");
            }
        }
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * It was done.
     *
     * @param delivery the delivery as it stands now
     */
    public record Done(Delivery delivery) implements Outcome {}

    /**
     * It was not done, nothing has changed.
     *
     * @param why the reason in Swedish, with what to do instead
     */
    public record Refused(String why) implements Outcome {}

    /** A desk for these deliveries. */
    public Desk(Deliveries deliveries, DispatchQueue queue, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    /** Lets go what a rule stopped; where it was stopped for another delivery's sake, in spite of that one. */
    public Outcome release(DeliveryId id, Ruling ruling) {
        Optional<Delivery> found = deliveries.find(id);
        if (found.isPresent() && found.get().state() != DeliveryState.HELD) {
            return new Refused("Leveransens läge är \"" + found.get().state().swedish() + "\", inte \""
                    + DeliveryState.HELD.swedish() + "\". Använd resend för att skicka igen.");
        }
        return change(found, id, DeliveryState.PENDING, ruling, orderAfterHold(found));
    }

    private static Move.Order orderAfterHold(Optional<Delivery> found) {
        return found.map(Delivery::sending)
                .map(sending ->
                        new Move.Order(sending.order().to(), !sending.conflict().isEmpty()))
                .orElse(Delivery.Sending.NOT_YET.order());
    }

    /**
     * Sends a delivery once more.
     *
     * @param to the addresses; empty to go by the register
     */
    public Outcome resend(DeliveryId id, List<String> to, Ruling ruling) {
        for (String address : to) {
            if (!MailAddress.isOne(address)) {
                return new Refused("\"" + address + "\" är ingen e-postadress.");
            }
        }
        Optional<Delivery> found = deliveries.find(id);
        if (found.isPresent()
                && to.isEmpty()
                && WITHOUT_PARTY_IN_REGISTER.contains(found.get().state())) {
            return new Refused("Registret ger ingen e-postadress till mottagaren. Ange den med --to.");
        }
        if (!to.isEmpty() && !id.isToParty()) {
            return new Refused("Kvitton går till handläggarens adress; --to kan inte anges.");
        }
        return change(found, id, DeliveryState.PENDING, ruling, new Move.Order(to, true));
    }

    /** Takes a delivery out of the work: it is not sent. */
    public Outcome cancel(DeliveryId id, Ruling ruling) {
        return change(deliveries.find(id), id, DeliveryState.CANCELLED, ruling, new Move.Nothing());
    }

    /** Notes that a person brought it to the party by other means. */
    public Outcome posted(DeliveryId id, Ruling ruling) {
        return change(deliveries.find(id), id, DeliveryState.POSTED, ruling, new Move.Nothing());
    }

    private Outcome change(
            Optional<Delivery> found, DeliveryId id, DeliveryState to, Ruling ruling, Move.Detail detail) {
        if (found.isEmpty()) {
            return new Refused("Leveransen " + id + " finns inte. Numret står i kvittot och i status.");
        }
        Delivery delivery = found.get();
        if (!delivery.state().canBecomeByPerson(to)) {
            return new Refused("Leveransens läge är \"" + delivery.state().swedish() + "\" och kan inte bli \""
                    + to.swedish() + "\".");
        }
        Move move = new Move(id, delivery.state(), to, clock.instant(), ruling.by(), ruling.why(), detail);
        if (!deliveries.move(move)) {
            return new Refused("Leveransen ändrades av någon annan just nu. Se status och försök igen.");
        }
        queue.send(List.of(DispatchMessage.about(id)));
        return new Done(delivery.after(move));
    }
}

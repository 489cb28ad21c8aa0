package se.expediera.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One decision on its way to one party, or a receipt or news on its way to the clerk.
 *
 * @param id its name
 * @param party the party as printed, or the member's name in the register; "" where it goes to the clerk
 * @param page the page on which the party stands, 0 where it goes to the clerk
 * @param line the exact line of the paper, the proof that it was named
 * @param state where it stands
 * @param since when it came to that state
 * @param reason why, for the clerk; "" where the state says it all
 * @param sending how it was or shall be sent
 * @param history every change of state, oldest first
 */
public record Delivery(
        DeliveryId id,
        String party,
        int page,
        String line,
        DeliveryState state,
        Instant since,
        String reason,
        Sending sending,
        List<StateChange> history) {
    /**
     * How a delivery was or shall be sent.
     *
     * @param attempt how often it was handed to the mail service, 0 at first
     * @param recipients the addresses that it went to; empty before it was claimed
     * @param messageId the mail service's id of the last attempt; "" before it answered
     * @param arrived those of the addresses whose mail server is known to have taken the last attempt
     * @param onceKey its once-only key; "" before it was claimed
     * @param leaseUntil until when the present claim holds; {@link Instant#EPOCH} where there is none
     * @param conflict the delivery whose once-only key stood in the way; "" where none did
     * @param order how a person, or a rule, said to send it
     * @param told what a receipt's last attempt tells the clerk of, see {@link #news}; empty where it is no receipt
     */
    public record Sending(
            int attempt,
            List<String> recipients,
            String messageId,
            List<String> arrived,
            String onceKey,
            Instant leaseUntil,
            String conflict,
            Move.Order order,
            List<DeliveryId> told) {
        /** Not sent yet, and to be sent as the register says. */
        public static final Sending NOT_YET = new Sending(
                0, List.of(), "", List.of(), "", Instant.EPOCH, "", new Move.Order(List.of(), false), List.of());

        /** Copies the lists. */
        public Sending {
            recipients = List.copyOf(recipients);
            arrived = List.copyOf(arrived);
            told = List.copyOf(told);
        }

        private Sending with(Move.Detail detail) {
            if (detail instanceof Move.Message message) {
                return with(message.messageId(), arrived, conflict, order);
            } else if (detail instanceof Move.Arrival arrival) {
                List<String> all = new ArrayList<>(arrived);
                all.addAll(arrival.addresses());
                return with(arrival.messageId(), all, conflict, order);
            } else if (detail instanceof Move.Conflict other) {
                return with(messageId, arrived, other.other().toString(), order);
            } else if (detail instanceof Move.Order next) {
                return with(messageId, arrived, conflict, next);
            }
            return this;
        }

        private Sending with(String message, List<String> arrivedAt, String inTheWay, Move.Order next) {
            return new Sending(attempt, recipients, message, arrivedAt, onceKey, leaseUntil, inTheWay, next, told);
        }
    }

    /** Copies the list. */
    public Delivery {
        history = List.copyOf(history);
    }

    /** A new delivery that starts in {@code state}. */
    public static Delivery create(
            DeliveryId id, String party, int page, String line, DeliveryState state, String reason, Instant now) {
        return new Delivery(
                id,
                party,
                page,
                line,
                state,
                now,
                reason,
                Sending.NOT_YET,
                List.of(new StateChange(state, now, "intake", reason)));
    }

    /** The same, begun by this function instead of intake. */
    public Delivery startedBy(String function) {
        List<StateChange> changes = new ArrayList<>(history);
        StateChange first = changes.get(0);
        changes.set(0, new StateChange(first.state(), first.at(), function, first.why()));
        return new Delivery(id, party, page, line, state, since, reason, sending, changes);
    }

    /** The clerk's receipt, waiting for the document to come to rest. */
    public static Delivery receipt(String documentId, Instant now) {
        return toClerk(DeliveryId.receiptOf(documentId), now);
    }

    /** A receipt or news that waits to be sent to the clerk. */
    public static Delivery toClerk(DeliveryId id, Instant now) {
        return create(id, "", 0, "", DeliveryState.PENDING, "", now);
    }

    /** The addresses that it went to; empty before it was claimed. */
    public List<String> recipients() {
        return sending.recipients();
    }

    /** The mail service's id of the last attempt; "" before it answered. */
    public String messageId() {
        return sending.messageId();
    }

    /** Its once-only key; "" before it was claimed. */
    public String onceKey() {
        return sending.onceKey();
    }

    /** Until when the present claim holds; {@link Instant#EPOCH} where there is none. */
    public Instant leaseUntil() {
        return sending.leaseUntil();
    }

    /** The name that news for the clerk of its present state has, whatever any clock says of when it came to it. */
    public DeliveryId news() {
        return id.news(history.size());
    }

    /** The delivery as this change leaves it. */
    public Delivery after(Move move) {
        return changed(move.to(), move.at(), move.by(), move.why(), sending.with(move.detail()));
    }

    /** The delivery as this claim leaves it: what an earlier attempt left is gone but for the history. */
    public Delivery after(Claim claim) {
        Sending next = new Sending(
                claim.attempt(),
                claim.recipients(),
                "",
                List.of(),
                claim.onceKey().key(),
                claim.leaseUntil(),
                sending.conflict(),
                sending.order(),
                claim.tells());
        return changed(DeliveryState.SENDING, claim.at(), claim.by(), claim.why(), next);
    }

    private Delivery changed(DeliveryState to, Instant at, String by, String why, Sending next) {
        List<StateChange> changes = new ArrayList<>(history);
        changes.add(new StateChange(to, at, by, why));
        return new Delivery(id, party, page, line, to, at, why, next, changes);
    }
}

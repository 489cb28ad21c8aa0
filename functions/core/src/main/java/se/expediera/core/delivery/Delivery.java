package se.expediera.core.delivery;

import java.time.Instant;
import java.util.List;

/**
 * One decision on its way to one party.
 *
 * @param id its name
 * @param party the party as printed, or the member's name in the register
 * @param page the page on which the party stands, 0 for a receipt
 * @param line the exact line of the paper, the proof that it was named
 * @param state where it stands
 * @param since when it came to that state
 * @param reason why, for the clerk; "" where the state says it all
 * @param recipients the addresses that it went to; empty before it was claimed
 * @param messageId the mail service's id; "" before it answered
 * @param onceKey its once-only key; "" before it was claimed
 * @param leaseUntil until when the present claim holds; {@link Instant#EPOCH} where there is none
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
        List<String> recipients,
        String messageId,
        String onceKey,
        Instant leaseUntil,
        List<StateChange> history) {
    /** Copies the lists. */
    public Delivery {
        recipients = List.copyOf(recipients);
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
                List.of(),
                "",
                "",
                Instant.EPOCH,
                List.of(new StateChange(state, now, "intake", reason)));
    }

    /** The clerk's receipt, waiting for the document to come to rest. */
    public static Delivery receipt(String documentId, Instant now) {
        return create(DeliveryId.receiptOf(documentId), "", 0, "", DeliveryState.PENDING, "", now);
    }
}

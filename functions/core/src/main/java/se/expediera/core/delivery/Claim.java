package se.expediera.core.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A dispatcher's wish to be the one that sends a delivery.
 *
 * @param id the delivery, seen as {@link DeliveryState#PENDING}
 * @param onceKey what must not be sent twice
 * @param override whether a person has said to send it although the key may be another delivery's
 * @param recipients the addresses that the mail will go to
 * @param attempt the number of this attempt, one more than the delivery's last
 * @param at when
 * @param leaseUntil until when the claim holds
 * @param by which function
 * @param tells what a receipt's mail tells the clerk of, named as news of it would be; empty for every other delivery
 */
public record Claim(
        DeliveryId id,
        OnceKey onceKey,
        boolean override,
        List<String> recipients,
        int attempt,
        Instant at,
        Instant leaseUntil,
        String by,
        List<DeliveryId> tells) {
    /** Copies the lists. */
    public Claim {
        recipients = List.copyOf(recipients);
        tells = List.copyOf(tells);
    }

    /** To which addresses, for the history: a later attempt may go to others. */
    public String why() {
        return recipients.isEmpty() ? "" : "Till " + String.join(", ", recipients) + ".";
    }

    /** What became of the wish. */
    public sealed interface Outcome {}

    /** It is the claimer's alone: mail it. */
    public record Claimed() implements Outcome {}

    /** It is no longer pending, somebody else has it: leave it. */
    public record Taken() implements Outcome {}

    /**
     * Another delivery carried the same decision to the same party: nothing is to be sent.
     *
     * @param other the delivery that did
     */
    public record SentBefore(DeliveryId other) implements Outcome {}

    /**
     * Another delivery carried the same § with other words to the same party: a person must look.
     *
     * @param other the delivery that did
     */
    public record OtherText(DeliveryId other) implements Outcome {}
}

package se.expediera.core.delivery;

import java.time.Instant;

/**
 * A change of state that somebody asks for.
 *
 * @param id the delivery
 * @param from the state that it is seen in; the change is refused where it has moved on
 * @param to the state that it shall come to
 * @param at when
 * @param by which function or person
 * @param why the reason, in Swedish where a clerk reads it
 * @param messageId the mail service's id where this change brings it, else ""
 */
public record Move(
        DeliveryId id, DeliveryState from, DeliveryState to, Instant at, String by, String why, String messageId) {
    /** Refuses what the table of states does not allow. */
    public Move {
        if (!from.canBecome(to)) {
            throw new IllegalArgumentException(from + " may not become " + to);
        }
    }

    /** A change that brings no message id. */
    public Move(DeliveryId id, DeliveryState from, DeliveryState to, Instant at, String by, String why) {
        this(id, from, to, at, by, why, "");
    }
}

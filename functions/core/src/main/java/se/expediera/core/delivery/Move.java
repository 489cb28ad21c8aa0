package se.expediera.core.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A change of state that somebody asks for.
 *
 * @param id the delivery
 * @param from the state that it is seen in; the change is refused where it has moved on
 * @param to the state that it shall come to
 * @param at when
 * @param by which function or person
 * @param why the reason, in Swedish where a clerk reads it
 * @param detail what else the change brings
 */
public record Move(
        DeliveryId id, DeliveryState from, DeliveryState to, Instant at, String by, String why, Detail detail) {
    /** What a change brings beside the state. */
    public sealed interface Detail {}

    /** Nothing. */
    public record Nothing() implements Detail {}

    /**
     * The mail service's id of the mail.
     *
     * @param messageId the id
     */
    public record Message(String messageId) implements Detail {}

    /**
     * The recipients' mail servers took it. The change is refused where the delivery stands otherwise than {@code seen}:
     * of several addresses each may be told of by an event of its own.
     *
     * @param messageId the mail service's id of the mail
     * @param addresses whose servers took it now
     * @param seen what was known before
     */
    public record Arrival(String messageId, List<String> addresses, Seen seen) implements Detail {
        /** Copies the list. */
        public Arrival {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * What was known of an attempt.
     *
     * @param attempt its number
     * @param recipients to how many addresses it went
     * @param arrived at how many of them it is known to have arrived
     */
    public record Seen(int attempt, int recipients, int arrived) {
        /** Whether a delivery still stands so. */
        public boolean holds(Delivery delivery) {
            return delivery.sending().attempt() == attempt
                    && delivery.recipients().size() == recipients
                    && delivery.sending().arrived().size() == arrived;
        }
    }

    /**
     * The delivery whose once-only key stands in the way.
     *
     * @param other that delivery
     */
    public record Conflict(DeliveryId other) implements Detail {}

    /**
     * How to send it next.
     *
     * @param to the addresses, instead of those that the register has; empty to go by the register
     * @param override whether it is sent although the once-only key is another delivery's
     */
    public record Order(List<String> to, boolean override) implements Detail {
        /** Copies the list. */
        public Order {
            to = List.copyOf(to);
        }
    }

    /** Refuses what the table of states does not allow. */
    public Move {
        if (!from.canBecome(to)) {
            throw new IllegalArgumentException(from + " may not become " + to);
        }
    }

    /** A change that brings nothing else. */
    public Move(DeliveryId id, DeliveryState from, DeliveryState to, Instant at, String by, String why) {
        this(id, from, to, at, by, why, new Nothing());
    }
}

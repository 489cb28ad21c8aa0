package se.expediera.core.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one delivery stands. {@link #canBecome} is the one table of allowed changes; nothing else decides on them.
 */
public enum DeliveryState {
    /** Waits for dispatch. */
    PENDING("väntar på att skickas"),
    /** Claimed by a dispatcher; past its lease the outcome is unknown. */
    SENDING("skickas"),
    /** The mail service took it. */
    SENT("skickat"),
    /** The recipient's mail server took it. */
    DELIVERED("levererat"),
    /** The recipient's mail server could not take it for now; it is tried again by itself. */
    RETRYING("försöks igen senare"),
    /** The recipient's mail server refused it. */
    BOUNCED("kom i retur"),
    /** The recipient reported it as unwanted. */
    COMPLAINED("anmält som skräppost"),
    /** The mail service refused it: certainly not sent. */
    FAILED("kunde inte skickas"),
    /** The register knows no such party. */
    UNRESOLVED("mottagaren saknas i registret"),
    /** A person has to post it. */
    MANUAL("skickas för hand"),
    /** A person says that it was brought to the party by other means. */
    POSTED("skickat för hand"),
    /** A rule stopped it until a person decides. */
    HELD("stoppat för granskning"),
    /** The line names no recipient of this mail. */
    NOT_A_PARTY("ingen mottagare"),
    /** A person says that it shall not be sent. */
    CANCELLED("avbrutet"),
    /** The same decision went to the same party before. */
    ALREADY_SENT("redan skickat"),
    /** A group: its members have deliveries of their own. */
    EXPANDED("ersatt av gruppens medlemmar");

    private final String swedish;

    DeliveryState(String swedish) {
        this.swedish = swedish;
    }

    /** The state in words for the clerk. */
    public String swedish() {
        return swedish;
    }

    /** Whether a delivery in this state may change to {@code next}. */
    public boolean canBecome(DeliveryState next) {
        return after(this).contains(next);
    }

    /** Whether a person's word may change a delivery in this state to {@code next}. */
    public boolean canBecomeByPerson(DeliveryState next) {
        return byPerson(this).contains(next);
    }

    /** Whether nothing more happens without a new event or a person. */
    public boolean atRest() {
        return this != PENDING && this != SENDING;
    }

    /** Whether the clerk has something to do about it. */
    public boolean needsClerk() {
        return switch (this) {
            case BOUNCED, COMPLAINED, FAILED, UNRESOLVED, MANUAL, HELD -> true;
            default -> false;
        };
    }

    private static Set<DeliveryState> after(DeliveryState state) {
        Set<DeliveryState> next = EnumSet.noneOf(DeliveryState.class);
        next.addAll(byItself(state));
        next.addAll(byPerson(state));
        return next;
    }

    /**
     * Whether {@link Deliveries} can list it by time: what somebody or something has yet to act on, and what was
     * delivered, since receipts are kept up to date by it.
     */
    public boolean listed() {
        return !atRest() || needsClerk() || this == RETRYING || this == DELIVERED;
    }

    /** What events, rules and functions change. */
    private static Set<DeliveryState> byItself(DeliveryState state) {
        return switch (state) {
            case PENDING -> Set.of(SENDING, UNRESOLVED, MANUAL, HELD, NOT_A_PARTY, ALREADY_SENT, EXPANDED, FAILED);
            // the mail service's events may come before its answer was written down; a letter is claimed as a mail is
            // to itself: its time was stamped by a clock that ran ahead
            case SENDING -> Set.of(PENDING, SENDING, SENT, DELIVERED, RETRYING, BOUNCED, COMPLAINED, FAILED, MANUAL);
            // to itself: a remark, such as the mail service's word that a mail is delayed
            case SENT -> Set.of(SENT, DELIVERED, RETRYING, BOUNCED, COMPLAINED, FAILED);
            // a mail server may take a mail and return it later
            case DELIVERED -> Set.of(DELIVERED, BOUNCED, COMPLAINED);
            // to themselves: another of several addresses came back too
            case RETRYING -> Set.of(PENDING, RETRYING, BOUNCED, COMPLAINED);
            case BOUNCED -> Set.of(BOUNCED, COMPLAINED);
            // the register may know the party now; a message that was given up may be put back
            case UNRESOLVED, HELD -> Set.of(PENDING);
            case COMPLAINED, MANUAL, POSTED, FAILED, NOT_A_PARTY, CANCELLED, ALREADY_SENT, EXPANDED -> Set.of();
        };
    }

    /** What only a person's word changes. */
    private static Set<DeliveryState> byPerson(DeliveryState state) {
        return switch (state) {
            case PENDING -> Set.of(CANCELLED);
            case UNRESOLVED, MANUAL, HELD, FAILED, BOUNCED, RETRYING -> Set.of(PENDING, POSTED, CANCELLED);
            case SENT, DELIVERED, COMPLAINED, ALREADY_SENT, NOT_A_PARTY -> Set.of(PENDING, POSTED);
            case POSTED, CANCELLED -> Set.of(PENDING);
            case SENDING, EXPANDED -> Set.of();
        };
    }
}

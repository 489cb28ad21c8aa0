package se.expediera.core.delivery;

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
    /** A rule stopped it until a person decides. */
    HELD("stoppat för granskning"),
    /** The line names no recipient of this mail. */
    NOT_A_PARTY("ingen mottagare"),
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
        return switch (state) {
            case PENDING -> Set.of(SENDING, UNRESOLVED, MANUAL, HELD, NOT_A_PARTY, ALREADY_SENT, EXPANDED, FAILED);
            // the mail service's events may come before its answer was written down
            case SENDING -> Set.of(PENDING, SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED);
            case SENT -> Set.of(DELIVERED, BOUNCED, COMPLAINED, FAILED);
            // a mail server may take a mail and return it later
            case DELIVERED -> Set.of(BOUNCED, COMPLAINED);
            case BOUNCED -> Set.of(COMPLAINED, PENDING);
            case UNRESOLVED, MANUAL, HELD, FAILED -> Set.of(PENDING);
            case COMPLAINED, NOT_A_PARTY, ALREADY_SENT, EXPANDED -> Set.of();
        };
    }
}

package se.expediera.dispatch.mail;

/** What the mail service made of a mail. */
public sealed interface SendOutcome {
    /**
     * It took the mail; its events tell the rest.
     *
     * @param messageId its own id of the mail
     */
    record Accepted(String messageId) implements SendOutcome {}

    /**
     * It certainly did not take it but may later: the delivery waits and is tried again by itself.
     *
     * @param why a Swedish sentence and the service's own words
     */
    record TryLater(String why) implements SendOutcome {}

    /**
     * It certainly did not take it, for too many came in this second: the next second may do.
     *
     * @param why a Swedish sentence and the service's own words
     */
    record TooFast(String why) implements SendOutcome {}

    /**
     * It certainly did not take it and never will: the clerk has to act.
     *
     * @param why a Swedish sentence and the service's own words
     */
    record Refused(String why) implements SendOutcome {}

    /**
     * It may have taken it, the answer was lost: wait for its own event before anything is sent again.
     *
     * @param why what went wrong
     */
    record Unknown(String why) implements SendOutcome {}
}

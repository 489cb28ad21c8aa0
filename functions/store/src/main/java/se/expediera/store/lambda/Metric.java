package se.expediera.store.lambda;

/** What CloudWatch is told of a deployment, under the namespace {@code Expediera}. */
public enum Metric {
    /** Files that were read for the first time. */
    DOCUMENTS_RECEIVED("DocumentsReceived", "Count"),
    /** Files that could not be read, or were given up. */
    DOCUMENTS_FAILED("DocumentsFailed", "Count"),
    /** Decisions, proposals and notes that were found in files. */
    DECISIONS_FOUND("DecisionsFound", "Count"),
    /** Mails to parties that the mail service took. */
    DELIVERIES_SENT("DeliveriesSent", "Count"),
    /** Deliveries that a rule stopped, for the clerk to judge. */
    DELIVERIES_HELD("DeliveriesHeld", "Count"),
    /** Deliveries whose party the register lacks. */
    DELIVERIES_UNRESOLVED("DeliveriesUnresolved", "Count"),
    /** Mails that came back for good. */
    DELIVERIES_BOUNCED("DeliveriesBounced", "Count"),
    /** Mails that the mail service refused. */
    DELIVERIES_FAILED("DeliveriesFailed", "Count"),
    /** Deliveries to parties that are still to be sent, or whose outcome is unknown, at the moment of a sweep. */
    DELIVERIES_WAITING("DeliveriesWaiting", "Count"),
    /** How long the oldest of those has waited. */
    OLDEST_WAITING_SECONDS("OldestWaitingSeconds", "Seconds");

    private final String cloudWatchName;
    private final String unit;

    Metric(String cloudWatchName, String unit) {
        this.cloudWatchName = cloudWatchName;
        this.unit = unit;
    }

    /** Its name in CloudWatch. */
    public String cloudWatchName() {
        return cloudWatchName;
    }

    /** Its unit in CloudWatch. */
    public String unit() {
        return unit;
    }
}

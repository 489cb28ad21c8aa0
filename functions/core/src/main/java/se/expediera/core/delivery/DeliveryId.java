package se.expediera.core.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.document.DocumentId;

/**
 * The name of a delivery, derived from the file's content so that repeating a step finds what it wrote: the
 * document's id, the decision's and the party's place in it, such as "0a1b…-003-002", a group's member
 * "0a1b…-003-002_1", the clerk's receipt "0a1b…-receipt", and news for the clerk of the seventh change of a delivery
 * "0a1b…-news-003-002-7". Made of the characters that an SES message tag allows.
 *
 * @param documentId the document's, a register upload's or a dead letter's id; one that begins with "trial" is a
 *     document that was tried without mailing its parties, see {@link DocumentId}
 * @param place "003-002", "003-002_1", "receipt" or "news-003-002-7"
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html">MessageTag</a>
 */
public record DeliveryId(String documentId, String place) {
    private static final String RECEIPT = "receipt";
    private static final String NEWS = "news-";
    private static final String PARTY = "\\d{3,6}-\\d{3,6}(?:_\\d{1,6}){0,9}";
    private static final Pattern FORM =
            Pattern.compile("([0-9a-z]{1,40})-(receipt|" + PARTY + "|" + NEWS + PARTY + "-\\d{1,4})");

    /** Reads an id; empty where it is none of ours. */
    public static Optional<DeliveryId> parse(String id) {
        Matcher matcher = FORM.matcher(id);
        return matcher.matches() ? Optional.of(new DeliveryId(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The delivery of a decision's party. */
    public static DeliveryId of(String decisionId, int party) {
        int dash = decisionId.lastIndexOf('-');
        return new DeliveryId(
                decisionId.substring(0, dash), decisionId.substring(dash + 1) + String.format("-%03d", party));
    }

    /** The clerk's receipt for a document or register upload. */
    public static DeliveryId receiptOf(String documentId) {
        return new DeliveryId(documentId, RECEIPT);
    }

    /** The news for the clerk that this delivery came, by its change number {@code change}, to what needs her. */
    public DeliveryId news(int change) {
        return new DeliveryId(documentId, NEWS + place + "-" + change);
    }

    /** The delivery of one member of this delivery's group, counted from 1. */
    public DeliveryId member(int member) {
        return new DeliveryId(documentId, place + "_" + member);
    }

    /** Whether it is the delivery of a member of that group, but not of a group within it. */
    public boolean isMemberOf(DeliveryId group) {
        int last = place.lastIndexOf('_');
        return documentId.equals(group.documentId)
                && last > 0
                && place.substring(0, last).equals(group.place);
    }

    /** Whether it is the clerk's receipt. */
    public boolean isReceipt() {
        return place.equals(RECEIPT);
    }

    /** Whether it is news for the clerk of a change after the receipt. */
    public boolean isNews() {
        return place.startsWith(NEWS);
    }

    /** Whether it goes to a party, not to the clerk. */
    public boolean isToParty() {
        return !isReceipt() && !isNews();
    }

    /** Whether it belongs to a document that is tried without mailing its parties. */
    public boolean isTrial() {
        return DocumentId.isTrial(documentId);
    }

    /** The delivery that this news is of; itself where it is no news. */
    public DeliveryId subject() {
        return isNews() ? new DeliveryId(documentId, place.substring(NEWS.length(), place.lastIndexOf('-'))) : this;
    }

    /** The decision that it brings to a party; "" where it goes to the clerk. */
    public String decisionId() {
        return isToParty() ? documentId + "-" + place.substring(0, place.indexOf('-')) : "";
    }

    @Override
    public String toString() {
        return documentId + "-" + place;
    }
}

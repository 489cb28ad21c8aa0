package se.expediera.core.queue;

import se.expediera.core.delivery.DeliveryId;

/**
 * The wish for a letter that a person prints and posts. It names no party: what stands in the letter is looked up when it
 * is made.
 *
 * @param delivery the delivery that the letter carries out
 */
public record LetterRequest(DeliveryId delivery) {
    /** Where the letter lies in the bucket: {@code letters/<document>/<delivery>.pdf}. */
    public String key() {
        return "letters/" + delivery.documentId() + "/" + delivery + ".pdf";
    }
}

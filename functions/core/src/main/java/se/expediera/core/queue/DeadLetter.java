package se.expediera.core.queue;

import java.time.Instant;

/**
 * A message that a function gave up after its last try.
 *
 * @param id "dead" and 24 hexadecimal digits, derived from queue and message
 * @param source whose message it was
 * @param body the message as it was
 * @param about the id of the document or decision that it was about; "" where the message does not tell
 * @param file the key of the uploaded file that it was about, else ""
 * @param at when it was given up
 */
public record DeadLetter(String id, Source source, String body, String about, String file, Instant at) {
    /** Who stands in a history for a delivery that waits because its message was given up. */
    public static final String BY = "deadletters";

    /** The function that gave a message up. */
    public enum Source {
        /** Uploaded minutes. */
        INTAKE("en inlämnad fil"),
        /** An uploaded register. */
        REGISTER("ett inlämnat register"),
        /** A decision to send or a receipt. */
        DISPATCH("ett utskick"),
        /** A letter to make. */
        LETTER("ett brev att skriva ut"),
        /** What the mail service told of a mail. */
        FEEDBACK("e-posttjänstens besked om ett utskick");

        private final String swedish;

        Source(String swedish) {
            this.swedish = swedish;
        }

        /** What the message was about, in words for the clerk. */
        public String swedish() {
            return swedish;
        }
    }
}

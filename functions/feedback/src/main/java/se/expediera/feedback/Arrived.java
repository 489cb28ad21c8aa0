package se.expediera.feedback;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.expediera.core.delivery.DeliveryId;

/**
 * The mails of which this function itself has written down lately that they arrived everywhere: that the service took
 * them is no news then, and needs no look at the table. Safe for use by many threads.
 */
final class Arrived {
    private static final int REMEMBERED = 1_000;

    private final Set<Attempt> attempts = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    private record Attempt(DeliveryId delivery, int number) {
        static Attempt of(MailEvent event) {
            return new Attempt(event.delivery(), event.attempt());
        }
    }

    void note(MailEvent event) {
        attempts.add(Attempt.of(event));
    }

    boolean has(MailEvent event) {
        return attempts.contains(Attempt.of(event));
    }
}

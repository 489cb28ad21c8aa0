package se.expediera.dispatch.mail;

import java.util.List;
import se.expediera.core.delivery.DeliveryId;

/** The service that carries mails. */
@FunctionalInterface
public interface MailService {
    /**
     * Hands over a mail, once: the service is never asked a second time by itself.
     *
     * @param delivery comes back with each of the service's events
     * @param attempt comes back too, so that what is told of an earlier attempt is known as such
     * @param recipients the addresses that it goes to
     * @param raw the mail as MIME
     */
    SendOutcome send(DeliveryId delivery, int attempt, List<String> recipients, byte[] raw);
}

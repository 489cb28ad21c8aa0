package se.expediera.dispatch;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.dispatch.mail.Mail;
import se.expediera.dispatch.mail.MailService;
import se.expediera.dispatch.mail.MimeWriter;
import se.expediera.dispatch.mail.SendOutcome;
import se.expediera.dispatch.mail.SesMailService;

/** Claims a delivery, hands its mail over once and writes down what became of it. */
final class Postman {
    static final String BY = "dispatch";
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Deliveries deliveries;
    private final MimeWriter mime;
    private final MailService service;
    private final Settings settings;
    private final Clock clock;

    Postman(Deliveries deliveries, MimeWriter mime, MailService service, Settings settings, Clock clock) {
        this.deliveries = deliveries;
        this.mime = mime;
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends a pending delivery's mail.
     *
     * @return false where the mail service wants it later
     */
    boolean send(Delivery delivery, OnceKey onceKey, Mail mail) {
        byte[] raw = mime.write(mail);
        if (raw.length > SesMailService.LARGEST_MAIL) {
            move(delivery, DeliveryState.MANUAL, "Handlingen är större än e-posttjänstens gräns på 10 MB.");
            return true;
        }
        Instant now = clock.instant();
        Claim.Outcome claim = deliveries.claim(
                new Claim(delivery.id(), onceKey, mail.recipients(), now, now.plus(settings.lease()), BY));
        if (claim instanceof Claim.SentBefore before) {
            return leaveTo(before.other(), delivery);
        } else if (claim instanceof Claim.OtherText other) {
            move(
                    delivery,
                    DeliveryState.HELD,
                    "Samma paragraf har redan expedierats med annan text, som leverans " + other.other()
                            + ". Jämför dem och avgör.");
        } else if (claim instanceof Claim.Claimed) {
            return record(delivery, service.send(delivery.id(), mail.recipients(), raw));
        }
        return true;
    }

    /** Only a mail that the service took makes this one superfluous; while that is open, this one waits. */
    private boolean leaveTo(DeliveryId other, Delivery delivery) {
        boolean open =
                deliveries.find(other).map(found -> !found.state().atRest()).orElse(false);
        if (!open) {
            move(delivery, DeliveryState.ALREADY_SENT, "Skickades som leverans " + other + ".");
        }
        return !open;
    }

    void move(Delivery delivery, DeliveryState to, String why) {
        change(delivery, delivery.state(), to, why, "");
    }

    private boolean record(Delivery delivery, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            sending(delivery, DeliveryState.SENT, "", accepted.messageId());
        } else if (outcome instanceof SendOutcome.Refused refused) {
            sending(delivery, DeliveryState.FAILED, "E-posttjänsten tog inte emot: " + refused.why(), "");
        } else if (outcome instanceof SendOutcome.TryLater later) {
            sending(delivery, DeliveryState.PENDING, "E-posttjänsten är upptagen: " + later.why(), "");
            return false;
        } else {
            // stays SENDING: the service's own event, or the sweep once the window is over, decides
            log(delivery, "UNKNOWN");
        }
        return true;
    }

    /** Where the service's event was faster than its answer, the delivery has moved on and stays as it is. */
    private void sending(Delivery delivery, DeliveryState to, String why, String messageId) {
        change(delivery, DeliveryState.SENDING, to, why, messageId);
    }

    private void change(Delivery delivery, DeliveryState from, DeliveryState to, String why, String messageId) {
        deliveries.move(new Move(delivery.id(), from, to, clock.instant(), BY, why, messageId));
        log(delivery, to.name());
    }

    private static void log(Delivery delivery, String outcome) {
        LOG.atInfo()
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("outcome", outcome)
                .log("delivery");
    }
}

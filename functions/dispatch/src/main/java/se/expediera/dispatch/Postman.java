package se.expediera.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.document.Documents;
import se.expediera.core.queue.LetterQueue;
import se.expediera.core.queue.LetterRequest;
import se.expediera.dispatch.mail.Mail;
import se.expediera.dispatch.mail.MailService;
import se.expediera.dispatch.mail.MimeWriter;
import se.expediera.dispatch.mail.SendOutcome;
import se.expediera.dispatch.mail.SesMailService;
import se.expediera.dispatch.mail.TrialMail;
import se.expediera.store.lambda.Outcomes;

/** Claims a delivery, hands its mail over once and writes down what became of it. */
final class Postman {
    static final String BY = "dispatch";

    /**
     * Where the earlier delivery of the same decision to the same party stands as one that reaches it: a letter does once
     * a person has posted it.
     */
    private static final Set<DeliveryState> ON_ITS_WAY_OR_THERE = EnumSet.of(
            DeliveryState.SENT,
            DeliveryState.DELIVERED,
            DeliveryState.RETRYING,
            DeliveryState.MANUAL,
            DeliveryState.POSTED,
            DeliveryState.COMPLAINED);

    /** How long a mail rests, in nanoseconds, each time that it came too fast; then its decision goes back into the queue. */
    private static final long[] RESTS =
            LongStream.of(250, 500, 1_000).map(TimeUnit.MILLISECONDS::toNanos).toArray();

    private final Deliveries deliveries;
    private final Documents documents;
    private final MimeWriter mime;
    private final MailService service;
    private final Settings settings;
    private final Clock clock;
    private final DeliveryBook book;
    private final Pacer pacer;
    private final Deadline deadline;
    private final Pause pause = new Pause();

    Postman(
            Deliveries deliveries,
            Documents documents,
            MimeWriter mime,
            MailService service,
            Settings settings,
            Deadline deadline,
            Clock clock,
            Outcomes outcomes) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.mime = mime;
        this.service = service;
        this.settings = settings;
        this.deadline = deadline;
        this.clock = clock;
        this.book = new DeliveryBook(deliveries, clock, outcomes);
        this.pacer = new Pacer(settings.sendRate() / settings.dispatchers());
    }

    /** What became of an attempt to send. */
    enum Handed {
        /** Nothing is left to do for now. */
        DONE,
        /** This delivery has to wait for another one. */
        WAITS,
        /** The mail service takes nothing at the moment. */
        BUSY,
        /** This function's time is nearly over; another one goes on. */
        OUT_OF_TIME
    }

    /** Sends a pending delivery's mail. */
    Handed send(Delivery delivery, OnceKey onceKey, Mail wanted) {
        return send(delivery, onceKey, wanted, List.of());
    }

    /** Sends a pending receipt's mail, which tells the clerk of these. */
    Handed send(Delivery delivery, OnceKey onceKey, Mail wanted, List<DeliveryId> tells) {
        if (heldInTrial(delivery)) {
            return Handed.DONE;
        }
        Mail mail = delivery.id().isTrial() ? TrialMail.of(wanted, delivery.party(), settings.clerk()) : wanted;
        byte[] raw = mime.write(mail);
        if (raw.length > SesMailService.LARGEST_MAIL) {
            return once(delivery, claim(delivery, onceKey, List.of(), tells), () -> {
                book.sending(delivery, DeliveryState.MANUAL, tooLarge(delivery), new Move.Nothing());
                return Handed.DONE;
            });
        }
        if (deadline.isBefore(pacer.nanosUntilNext(System.nanoTime()))) {
            return Handed.OUT_OF_TIME;
        } else if (pause.lasts(clock.instant())) {
            return Handed.BUSY;
        }
        return once(delivery, claim(delivery, onceKey, mail.recipients(), tells), () -> {
            int attempt = delivery.sending().attempt() + 1;
            return record(delivery, send(() -> service.send(delivery.id(), attempt, mail.recipients(), raw)));
        });
    }

    /** The service counts by the second, and others send too: a mail that came too fast waits a moment. */
    private SendOutcome send(Supplier<SendOutcome> mail) {
        pacer.await();
        SendOutcome outcome = mail.get();
        for (long rest : RESTS) {
            if (!(outcome instanceof SendOutcome.TooFast) || deadline.isBefore(rest)) {
                break;
            }
            pacer.hold(rest);
            pacer.await();
            outcome = mail.get();
        }
        return outcome instanceof SendOutcome.TooFast tooFast ? new SendOutcome.TryLater(tooFast.why()) : outcome;
    }

    private String tooLarge(Delivery delivery) {
        String where = documents
                .decision(delivery.id().decisionId())
                .map(decision -> " Den ligger som " + decision.excerpt() + ".")
                .orElse("");
        return "Handlingen är större än e-posttjänstens gräns på 10 MB." + where;
    }

    /**
     * Has a letter made of a pending delivery and leaves it to a person. It is claimed as a mail is: of one decision no
     * party gets two letters either, or a mail and a letter.
     */
    Handed post(Delivery delivery, OnceKey onceKey, LetterRequest letter, LetterQueue letters) {
        if (heldInTrial(delivery)) {
            return Handed.DONE;
        }
        return once(delivery, claim(delivery, onceKey, List.of(), List.of()), () -> {
            try {
                letters.send(letter);
            } catch (RuntimeException e) {
                // no mail can have gone: unlike one of those, it may be asked for again at once
                book.sending(delivery, DeliveryState.PENDING, "Brevet kunde inte beställas.", new Move.Nothing());
                throw e;
            }
            String why = "Registret säger: post. Brevet att skriva ut: " + letter.key() + ".";
            book.sending(delivery, DeliveryState.MANUAL, why, new Move.Nothing());
            return Handed.DONE;
        });
    }

    private boolean heldInTrial(Delivery delivery) {
        boolean held = delivery.id().isToParty() && !delivery.id().isTrial() && settings.mode() == Settings.Mode.TRIAL;
        if (held) {
            move(
                    delivery,
                    DeliveryState.HELD,
                    "Provläge slogs på innan beslutet hann skickas. Slå på skarpt läge och släpp leveransen.");
        }
        return held;
    }

    private Handed once(Delivery delivery, Claim wanted, Supplier<Handed> work) {
        Claim.Outcome claim = deliveries.claim(wanted);
        if (claim instanceof Claim.SentBefore before) {
            return leaveTo(before.other(), delivery);
        } else if (claim instanceof Claim.OtherText other) {
            book.change(
                    delivery,
                    delivery.state(),
                    DeliveryState.HELD,
                    otherText(delivery, other),
                    conflict(other.other()));
        } else if (claim instanceof Claim.Claimed) {
            return work.get();
        }
        return Handed.DONE;
    }

    private Claim claim(Delivery delivery, OnceKey onceKey, List<String> recipients, List<DeliveryId> tells) {
        // never before it came to wait, also where this clock was put back: the window counts from here
        Instant clockNow = clock.instant();
        Instant now = clockNow.isBefore(delivery.since()) ? delivery.since() : clockNow;
        return new Claim(
                delivery.id(),
                onceKey,
                delivery.sending().order().override(),
                recipients,
                delivery.sending().attempt() + 1,
                now,
                now.plus(settings.lease()),
                BY,
                tells);
    }

    /** Only a mail that the service took makes this one superfluous; while that is open, this one waits. */
    private Handed leaveTo(DeliveryId other, Delivery delivery) {
        Optional<DeliveryState> state = deliveries.find(other).map(Delivery::state);
        if (state.isPresent() && !state.get().atRest()) {
            return Handed.WAITS;
        }
        if (state.isPresent() && ON_ITS_WAY_OR_THERE.contains(state.get())) {
            move(
                    delivery,
                    DeliveryState.ALREADY_SENT,
                    (state.get() == DeliveryState.MANUAL ? "Ligger som brev, leverans " : "Skickades som leverans ")
                            + other + ".");
        } else {
            String how = state.map(DeliveryState::swedish).orElse("borttaget");
            book.change(
                    delivery,
                    delivery.state(),
                    DeliveryState.HELD,
                    "Samma beslut till samma mottagare finns som leverans " + other + ", som är " + how
                            + ". Avgör vilken av dem som ska gälla.",
                    conflict(other));
        }
        return Handed.DONE;
    }

    private String otherText(Delivery delivery, Claim.OtherText claim) {
        DeliveryId other = claim.other();
        String difference = documents
                .decision(other.decisionId())
                .flatMap(earlier ->
                        documents.decision(delivery.id().decisionId()).map(now -> TextDifference.between(earlier, now)))
                .orElse("");
        return ("Samma paragraf har redan expedierats med annan text, som leverans " + other
                        + ". Jämför dem och avgör. " + difference)
                .strip();
    }

    private static Move.Detail conflict(DeliveryId other) {
        return new Move.Conflict(other);
    }

    void move(Delivery delivery, DeliveryState to, String why) {
        book.move(delivery, to, why);
    }

    private Handed record(Delivery delivery, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Accepted || outcome instanceof SendOutcome.Refused) {
            pause.over();
        }
        if (outcome instanceof SendOutcome.Accepted accepted) {
            book.sending(delivery, DeliveryState.SENT, "", new Move.Message(accepted.messageId()));
        } else if (outcome instanceof SendOutcome.Refused refused) {
            book.sending(delivery, DeliveryState.FAILED, refused.why(), new Move.Nothing());
        } else if (outcome instanceof SendOutcome.TryLater later) {
            pause.refused(clock.instant());
            book.sending(delivery, DeliveryState.PENDING, later.why(), new Move.Nothing());
            return Handed.BUSY;
        } else {
            // stays SENDING: the service's own event, or the sweep once the window is over, decides
            book.unknown(delivery);
        }
        return Handed.DONE;
    }
}

package se.expediera.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.files.Files;
import se.expediera.core.party.PartyName;
import se.expediera.core.party.PartyRules;
import se.expediera.core.queue.LetterQueue;
import se.expediera.core.queue.LetterRequest;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisteredParty;
import se.expediera.dispatch.mail.DecisionMail;

/** Brings one decision to each of its parties. */
final class DecisionDispatch {
    private final Deliveries deliveries;
    private final PartyRegister register;
    private final Files files;
    private final LetterQueue letters;
    private final DecisionMail mails;
    private final Postman postman;
    private final Clock clock;

    DecisionDispatch(
            Deliveries deliveries,
            PartyRegister register,
            Files files,
            LetterQueue letters,
            DecisionMail mails,
            Postman postman,
            Clock clock) {
        this.deliveries = deliveries;
        this.register = register;
        this.files = files;
        this.letters = letters;
        this.mails = mails;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Sends what is pending of a decision.
     *
     * @return false where the mail service wants some of it later
     */
    boolean send(Document document, StoredDecision decision) {
        List<Delivery> open = new ArrayList<>(deliveries.ofDecision(decision.id()).stream()
                .filter(delivery -> delivery.state() == DeliveryState.PENDING)
                .toList());
        Excerpt excerpt = new Excerpt(decision);
        boolean all = true;
        while (!open.isEmpty()) {
            Delivery delivery = open.remove(0);
            Optional<RegisteredParty> party = register.find(PartyName.candidates(delivery.party()));
            if (party.isEmpty()) {
                unknown(delivery);
            } else if (party.get().isGroup()) {
                open.addAll(expand(delivery, party.get()));
            } else {
                switch (party.get().channel()) {
                    case NONE -> postman.move(delivery, DeliveryState.NOT_A_PARTY, "Registret säger: ingen.");
                    case POST -> letter(delivery);
                    case EMAIL -> all &= mail(document, decision, delivery, party.get(), excerpt.content());
                }
            }
        }
        return all;
    }

    /** Asked for before the delivery says that it lies there: a crash between the two repeats both. */
    private void letter(Delivery delivery) {
        LetterRequest letter = new LetterRequest(delivery.id());
        letters.send(letter);
        postman.move(
                delivery, DeliveryState.MANUAL, "Registret säger: post. Brevet att skriva ut: " + letter.key() + ".");
    }

    /** Only what the register does not know may count as no recipient by its form ("Akten", "KF Handling 2026 nr 3"). */
    private void unknown(Delivery delivery) {
        if (PartyRules.typeOf(delivery.party()).recipient()) {
            postman.move(delivery, DeliveryState.UNRESOLVED, "");
        } else {
            postman.move(delivery, DeliveryState.NOT_A_PARTY, "Raden är en hänvisning och ingen mottagare.");
        }
    }

    /** A group's members get deliveries of their own; the register was checked for circles when it was taken. */
    private List<Delivery> expand(Delivery group, RegisteredParty party) {
        List<Delivery> members = new ArrayList<>();
        for (String member : party.members()) {
            members.add(Delivery.create(
                    group.id().member(members.size() + 1),
                    member,
                    group.page(),
                    group.line(),
                    DeliveryState.PENDING,
                    "Medlem i " + party.name() + ".",
                    clock.instant()));
        }
        deliveries.expand(
                new Move(group.id(), DeliveryState.PENDING, DeliveryState.EXPANDED, clock.instant(), Postman.BY, ""),
                members);
        return members;
    }

    /** The decision's pages, fetched when the first mail needs them and once for all. */
    private final class Excerpt {
        private final StoredDecision decision;
        private Optional<byte[]> content = Optional.empty();

        Excerpt(StoredDecision decision) {
            this.decision = decision;
        }

        byte[] content() {
            if (content.isEmpty()) {
                content = files.read(decision.excerpt(), "");
            }
            return content.orElseThrow(() -> new IllegalStateException(
                    "the bucket lacks " + decision.excerpt() + "; restore it from its earlier version"));
        }
    }

    private boolean mail(
            Document document, StoredDecision decision, Delivery delivery, RegisteredParty party, byte[] excerpt) {
        return postman.send(
                delivery,
                OnceKey.of(document, decision, party.name()),
                mails.compose(document, decision, delivery, party.name(), party.addresses(), excerpt));
    }
}

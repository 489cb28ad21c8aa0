package se.expediera.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.document.Document;
import se.expediera.core.document.ListedDecision;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.files.Files;
import se.expediera.core.queue.LetterQueue;
import se.expediera.core.queue.LetterRequest;
import se.expediera.core.register.Parties;
import se.expediera.core.register.Resolution;
import se.expediera.core.register.Resolution.Members;
import se.expediera.core.register.Resolution.NotAParty;
import se.expediera.core.register.Resolution.Reached;
import se.expediera.core.register.Resolution.Unknown;
import se.expediera.core.register.Resolver;
import se.expediera.dispatch.mail.DecisionMail;

/** Brings one decision to each of its parties. */
final class DecisionDispatch {
    private final Deliveries deliveries;
    private final Parties parties;
    private final Files files;
    private final LetterQueue letters;
    private final DecisionMail mails;
    private final Postman postman;
    private final Clock clock;

    DecisionDispatch(
            Deliveries deliveries,
            Parties parties,
            Files files,
            LetterQueue letters,
            DecisionMail mails,
            Postman postman,
            Clock clock) {
        this.deliveries = deliveries;
        this.parties = parties;
        this.files = files;
        this.letters = letters;
        this.mails = mails;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * What is left of a decision to be sent.
     *
     * @param why {@code DONE} where nothing is
     * @param some whether some of its deliveries got on
     */
    record Left(Postman.Handed why, boolean some) {}

    /**
     * Sends what is pending of a decision, and what waited for a party that the register knows by now, until the mail
     * service takes nothing any more.
     *
     * @return what is left
     */
    Left send(Document document, ListedDecision listed) {
        StoredDecision decision = listed.decision();
        List<Delivery> present = listed.deliveries();
        Excerpt excerpt = new Excerpt(decision);
        Postman.Handed all = Postman.Handed.DONE;
        boolean some = false;
        while (true) {
            Resolver resolver = parties.now();
            List<Delivery> open = open(present, resolver);
            boolean unknown = false;
            while (!open.isEmpty()) {
                Delivery delivery = open.remove(0);
                Resolution resolution = resolver.resolve(delivery.party());
                Postman.Handed handed = Postman.Handed.DONE;
                if (!delivery.sending().order().to().isEmpty()) {
                    handed = mailAsOrdered(document, decision, delivery, resolution, excerpt);
                } else if (resolution instanceof Reached reached) {
                    handed = reach(document, decision, delivery, reached, excerpt);
                } else if (resolution instanceof Members members) {
                    open.addAll(expand(delivery, members, present));
                } else if (resolution instanceof NotAParty none) {
                    postman.move(delivery, DeliveryState.NOT_A_PARTY, none.why());
                } else if (resolution instanceof Unknown why) {
                    postman.move(delivery, DeliveryState.UNRESOLVED, why.why());
                    unknown = true;
                }
                if (handed == Postman.Handed.BUSY || handed == Postman.Handed.OUT_OF_TIME) {
                    return new Left(handed, some);
                }
                some |= handed == Postman.Handed.DONE;
                all = handed == Postman.Handed.DONE ? all : handed;
            }
            // a register that came meanwhile looked for what waits before this did, and would leave it waiting
            if (!unknown || parties.now().version().equals(resolver.version())) {
                return new Left(all, some);
            }
            present = deliveries.ofDecision(decision.id());
        }
    }

    private List<Delivery> open(List<Delivery> present, Resolver resolver) {
        List<Delivery> open = new ArrayList<>();
        for (Delivery delivery : present) {
            if (delivery.state() == DeliveryState.PENDING) {
                open.add(delivery);
            } else if (nowKnown(delivery, resolver)) {
                deliveries.find(delivery.id()).ifPresent(open::add);
            }
        }
        return open;
    }

    private boolean nowKnown(Delivery delivery, Resolver resolver) {
        return delivery.state() == DeliveryState.UNRESOLVED
                && resolver.knows(delivery.party())
                && deliveries.move(new Move(
                        delivery.id(),
                        DeliveryState.UNRESOLVED,
                        DeliveryState.PENDING,
                        clock.instant(),
                        Postman.BY,
                        "Registret känner nu mottagaren."));
    }

    private Postman.Handed reach(
            Document document, StoredDecision decision, Delivery delivery, Reached reached, Excerpt excerpt) {
        switch (reached.party().channel()) {
            case NONE -> postman.move(delivery, DeliveryState.NOT_A_PARTY, "Registret säger: ingen.");
            case POST -> {
                OnceKey onceKey = OnceKey.of(document, decision, reached.addressee());
                return postman.post(delivery, onceKey, new LetterRequest(delivery.id()), letters);
            }
            case EMAIL -> {
                return mail(document, decision, delivery, reached, excerpt);
            }
        }
        return Postman.Handed.DONE;
    }

    /**
     * Each of several gets a delivery of its own. What an earlier attempt has made already, perhaps by another
     * register, stays as it is; what that lacked comes after it.
     */
    private List<Delivery> expand(Delivery group, Members several, List<Delivery> present) {
        List<Delivery> earlier = present.stream()
                .filter(delivery -> delivery.id().isMemberOf(group.id()))
                .toList();
        Set<String> named = earlier.stream().map(Delivery::party).collect(Collectors.toSet());
        List<Delivery> members = new ArrayList<>();
        for (String member : several.names()) {
            if (!named.contains(member)) {
                members.add(Delivery.create(
                                group.id().member(earlier.size() + members.size() + 1),
                                member,
                                group.page(),
                                group.line(),
                                DeliveryState.PENDING,
                                "Ur " + several.of() + ".",
                                clock.instant())
                        .startedBy(Postman.BY));
            }
        }
        boolean first = deliveries.expand(
                new Move(group.id(), DeliveryState.PENDING, DeliveryState.EXPANDED, clock.instant(), Postman.BY, ""),
                members);
        // another dispatcher was faster, perhaps by another register: the members are its own to send
        return first ? members : List.of();
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

    /** Whoever is reached through another, or beside a body, is a recipient of its own. */
    private Postman.Handed mail(
            Document document, StoredDecision decision, Delivery delivery, Reached reached, Excerpt excerpt) {
        return mail(
                document,
                decision,
                delivery,
                reached.addressee(),
                reached.party().addresses(),
                excerpt);
    }

    /** A person's word, or that of a bounce for one of several addresses, goes before the register's. */
    private Postman.Handed mailAsOrdered(
            Document document, StoredDecision decision, Delivery delivery, Resolution resolution, Excerpt excerpt) {
        String name = resolution instanceof Reached reached ? reached.addressee() : delivery.party();
        return mail(
                document, decision, delivery, name, delivery.sending().order().to(), excerpt);
    }

    private Postman.Handed mail(
            Document document,
            StoredDecision decision,
            Delivery delivery,
            String name,
            List<String> addresses,
            Excerpt excerpt) {
        return postman.send(
                delivery,
                OnceKey.of(document, decision, name),
                mails.compose(document, decision, delivery, name, addresses, excerpt.content()));
    }
}

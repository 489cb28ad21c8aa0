package se.expediera.core.forget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.Desk;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.Documents;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.party.PartyName;
import se.expediera.core.queue.LetterRequest;

/**
 * Takes the content of a case, or of what went to a party, away: words, names, addresses, pages, letters and receipts.
 * What proves that something was sent, and when, stays without saying to whom or what. Whatever by which it is found
 * goes last, so that a run that stopped in the middle is finished by another.
 */
public final class Forgetting {
    /** Mail servers may return a mail for some days. */
    private static final Duration MAY_COME_BACK = Duration.ofDays(3);

    private static final int MOST_OF_A_PARTY = 10_000;

    private final Documents documents;
    private final Deliveries deliveries;
    private final Erasure erasure;
    private final Function<Document, String> receiptKey;
    private final Clock clock;

    /**
     * Forgets what these hold.
     *
     * @param receiptKey where a document's receipt lies
     */
    public Forgetting(
            Documents documents,
            Deliveries deliveries,
            Erasure erasure,
            Function<Document, String> receiptKey,
            Clock clock) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.erasure = erasure;
        this.receiptKey = receiptKey;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** Nothing with content was found under that number or name. */
    public record Nothing() implements Outcome {}

    /**
     * Nothing was taken away: these have not come to their end. A person cancels them, or waits.
     *
     * @param deliveries what is under way
     */
    public record UnderWay(List<Delivery> deliveries) implements Outcome {
        /** Copies the list. */
        public UnderWay {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * It is gone.
     *
     * @param decisions how many decisions lost their words
     * @param deliveries how many deliveries lost their party
     */
    public record Forgotten(int decisions, int deliveries) implements Outcome {}

    /** Forgets a case: its decisions and all deliveries of them. */
    public Outcome ofCase(String caseNumber, Desk.Ruling ruling) {
        List<StoredDecision> decisions = documents.decisionsByCase(caseNumber);
        return forget(decisions, delivery -> true, erasure::caseNumber, ruling);
    }

    /** Forgets what went to a party, by its name as the minutes print it: those deliveries, and the decisions' words. */
    public Outcome ofParty(String name, Desk.Ruling ruling) {
        String folded = PartyName.fold(name);
        Set<String> ids = new LinkedHashSet<>();
        deliveries
                .toParty(folded, MOST_OF_A_PARTY)
                .forEach(delivery -> ids.add(delivery.id().decisionId()));
        List<StoredDecision> decisions =
                ids.stream().map(documents::decision).flatMap(Optional::stream).toList();
        return forget(decisions, delivery -> PartyName.fold(delivery.party()).equals(folded), decision -> {}, ruling);
    }

    private Outcome forget(
            List<StoredDecision> decisions,
            Predicate<Delivery> meant,
            Consumer<StoredDecision> last,
            Desk.Ruling ruling) {
        if (decisions.isEmpty()) {
            return new Nothing();
        }
        Map<StoredDecision, List<Delivery>> all = new LinkedHashMap<>();
        decisions.forEach(decision -> all.put(decision, deliveries.ofDecision(decision.id())));
        Instant now = clock.instant();
        List<Delivery> underWay = all.values().stream()
                .flatMap(List::stream)
                .filter(delivery -> isUnderWay(delivery, now))
                .toList();
        if (!underWay.isEmpty()) {
            return new UnderWay(underWay);
        }
        int count = 0;
        for (Map.Entry<StoredDecision, List<Delivery>> entry : all.entrySet()) {
            count += forget(entry.getKey(), entry.getValue(), meant, ruling);
            last.accept(entry.getKey());
        }
        return new Forgotten(decisions.size(), count);
    }

    private int forget(StoredDecision decision, List<Delivery> all, Predicate<Delivery> meant, Desk.Ruling ruling) {
        Optional<Document> document = documents.find(decision.documentId());
        document.ifPresent(this::forget);
        if (!decision.excerpt().isEmpty()) {
            erasure.file(decision.excerpt());
        }
        if (!decision.picture().isEmpty()) {
            erasure.file(decision.picture());
        }
        // each letter holds the decision's pages
        all.forEach(delivery -> erasure.file(new LetterRequest(delivery.id()).key()));
        erasure.words(decision);
        int forgotten = 0;
        for (Delivery delivery : all) {
            if (!isForgotten(delivery) && meant.test(delivery)) {
                forget(delivery, ruling);
                forgotten++;
            }
        }
        // a sweep may have brought the receipt up to date meanwhile
        document.map(receiptKey).ifPresent(erasure::file);
        return forgotten;
    }

    /** The whole file and its receipt hold the case too; what else stands in them was sent and has its own excerpts. */
    private void forget(Document document) {
        erasure.file(receiptKey.apply(document));
        if (!document.source().isEmpty()) {
            erasure.file(document.source());
            erasure.words(document);
        }
    }

    private void forget(Delivery delivery, Desk.Ruling ruling) {
        List<StateChange> history = new ArrayList<>();
        delivery.history()
                .forEach(change -> history.add(new StateChange(change.state(), change.at(), change.by(), "")));
        history.add(new StateChange(delivery.state(), clock.instant(), ruling.by(), "Gallrad: " + ruling.why()));
        if (!erasure.party(delivery, history)) {
            throw new IllegalStateException(
                    "delivery " + delivery.id() + " changed while it was to be forgotten; try again");
        }
    }

    private static boolean isForgotten(Delivery delivery) {
        return delivery.party().isEmpty() && delivery.line().isEmpty();
    }

    private static boolean isUnderWay(Delivery delivery, Instant now) {
        return switch (delivery.state()) {
            case PENDING, SENDING, RETRYING, UNRESOLVED, HELD, MANUAL -> true;
            case SENT -> delivery.since().isAfter(now.minus(MAY_COME_BACK));
            default -> false;
        };
    }
}

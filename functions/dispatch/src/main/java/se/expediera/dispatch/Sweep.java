package se.expediera.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.Retry;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.lambda.Metric;
import se.expediera.store.lambda.Outcomes;

/**
 * Finds what stands still. A delivery whose outcome is unknown waits for the mail service's own event; only when none
 * came in the window is it sent again: the one place where a double is possible, and it is written in the history.
 * What came back for a passing reason is tried again when its time has come. What waits longer than any wait in the
 * queue is put into the queue again, which sends nothing twice.
 */
final class Sweep {
    static final String BY = "sweep";
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_DELIVERED = 2_000;
    /** Those that are not due yet, or were asked for, stand among the others. */
    private static final int MOST_LOOKED_AT = 2_000;

    /** What is stamped further ahead than this was stamped by a clock that ran ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Settings settings;
    private final Clock clock;
    private final Outcomes outcomes;
    /** What was put into the queue not long ago: once more would only lengthen a queue that is slow already. */
    private final Map<DispatchMessage, Instant> asked = new HashMap<>();

    private Optional<Instant> deliveredSeen = Optional.empty();
    private Optional<Instant> unresolvedSeen = Optional.empty();

    Sweep(Deliveries deliveries, DispatchQueue queue, Settings settings, Clock clock, Outcomes outcomes) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /**
     * Sweeps once; what is beyond its bound is found by the next.
     *
     * @param scheduled when the schedule meant this sweep to be, by a clock that is not this function's: where this one
     *     runs ahead, no window is over before its time
     */
    void run(Optional<Instant> scheduled) {
        Instant clockNow = clock.instant();
        scheduled
                .filter(at -> Duration.between(at, clockNow).abs().compareTo(CLOCKS_DIFFER) > 0)
                .ifPresent(at -> outcomes.log()
                        .atWarn()
                        .addKeyValue("scheduled", at)
                        .addKeyValue("clock", clockNow)
                        .log("the schedule and the clock differ: the earlier of them counts"));
        Instant now = scheduled.filter(clockNow::isAfter).orElse(clockNow);
        Instant ahead = scheduled.filter(clockNow::isBefore).orElse(clockNow).plus(CLOCKS_DIFFER);
        asked.values().removeIf(at -> !at.isAfter(now.minus(settings.sweepWaiting())));
        Set<DispatchMessage> messages = new LinkedHashSet<>();
        stampAnew(ahead, now);
        List<Delivery> sending = deliveries.waiting(DeliveryState.SENDING, now, MOST_LOOKED_AT);
        List<Delivery> pending = deliveries.waiting(DeliveryState.PENDING, now, MOST_LOOKED_AT);
        int unknown = unknownOutcomes(sending, now, messages);
        int retried = retries(ahead, now, messages);
        int waiting = waiting(pending, ahead, now, messages);
        // what another instance saw in its last two rounds may be seen again: a receipt is written twice, no more.
        // Not when this one was made: it may have been made, and kept, long before it first runs
        Instant twoRoundsAgo = now.minus(settings.sweepEvery().multipliedBy(2));
        deliveredSince(deliveredSeen.orElse(twoRoundsAgo), now, messages);
        unresolvedSince(unresolvedSeen.orElse(twoRoundsAgo), now, messages);
        queue.send(new ArrayList<>(messages));
        count(Stream.concat(sending.stream(), pending.stream()), now);
        outcomes.log()
                .atInfo()
                .addKeyValue("unknown", unknown)
                .addKeyValue("retried", retried)
                .addKeyValue("waiting", waiting)
                .log("sweep");
    }

    /** Nobody knows when a mail was handed over by a clock that ran ahead: its window begins when that is found. */
    private void stampAnew(Instant ahead, Instant now) {
        for (Delivery delivery : deliveries.since(DeliveryState.SENDING, ahead, MOST_LOOKED_AT)) {
            String why = "Försöket bär en tid som inte har varit än: klockan gick före. Väntan räknas härifrån.";
            deliveries.move(new Move(delivery.id(), DeliveryState.SENDING, DeliveryState.SENDING, now, BY, why));
        }
    }

    /** What is on its way to parties; of many, those that have waited longest. */
    private void count(Stream<Delivery> open, Instant now) {
        List<Instant> since = open.filter(delivery -> delivery.id().isToParty())
                .map(Delivery::since)
                .sorted()
                .toList();
        long oldest = since.stream()
                .findFirst()
                .map(first -> Duration.between(first, now).toSeconds())
                .orElse(0L);
        outcomes.metrics().add(Metric.DELIVERIES_WAITING, since.size());
        outcomes.metrics().add(Metric.OLDEST_WAITING_SECONDS, Math.max(0, oldest));
    }

    private int unknownOutcomes(List<Delivery> sending, Instant now, Set<DispatchMessage> messages) {
        int resent = 0;
        for (Delivery delivery : sending) {
            String why = "Utfallet är okänt: e-posttjänsten har inte hört av sig om försöket " + delivery.since()
                    + ". Skickas på nytt; mottagaren kan ha fått meddelandet två gånger.";
            boolean silent = delivery.since().isBefore(now.minus(settings.resendAfter())) && !isLeased(delivery, now);
            if (silent && again(delivery, now, why)) {
                messages.add(DispatchMessage.about(delivery.id()));
                resent++;
            }
        }
        return resent;
    }

    /** A lease that would last longer than any does was written by a clock that ran ahead. */
    private boolean isLeased(Delivery delivery, Instant now) {
        Instant until = delivery.leaseUntil();
        return !until.isBefore(now) && !until.isAfter(now.plus(settings.lease()));
    }

    private int retries(Instant ahead, Instant now, Set<DispatchMessage> messages) {
        int retried = 0;
        List<Delivery> retrying = new ArrayList<>(
                deliveries.waiting(DeliveryState.RETRYING, now.minus(Retry.shortestWait()), MOST_LOOKED_AT));
        retrying.addAll(deliveries.since(DeliveryState.RETRYING, ahead, MOST_LOOKED_AT));
        for (Delivery delivery : retrying) {
            boolean due =
                    !Retry.after(delivery).isAfter(now) || delivery.since().isAfter(ahead);
            if (due && again(delivery, now, "Nytt försök efter ett tillfälligt hinder.")) {
                messages.add(DispatchMessage.about(delivery.id()));
                retried++;
            }
        }
        return retried;
    }

    /** A receipt is not asked for while its document has deliveries that wait: it comes with the last of them. */
    private int waiting(List<Delivery> pending, Instant ahead, Instant now, Set<DispatchMessage> messages) {
        Instant before = now.minus(settings.sweepWaiting());
        List<Delivery> overdue = Stream.concat(
                        pending.stream().filter(delivery -> delivery.since().isBefore(before)),
                        deliveries.since(DeliveryState.PENDING, ahead, MOST_LOOKED_AT).stream())
                .toList();
        Set<String> open = overdue.stream()
                .map(Delivery::id)
                .filter(DeliveryId::isToParty)
                .map(DeliveryId::documentId)
                .collect(Collectors.toSet());
        List<DispatchMessage> missing = overdue.stream()
                .map(Delivery::id)
                .filter(id -> id.isToParty() || !open.contains(id.documentId()))
                .map(DispatchMessage::swept)
                .distinct()
                .filter(message -> !asked.containsKey(message))
                .limit(MOST_AT_ONCE)
                .toList();
        missing.forEach(message -> asked.put(message, now));
        messages.addAll(missing);
        return overdue.size();
    }

    private boolean again(Delivery delivery, Instant now, String why) {
        return deliveries.move(new Move(delivery.id(), delivery.state(), DeliveryState.PENDING, now, BY, why));
    }

    /** Receipts in the bucket shall say "levererat" without a call for each single mail. */
    private void deliveredSince(Instant seen, Instant now, Set<DispatchMessage> messages) {
        List<Delivery> delivered = deliveries.since(DeliveryState.DELIVERED, seen, MOST_DELIVERED);
        deliveredSeen = Optional.of(lastOf(delivered, seen, now));
        ask(delivered, id -> new InformClerk(id.documentId()), now, messages);
    }

    /**
     * A register that was imported at the very moment at which a party was found unknown may not have seen that it
     * waits, since an index lags: dispatch looks once more.
     */
    private void unresolvedSince(Instant seen, Instant now, Set<DispatchMessage> messages) {
        List<Delivery> unresolved = deliveries.since(DeliveryState.UNRESOLVED, seen, MOST_AT_ONCE);
        unresolvedSeen = Optional.of(lastOf(unresolved, seen, now));
        ask(unresolved, DispatchMessage::about, now, messages);
    }

    /** When the last of these came; never a time to come, behind which what comes meanwhile would not be seen. */
    private static Instant lastOf(List<Delivery> oldestFirst, Instant seen, Instant now) {
        if (oldestFirst.isEmpty()) {
            return seen;
        }
        Instant last = oldestFirst.get(oldestFirst.size() - 1).since();
        return last.isAfter(now) ? now : last;
    }

    private void ask(
            List<Delivery> about,
            Function<DeliveryId, DispatchMessage> question,
            Instant now,
            Set<DispatchMessage> messages) {
        for (Delivery delivery : about) {
            DispatchMessage message = question.apply(delivery.id());
            if (delivery.id().isToParty() && !wasSeenAhead(delivery, now, message)) {
                messages.add(message);
            }
        }
    }

    /** What a clock that ran ahead has stamped is new in every round until its time has come. */
    private boolean wasSeenAhead(Delivery delivery, Instant now, DispatchMessage message) {
        return delivery.since().isAfter(now) && asked.putIfAbsent(message, now) != null;
    }
}

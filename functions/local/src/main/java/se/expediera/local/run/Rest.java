package se.expediera.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;

/** Waits until nothing more happens by itself: every upload read, every delivery and receipt at rest, no message left. */
public final class Rest {
    private static final Duration FIRST_LOOKS = Duration.ofMillis(150);
    private static final Duration LATER_LOOKS = Duration.ofSeconds(1);
    private static final Duration LATER_COUNTS = Duration.ofSeconds(5);
    /** Who waits for long does not mind a moment more; looking takes the services' time from the functions. */
    private static final int SHARE_OF_WAITING = 20;

    /** Many deliveries take long to be listed, and while messages wait their number tells only how far it is. */
    private static final int SHARE_OF_COUNTING = 4;

    private static final Duration NOTHING_HAPPENS = Duration.ofMinutes(2);
    private static final int MANY = 1_000;

    private final LocalRun run;
    private final List<String> documents;
    private final List<String> imports;
    private final Set<String> read = new HashSet<>();
    private Instant counted = Instant.EPOCH;

    /** How waiting ended. */
    public enum Outcome {
        /** All has come to rest. */
        RESTED,
        /** A message was given up; the log says why. */
        GAVE_UP,
        /** For minutes nothing has changed although something is left to do. */
        STUCK
    }

    /**
     * How far it is.
     *
     * @param read how many of the documents were read
     * @param open how many deliveries are under way
     * @param messages how many messages wait
     */
    public record Progress(int read, int open, int messages) {}

    /** Waits for these documents and uploads of the register, and for all that was left from earlier runs. */
    public Rest(LocalRun run, List<String> documents, List<String> imports) {
        this.run = run;
        this.documents = List.copyOf(documents);
        this.imports = List.copyOf(imports);
    }

    /**
     * Waits.
     *
     * @param givenUpBefore how many messages had been given up before
     * @param progress told whenever something has changed
     */
    public Outcome await(int givenUpBefore, Consumer<Progress> progress) throws InterruptedException {
        Progress last = new Progress(-1, -1, -1);
        Instant start = Instant.now();
        Instant since = start;
        boolean restedBefore = false;
        while (true) {
            Progress now = look(last, Duration.between(start, Instant.now()));
            if (!now.equals(last)) {
                progress.accept(now);
                last = now;
                since = Instant.now();
            }
            boolean rested = isRest(now);
            // a message may pass from one queue to another between two counts, so one look is not enough
            if (rested && restedBefore) {
                return Outcome.RESTED;
            } else if (run.givenUp() > givenUpBefore) {
                return Outcome.GAVE_UP;
            } else if (Duration.between(since, Instant.now()).compareTo(NOTHING_HAPPENS) > 0) {
                return Outcome.STUCK;
            }
            restedBefore = rested;
            Duration waited = Duration.between(start, Instant.now());
            pause(rested ? FIRST_LOOKS : share(waited, SHARE_OF_WAITING, LATER_LOOKS));
        }
    }

    private boolean isRest(Progress now) {
        return now.read() == documents.size()
                && now.open() == 0
                && now.messages() == 0
                && imports.stream()
                        .allMatch(id -> run.ledger().imports().find(id).isPresent());
    }

    private Progress look(Progress last, Duration waited) {
        int messages = run.underWay();
        int known = (int) documents.stream().filter(this::isRead).count();
        Instant nextCount = counted.plus(share(waited, SHARE_OF_COUNTING, LATER_COUNTS));
        if (messages > 0 && last.open() >= 0 && nextCount.isAfter(Instant.now())) {
            return new Progress(known, last.open(), messages);
        }
        List<Delivery> pending = run.ledger().in(DeliveryState.PENDING, MANY);
        List<Delivery> sending = run.ledger().in(DeliveryState.SENDING, MANY);
        counted = Instant.now();
        return new Progress(known, pending.size() + sending.size(), messages);
    }

    private boolean isRead(String id) {
        boolean known = read.contains(id)
                || run.ledger().documents().find(id).map(Document::queued).orElse(false);
        if (known) {
            read.add(id);
        }
        return known;
    }

    private static Duration share(Duration waited, int parts, Duration most) {
        Duration share = waited.dividedBy(parts);
        if (share.compareTo(FIRST_LOOKS) < 0) {
            return FIRST_LOOKS;
        }
        return share.compareTo(most) < 0 ? share : most;
    }

    private static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package se.expediera.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;

/** Waits until nothing more happens by itself: every upload read, every delivery and receipt at rest, no message left. */
public final class Rest {
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration NOTHING_HAPPENS = Duration.ofMinutes(2);
    private static final int MANY = 1_000;

    private final LocalRun run;
    private final List<String> documents;
    private final List<String> imports;

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
        Instant since = Instant.now();
        boolean restedBefore = false;
        while (true) {
            Progress now = look();
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
            pause();
        }
    }

    private boolean isRest(Progress now) {
        return now.read() == documents.size()
                && now.open() == 0
                && now.messages() == 0
                && imports.stream()
                        .allMatch(id -> run.ledger().imports().find(id).isPresent());
    }

    private Progress look() {
        int messages = run.underWay();
        int read = (int) documents.stream().filter(this::isRead).count();
        List<Delivery> pending = run.ledger().in(DeliveryState.PENDING, MANY);
        List<Delivery> sending = run.ledger().in(DeliveryState.SENDING, MANY);
        return new Progress(read, pending.size() + sending.size(), messages);
    }

    private boolean isRead(String id) {
        return run.ledger().documents().find(id).map(Document::queued).orElse(false);
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
}

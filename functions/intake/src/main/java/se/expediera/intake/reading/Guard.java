package se.expediera.intake.reading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Has a file read by a thread of its own. A reading ends itself when its {@link Budget} is used up; one that is caught
 * where it cannot ask (in a library's endless loop) is left behind, for Java cannot end a thread that does not want to.
 */
final class Guard {
    /** So long a reading has to end itself, once its time is over. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Duration slow;
    private final Duration most;
    private final Duration scans;

    /**
     * @param slow after this time whoever waits is told that it takes long
     * @param most after this time, and a little, nobody waits any longer
     * @param scans so much longer is waited for a reading that reads scanned pages
     */
    Guard(Duration slow, Duration most, Duration scans) {
        this.slow = slow;
        this.most = most;
        this.scans = scans;
    }

    /**
     * What the reading gives.
     *
     * @param whenSlow is run once where the reading is slow
     * @param readsScans whether scanned pages are read, once the reading has come so far
     * @throws Refusal where it does not end in time
     * @throws ExecutionException with what it threw
     */
    Reading run(Callable<Reading> reading, Runnable whenSlow, BooleanSupplier readsScans) throws ExecutionException {
        FutureTask<Reading> task = new FutureTask<>(reading);
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
        try {
            Optional<Reading> soon = within(task, slow);
            if (soon.isPresent()) {
                return soon.get();
            }
            whenSlow.run();
            Optional<Reading> late = within(task, most.minus(slow).plus(GRACE));
            if (late.isPresent() || !readsScans.getAsBoolean()) {
                return late.orElseThrow(() -> Refusal.time(most.toSeconds()));
            }
            return within(task, scans)
                    .orElseThrow(() -> Refusal.time(most.plus(scans).toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", e);
        } finally {
            task.cancel(true);
        }
    }

    private static Optional<Reading> within(FutureTask<Reading> task, Duration time)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(task.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }
}

package se.expediera.local.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.local.aws.FolderInUse;
import se.expediera.local.aws.State;
import se.expediera.local.run.LocalRun;
import se.expediera.local.run.Rest;
import se.expediera.local.run.Workplace;

/**
 * A place while a person changes something in it. In AWS, and where a run works on the folder already, the functions
 * there carry the change out; else all functions are started here for as long as that takes.
 */
final class Working implements AutoCloseable {
    /** A function that is awake takes a moment; one that has to start, some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LOOK_EVERY_MILLIS = 250;

    private final Workplace place;
    private final Optional<LocalRun> own;
    private final Runnable end;
    private final String mails;

    private Working(Workplace place, Optional<LocalRun> own, Runnable end, String mails) {
        this.place = place;
        this.own = own;
        this.end = end;
        this.mails = mails;
    }

    /** Works in a deployment. */
    static Working in(Settings deployment) {
        return new Working(Workplace.of(deployment), Optional.empty(), () -> {}, "");
    }

    /** Works in a data folder. */
    static Working in(Path data) {
        if (!Files.isDirectory(data)) {
            throw Place.nothingHere(data);
        }
        LastRun last = LastRun.of(data)
                .orElseGet(() -> new LastRun(Service.MUNICIPALITY, Settings.Mode.LIVE, false, Folders.mailsOf(data)));
        try {
            LocalRun run = last.start(data);
            return new Working(
                    Workplace.of(run.settings()),
                    Optional.of(run),
                    run::close,
                    last.mails().toString());
        } catch (FolderInUse e) {
            return besideAnother(data, e);
        }
    }

    /** The run that has the folder says where its services are; one that only looks into it has no queues. */
    private static Working besideAnother(Path data, FolderInUse inUse) {
        State state = State.open(data).orElseThrow(() -> inUse);
        try {
            return new Working(Workplace.of(state.settings()), Optional.empty(), state::close, "");
        } catch (IllegalStateException e) {
            state.close();
            inUse.addSuppressed(e);
            throw inUse;
        }
    }

    Workplace place() {
        return place;
    }

    /** Waits until what was changed has come to rest; false where it is still under way. */
    boolean settle(List<DeliveryId> changed) throws InterruptedException {
        if (own.isPresent()) {
            CliFault.unlessRested(
                    new Rest(own.get(), List.of(), List.of()).await(own.get().givenUp(), progress -> {}));
            return true;
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (!changed.stream().allMatch(this::rests)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private boolean rests(DeliveryId id) {
        return place.ledger()
                .deliveries()
                .find(id)
                .map(Delivery::state)
                .map(state -> state.atRest())
                .orElse(true);
    }

    /** Says where mails lie that went out meanwhile, where it is known, and what is still under way. */
    void tell(PrintWriter out, boolean settled) {
        if (!settled) {
            out.println("Det är på väg. Se om en stund hur det gick med status.");
        } else if (!mails.isEmpty()) {
            out.println("Mejl: " + mails);
        }
        out.flush();
    }

    @Override
    public void close() {
        end.run();
    }
}

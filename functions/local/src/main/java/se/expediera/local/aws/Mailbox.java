package se.expediera.local.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where mails end: each is a file that any mail program opens. It is written before SES answers, and its events are
 * noted before that, so that a mail that was taken is never without its event.
 */
final class Mailbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final int STOP_SECONDS = 5;
    /** A mail takes its time; SES is never as fast as its own answer. */
    private static final Duration EVENTS_AFTER = Duration.ofMillis(100);

    private static final int LOOK_EVERY_MILLIS = 50;
    /** The most events that are told at once. */
    private static final int MANY = 10;

    /** The message tag that says which delivery a mail is; part of the file's name. */
    private static final String DELIVERY_TAG = "delivery";

    private final Path folder;
    private final Outbox outbox;
    private final AtomicInteger sent = new AtomicInteger();
    private final ScheduledExecutorService events = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "embedded-ses-events");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Untold> untold = new ConcurrentLinkedQueue<>();
    private volatile Consumer<List<String>> topic = events -> {};

    /**
     * Events that are still to be told.
     *
     * @param note the outbox's note of them
     * @param events the events of one mail
     * @param due when they may be told, by the clock of {@link System#nanoTime}
     */
    private record Untold(String note, List<String> events, long due) {}

    Mailbox(Path folder, Outbox outbox) {
        this.folder = WholeFile.folder(folder);
        this.outbox = outbox;
    }

    /** Connects the events with their topic and tells those that a killed process had no time to tell. */
    void wire(Consumer<List<String>> topic) {
        this.topic = topic;
        outbox.left().forEach((id, note) -> {
            if (Files.exists(folder.resolve((String) note.get("file")))) {
                List<String> told = ((List<?>) note.get("events"))
                        .stream().map(String.class::cast).toList();
                untold.add(new Untold(id, told, System.nanoTime()));
            } else {
                outbox.done(id);
            }
        });
        tellWhatIsDue();
        events.scheduleWithFixedDelay(this::tellWhatIsDue, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many mails this process took. */
    int sentToday() {
        return sent.get();
    }

    /** Takes a mail and returns its message id. */
    String take(RawMail mail, Set<String> verified) {
        if (!verified.contains(mail.from())) {
            throw new SesFault(
                    "MessageRejected",
                    "Email address is not verified. The following identities failed the check in region "
                            + Account.REGION.toUpperCase(Locale.ROOT) + ": " + mail.from());
        }
        boolean told = !mail.configurationSet().isEmpty();
        if (told && !mail.configurationSet().equals(Account.CONFIGURATION_SET)) {
            throw new SesFault(
                    "ConfigurationSetDoesNotExist",
                    "Configuration set <" + mail.configurationSet() + "> does not exist.");
        }
        Instant now = Instant.now();
        String messageId = "01100%x-%s-000000".formatted(now.toEpochMilli(), UUID.randomUUID());
        String file = fileName(mail, now, messageId);
        List<String> fate = told ? SesEventJson.of(mail, messageId, now) : List.of();
        String note = outbox.keep(Map.of("file", file, "events", fate));
        WholeFile.write(folder.resolve(file), mail.content());
        sent.incrementAndGet();
        untold.add(new Untold(note, fate, System.nanoTime() + EVENTS_AFTER.toNanos()));
        return messageId;
    }

    private void tellWhatIsDue() {
        List<Untold> some = new ArrayList<>();
        int many = 0;
        long now = System.nanoTime();
        for (Untold next = untold.peek(); next != null && next.due() - now <= 0; next = untold.peek()) {
            if (many + next.events().size() > MANY) {
                tell(some);
                some.clear();
                many = 0;
            }
            some.add(untold.remove());
            many += next.events().size();
        }
        tell(some);
    }

    private void tell(List<Untold> some) {
        List<String> all = some.stream().flatMap(it -> it.events().stream()).toList();
        try {
            if (!all.isEmpty()) {
                topic.accept(all);
            }
            some.forEach(it -> outbox.done(it.note()));
        } catch (RuntimeException e) {
            // the note stays and is told at the next start
            LOG.error("an event of the embedded mail service could not be told", e);
        }
    }

    private static String fileName(RawMail mail, Instant now, String messageId) {
        String time = FILE_TIME.withZone(ZoneId.systemDefault()).format(now);
        return time + "-" + mail.tags().getOrDefault(DELIVERY_TAG, messageId) + ".eml";
    }

    @Override
    public void close() {
        events.shutdown();
        try {
            events.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

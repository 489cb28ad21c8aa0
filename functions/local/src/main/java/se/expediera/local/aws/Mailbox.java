package se.expediera.local.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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
    private static final int EVENTS_AFTER_MILLIS = 100;

    /** The message tag that says which delivery a mail is; part of the file's name. */
    private static final String DELIVERY_TAG = "delivery";

    private final Path folder;
    private final Outbox outbox;
    private final AtomicInteger sent = new AtomicInteger();
    private final CountDownLatch wired = new CountDownLatch(1);
    private final ScheduledExecutorService events = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "embedded-ses-events");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Consumer<String> topic = event -> {};

    Mailbox(Path folder, Outbox outbox) {
        this.folder = WholeFile.folder(folder);
        this.outbox = outbox;
    }

    /** Connects the events with their topic and tells those that a killed process had no time to tell. */
    void wire(Consumer<String> events) {
        this.topic = events;
        wired.countDown();
        outbox.left().forEach((id, note) -> {
            if (Files.exists(folder.resolve((String) note.get("file")))) {
                tell(id, note);
            } else {
                outbox.done(id);
            }
        });
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
        events.schedule(() -> tell(note, Map.of("events", fate)), EVENTS_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        return messageId;
    }

    private void tell(String id, Map<String, ?> note) {
        try {
            wired.await();
            for (Object event : (List<?>) note.get("events")) {
                topic.accept((String) event);
            }
            outbox.done(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

package se.expediera.local.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.actor.AbstractActor;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.Received;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import scala.Option;
import scala.collection.mutable.ArrayBuffer;

/**
 * Keeps a note of each message of ElasticMQ until it is deleted. ElasticMQ waits for its answer before it answers its
 * client, so that a message that was accepted is on the disk.
 */
final class QueueJournal extends AbstractActor {
    /** ElasticMQ tells of a dead letter's removal and of its arrival in any order; this is far longer than it takes. */
    private static final Duration DEAD_LETTER_ARRIVES = Duration.ofSeconds(2);

    private static final int REMEMBERED = 10_000;

    private final Folder folder;
    /** ElasticMQ may tell of a message's removal before its arrival when both come close together. */
    private final Map<String, Boolean> removed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record RemoveNow(String queue, String id) {}

    QueueJournal(Folder folder) {
        this.folder = folder;
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(QueueEvent.MessageAdded.class, this::added)
                .match(QueueEvent.MessageUpdated.class, this::updated)
                .match(QueueEvent.MessageRemoved.class, this::removed)
                .match(RemoveNow.class, it -> folder.remove(it.queue(), it.id()))
                .matchAny(other -> {
                    // queues themselves are created anew at each start
                })
                .build();
    }

    private void added(QueueEvent.MessageAdded event) {
        if (!removed.containsKey(event.queueName() + "/" + event.message().id())) {
            folder.write(event.queueName(), event.message());
        }
        answer();
    }

    private void updated(QueueEvent.MessageUpdated event) {
        if (folder.has(event.queueName(), event.message().id())) {
            folder.write(event.queueName(), event.message());
        }
        answer();
    }

    /**
     * A message that may just have become a dead letter is removed only when it must have arrived among the dead
     * letters; killed in between, the next start finds it in its queue, received too often, and buries it again.
     */
    private void removed(QueueEvent.MessageRemoved event) {
        removed.put(event.queueName() + "/" + event.messageId(), true);
        if (folder.receives(event.queueName(), event.messageId()) >= Queue.MAX_RECEIVES) {
            getContext()
                    .getSystem()
                    .scheduler()
                    .scheduleOnce(
                            DEAD_LETTER_ARRIVES,
                            getSelf(),
                            new RemoveNow(event.queueName(), event.messageId()),
                            getContext().getDispatcher(),
                            getSelf());
        } else {
            folder.remove(event.queueName(), event.messageId());
        }
        answer();
    }

    private void answer() {
        getSender().tell(OperationSuccessful$.MODULE$, getSelf());
    }

    /** The notes: one folder a queue. */
    record Folder(Path root, Map<String, Notes> queues) implements AutoCloseable {
        Folder(Path root) {
            this(root, new ConcurrentHashMap<>());
        }

        void write(String queue, InternalMessage message) {
            notes(queue).put(message.id(), note(message));
        }

        boolean has(String queue, String id) {
            return notes(queue).find(id).isPresent();
        }

        int receives(String queue, String id) {
            return notes(queue)
                    .find(id)
                    .map(note -> number(note, "receives").intValue())
                    .orElse(0);
        }

        void remove(String queue, String id) {
            notes(queue).remove(id);
        }

        /**
         * What was in a queue, oldest first. All of it can be seen at once: whoever had received a message ended with
         * the process.
         */
        List<InternalMessage> read(String queue) {
            return notes(queue).all().values().stream()
                    .map(Folder::message)
                    .sorted(Comparator.comparing(InternalMessage::created))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            for (Notes notes : queues.values()) {
                notes.close();
            }
        }

        private Notes notes(String queue) {
            return queues.computeIfAbsent(queue, name -> Notes.in(root.resolve(name)));
        }

        private static Map<String, Object> note(InternalMessage message) {
            Map<String, Object> note = new LinkedHashMap<>();
            note.put("id", message.id());
            note.put("body", message.content().value());
            note.put("created", message.created().toInstant().toEpochMilli());
            note.put("receives", message.receiveCount());
            note.put(
                    "firstReceived",
                    message.firstReceive() instanceof OnDateTimeReceived received
                            ? received.when().toInstant().toEpochMilli()
                            : 0L);
            return note;
        }

        private static InternalMessage message(Map<String, Object> note) {
            String id = (String) note.get("id");
            ArrayBuffer<String> receipts = new ArrayBuffer<>();
            // ElasticMQ removes a dead letter by its last receipt, so it must have one
            receipts.addOne(id + "#restored");
            long firstReceived = number(note, "firstReceived").longValue();
            Received first = firstReceived == 0 ? NeverReceived$.MODULE$ : new OnDateTimeReceived(time(firstReceived));
            return new InternalMessage(
                    id,
                    receipts,
                    0L,
                    new MessageContent((String) note.get("body")),
                    scala.collection.immutable.Map$.MODULE$.<String, MessageAttribute>empty(),
                    time(number(note, "created").longValue()),
                    0,
                    first,
                    number(note, "receives").intValue(),
                    false,
                    Option.empty(),
                    Option.empty(),
                    Option.empty(),
                    Option.empty(),
                    Option.empty());
        }

        private static Number number(Map<String, Object> note, String name) {
            return (Number) note.get(name);
        }

        private static OffsetDateTime time(long millis) {
            return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        }
    }
}

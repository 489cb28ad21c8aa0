package se.expediera.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Feeds a function from its queue as Lambda does: hands it batches, deletes what it has done, and leaves in the queue
 * what it reports as failed, or the whole batch where it throws or answers nonsense.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an
 *     SQS event source</a>
 */
public final class QueuePoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);
    /** Long polling; also the longest that stopping takes. */
    private static final int WAIT_SECONDS = 1;

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(200);

    private final SqsClient sqs;
    private final Source source;
    private final LambdaFunction<SQSEvent, SQSBatchResponse> function;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Which messages a function gets.
     *
     * @param name the queue's name
     * @param arn its name towards functions
     * @param url its address
     * @param batchSize how many messages at most come at once, up to 10
     * @param window so long the first message of a batch waits for others
     */
    public record Source(String name, String arn, String url, int batchSize, Duration window) {
        /** Whose messages wait for no others. */
        public Source(String name, String arn, String url, int batchSize) {
            this(name, arn, url, batchSize, Duration.ZERO);
        }
    }

    private QueuePoller(SqsClient sqs, Source source, LambdaFunction<SQSEvent, SQSBatchResponse> function) {
        this.sqs = sqs;
        this.source = source;
        this.function = function;
        this.thread = new Thread(this::poll, "poller-" + function.name());
        this.thread.setDaemon(true);
    }

    /** Starts to feed a handler that Lambda would end after {@code timeout}. */
    public static QueuePoller start(
            SqsClient sqs, Source source, Duration timeout, RequestHandler<SQSEvent, SQSBatchResponse> handler) {
        QueuePoller poller = new QueuePoller(sqs, source, LambdaFunction.onQueue(source.name(), timeout, handler));
        poller.thread.start();
        return poller;
    }

    private void poll() {
        while (!isStopped()) {
            try {
                pollOnce();
            } catch (SdkException e) {
                if (!isStopped()) {
                    LOG.warn("the queue {} does not answer", source.name(), e);
                    pause(PAUSE_AFTER_FAULT);
                }
            }
        }
    }

    private void pollOnce() {
        List<Message> messages = new ArrayList<>(receive(source.batchSize(), WAIT_SECONDS));
        if (!messages.isEmpty()
                && messages.size() < source.batchSize()
                && !source.window().isZero()) {
            pause(source.window());
            messages.addAll(receive(source.batchSize() - messages.size(), 0));
        }
        if (!messages.isEmpty() && !isStopped()) {
            delete(messages, invoke(messages));
        }
    }

    private List<Message> receive(int most, int waitSeconds) {
        return sqs.receiveMessage(request -> request.queueUrl(source.url())
                        .waitTimeSeconds(waitSeconds)
                        .maxNumberOfMessages(most)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    /** The ids of the messages that failed. */
    private Set<String> invoke(List<Message> messages) {
        Set<String> all = messages.stream().map(Message::messageId).collect(Collectors.toSet());
        try {
            String event = SqsEventJson.of(messages, source.arn());
            return BatchAnswer.failed(function.invoke(event), all);
        } catch (RuntimeException | IOException e) {
            LOG.warn("{} failed, its batch comes again", function.name(), e);
            return all;
        }
    }

    private void delete(List<Message> messages, Set<String> failed) {
        List<DeleteMessageBatchRequestEntry> done = messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        if (!done.isEmpty()) {
            DeleteMessageBatchResponse answer = sqs.deleteMessageBatch(
                    request -> request.queueUrl(source.url()).entries(done));
            if (!answer.failed().isEmpty()) {
                LOG.warn(
                        "{} messages could not be deleted and come again",
                        answer.failed().size());
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    /** Ends after the batch at hand. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A function's answer to a batch. */
    private static final class BatchAnswer {
        private BatchAnswer() {}

        /** Which messages failed: those it names, none for an empty answer, all where it names one it was not given. */
        static Set<String> failed(String json, Set<String> all) throws IOException {
            if (json.isBlank() || json.equals("null")) {
                return Set.of();
            }
            Object failures = Json.read(json).get("batchItemFailures");
            Set<String> ids = new HashSet<>();
            if (failures instanceof List<?> list) {
                for (Object failure : list) {
                    Object id = failure instanceof Map<?, ?> named ? named.get("itemIdentifier") : null;
                    if (!(id instanceof String text) || !all.contains(text)) {
                        return all;
                    }
                    ids.add(text);
                }
            }
            return ids;
        }
    }
}

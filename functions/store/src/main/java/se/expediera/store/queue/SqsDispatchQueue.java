package se.expediera.store.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The dispatch queue in SQS. */
public final class SqsDispatchQueue implements DispatchQueue {
    /** The most messages that SQS takes in one call. */
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String url;

    /** The queue at {@code url}. */
    public SqsDispatchQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    @Override
    public void send(List<? extends DispatchMessage> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            sendBatch(messages.subList(from, Math.min(messages.size(), from + BATCH)));
        }
    }

    @Override
    public void sendLater(DispatchMessage message, Duration delay) {
        sqs.sendMessage(send ->
                send.queueUrl(url).messageBody(MessageJson.write(message)).delaySeconds((int) delay.toSeconds()));
    }

    private void sendBatch(List<? extends DispatchMessage> messages) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (DispatchMessage message : messages) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(MessageJson.write(message))
                    .build());
        }
        SendMessageBatchResponse response =
                sqs.sendMessageBatch(send -> send.queueUrl(url).entries(entries));
        if (response.hasFailed() && !response.failed().isEmpty()) {
            throw new IllegalStateException("the dispatch queue refused "
                    + response.failed().size() + " of " + entries.size() + " messages: "
                    + response.failed().get(0).code());
        }
    }
}

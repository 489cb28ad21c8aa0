package se.expediera.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A queue whose messages a function takes one after the other.
 *
 * @param bodies what it took
 * @param poller what feeds it
 */
record PolledQueue(BlockingQueue<String> bodies, QueuePoller poller) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    static PolledQueue of(EmbeddedAws aws, Queue queue) {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        QueuePoller poller = QueuePoller.start(
                aws.sqs(),
                new QueuePoller.Source(queue.queueName(), queue.arn(), aws.url(queue), 1),
                Duration.ofSeconds(5),
                (event, context) -> {
                    event.getRecords().forEach(message -> bodies.add(message.getBody()));
                    return new SQSBatchResponse(List.of());
                });
        return new PolledQueue(bodies, poller);
    }

    String next() throws InterruptedException {
        String body = bodies.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(body).as("a message").isNotNull();
        return body;
    }

    @Override
    public void close() {
        poller.close();
    }

    /** ElasticMQ does not wake a waiting reader for a dead letter, so this asks again and again. */
    static List<Message> receive(EmbeddedAws aws, String queue) {
        String url = aws.sqs().getQueueUrl(request -> request.queueName(queue)).queueUrl();
        List<Message> messages = List.of();
        for (int second = 0; second < PATIENCE_SECONDS && messages.isEmpty(); second++) {
            messages = aws.sqs()
                    .receiveMessage(request -> request.queueUrl(url)
                            .waitTimeSeconds(1)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
        }
        return messages;
    }
}

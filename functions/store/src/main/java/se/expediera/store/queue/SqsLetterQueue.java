package se.expediera.store.queue;

import se.expediera.core.queue.LetterQueue;
import se.expediera.core.queue.LetterRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The letter queue in SQS. */
public final class SqsLetterQueue implements LetterQueue {
    private final SqsClient sqs;
    private final String url;

    /** The queue at {@code url}. */
    public SqsLetterQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    @Override
    public void send(LetterRequest request) {
        sqs.sendMessage(send -> send.queueUrl(url).messageBody(LetterJson.write(request)));
    }
}

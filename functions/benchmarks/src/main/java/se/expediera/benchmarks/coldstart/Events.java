package se.expediera.benchmarks.coldstart;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Lambda's events for queues, as AWS writes them. */
final class Events {
    private Events() {}

    /** The event of one message. */
    static String ofQueue(String body) throws IOException {
        return JSON.std.asString(Map.of(
                "Records",
                List.of(Map.of(
                        "messageId", "m1",
                        "receiptHandle", "r1",
                        "body", body,
                        "attributes", Map.of("ApproximateReceiveCount", "1", "SentTimestamp", "1773835200000"),
                        "messageAttributes", Map.of(),
                        "md5OfBody", "0",
                        "eventSource", "aws:sqs",
                        "eventSourceARN", "arn:aws:sqs:eu-north-1:000000000000:queue",
                        "awsRegion", "eu-north-1"))));
    }

    /** The event of an upload. */
    static String ofUpload(String bucket, String key) throws IOException {
        return ofQueue(JSON.std.asString(Map.of(
                "Records",
                List.of(Map.of("s3", Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", key)))))));
    }

    /** The event of a mail that has arrived. */
    static String ofDelivery(String delivery) throws IOException {
        String message = JSON.std.asString(Map.of(
                "eventType",
                "Delivery",
                "mail",
                Map.of("messageId", "ses-1", "tags", Map.of("delivery", List.of(delivery), "attempt", List.of("1"))),
                "delivery",
                Map.of("smtpResponse", "250 ok")));
        return ofQueue(JSON.std.asString(Map.of("Type", "Notification", "Message", message)));
    }
}

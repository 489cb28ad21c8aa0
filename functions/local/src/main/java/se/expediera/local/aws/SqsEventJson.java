package se.expediera.local.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The event that Lambda makes of a batch of messages.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 */
final class SqsEventJson {
    private SqsEventJson() {}

    static String of(List<Message> messages, String queueArn) {
        return Json.write(Map.of(
                "Records",
                messages.stream().map(message -> message(message, queueArn)).toList()));
    }

    private static Map<String, Object> message(Message message, String queueArn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("messageId", message.messageId());
        fields.put("receiptHandle", message.receiptHandle());
        fields.put("body", message.body());
        fields.put("attributes", message.attributesAsStrings());
        fields.put("messageAttributes", Map.of());
        fields.put("md5OfBody", message.md5OfBody());
        fields.put("eventSource", "aws:sqs");
        fields.put("eventSourceARN", queueArn);
        fields.put("awsRegion", Account.REGION);
        return fields;
    }
}

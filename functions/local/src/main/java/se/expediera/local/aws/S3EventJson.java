package se.expediera.local.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * S3's messages to a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 *     message structure</a>
 */
final class S3EventJson {
    private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis() << 16);

    private S3EventJson() {}

    /**
     * An object that was created.
     *
     * @param bucket its bucket
     * @param key its key, as it is
     * @param size in bytes
     * @param eTag with or without quotation marks
     */
    record Created(String bucket, String key, long size, String eTag) {}

    /** The message about an object; a bucket without versions names none. */
    static String created(Created created) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", encode(created.key()));
        object.put("size", created.size());
        object.put("eTag", created.eTag().replace("\"", ""));
        object.put("sequencer", String.format("%016X", SEQUENCE.incrementAndGet()));
        Map<String, Object> s3 = new LinkedHashMap<>();
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", "uploads");
        s3.put(
                "bucket",
                Map.of(
                        "name", created.bucket(),
                        "ownerIdentity", Map.of("principalId", "EXAMPLE"),
                        "arn", "arn:aws:s3:::" + created.bucket()));
        s3.put("object", object);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("eventVersion", "2.1");
        entry.put("eventSource", "aws:s3");
        entry.put("awsRegion", Account.REGION);
        entry.put("eventTime", Instant.now().toString());
        entry.put("eventName", "ObjectCreated:Put");
        entry.put("userIdentity", Map.of("principalId", "AWS:EXAMPLE"));
        entry.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
        entry.put(
                "responseElements", Map.of("x-amz-request-id", UUID.randomUUID().toString()));
        entry.put("s3", s3);
        return Json.write(Map.of("Records", List.of(entry)));
    }

    /** The message that S3 sends when a queue is connected to a bucket. */
    static String test(String bucket) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("Service", "Amazon S3");
        test.put("Event", "s3:TestEvent");
        test.put("Time", Instant.now().toString());
        test.put("Bucket", bucket);
        test.put("RequestId", UUID.randomUUID().toString());
        test.put("HostId", "EXAMPLE");
        return Json.write(test);
    }

    /** As in a form: a space becomes +, all but a few ASCII characters their bytes; but / stays. */
    private static String encode(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}

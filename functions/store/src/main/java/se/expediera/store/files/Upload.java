package se.expediera.store.files;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file that S3 says was uploaded.
 *
 * @param bucket the bucket
 * @param key its key, decoded
 * @param versionId its version, or "" where the bucket keeps none
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event message
 *     structure</a>
 */
public record Upload(String bucket, String key, String versionId) {
    /** A notification that is none: it can never be understood, so it is let go. */
    public static final class Unintelligible extends Exception {
        private static final long serialVersionUID = 1;

        Unintelligible(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /**
     * Reads a notification. S3's test message, posted when bucket and queue are wired, has no uploads.
     *
     * @param body the message's body
     * @throws Unintelligible where the body is no notification of S3
     */
    public static List<Upload> in(String body) throws Unintelligible {
        Map<String, Object> notification;
        try {
            notification = JSON.std.mapFrom(body);
        } catch (IOException e) {
            throw new Unintelligible("the message is not JSON", e);
        }
        if (notification == null) {
            throw new Unintelligible("the message is no object", null);
        }
        if ("s3:TestEvent".equals(notification.get("Event"))) {
            return List.of();
        }
        if (!(notification.get("Records") instanceof List<?> records)) {
            throw new Unintelligible("the message is no notification of S3", null);
        }
        List<Upload> uploads = new ArrayList<>();
        for (Object record : records) {
            Map<?, ?> s3 = child(record, "s3");
            Map<?, ?> object = child(s3, "object");
            uploads.add(new Upload(text(child(s3, "bucket"), "name"), key(object), optional(object, "versionId")));
        }
        return List.copyOf(uploads);
    }

    private static Map<?, ?> child(Object parent, String name) throws Unintelligible {
        if (parent instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> child) {
            return child;
        }
        throw new Unintelligible("the notification lacks " + name, null);
    }

    /** S3 encodes keys as HTML forms do: a space is "+", "å" is "%C3%A5". */
    private static String key(Map<?, ?> object) throws Unintelligible {
        try {
            return URLDecoder.decode(text(object, "key"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unintelligible("the notification's key is not URL-encoded", e);
        }
    }

    private static String text(Map<?, ?> map, String name) throws Unintelligible {
        String text = optional(map, name);
        if (text.isEmpty()) {
            throw new Unintelligible("the notification lacks " + name, null);
        }
        return text;
    }

    private static String optional(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}

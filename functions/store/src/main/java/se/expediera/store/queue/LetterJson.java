package se.expediera.store.queue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.queue.LetterRequest;

/** The letter queue's messages as JSON: {@code {"type":"letter","deliveryId":"0a1b…-003-002"}}. */
public final class LetterJson {
    private static final String TYPE = "letter";

    private LetterJson() {}

    /** The message's body. */
    public static String write(LetterRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", TYPE);
        fields.put("deliveryId", request.delivery().toString());
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new IllegalStateException("a message of plain fields can always be written", e);
        }
    }

    /** Reads a body; empty where it is no wish for a letter, which no repetition will change. */
    public static Optional<LetterRequest> read(String body) {
        Map<String, Object> fields;
        try {
            fields = JSON.std.mapFrom(body);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (fields != null && TYPE.equals(fields.get("type")) && fields.get("deliveryId") instanceof String id) {
            return DeliveryId.parse(id).filter(DeliveryId::isToParty).map(LetterRequest::new);
        }
        return Optional.empty();
    }
}

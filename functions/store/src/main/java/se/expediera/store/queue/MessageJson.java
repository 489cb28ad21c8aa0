package se.expediera.store.queue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;

/** The dispatch queue's messages as JSON: {@code {"type":"decision","decisionId":"…","attempt":0}}. */
public final class MessageJson {
    private MessageJson() {}

    /** The message's body. */
    public static String write(DispatchMessage message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (message instanceof SendDecision decision) {
            fields.put("type", "decision");
            fields.put("decisionId", decision.decisionId());
            fields.put("attempt", decision.attempt());
            fields.put("swept", decision.swept());
        } else if (message instanceof InformClerk receipt) {
            fields.put("type", "receipt");
            fields.put("documentId", receipt.documentId());
            fields.put("attempt", receipt.attempt());
            fields.put("swept", receipt.swept());
        }
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new IllegalStateException("a message of plain fields can always be written", e);
        }
    }

    /** Reads a body; empty where it is no message of ours, which no repetition will change. */
    public static Optional<DispatchMessage> read(String body) {
        Map<String, Object> fields;
        try {
            fields = JSON.std.mapFrom(body);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (fields == null) {
            return Optional.empty();
        }
        int attempt = fields.get("attempt") instanceof Number number ? Math.max(0, number.intValue()) : 0;
        boolean swept = Boolean.TRUE.equals(fields.get("swept"));
        if ("decision".equals(fields.get("type")) && fields.get("decisionId") instanceof String id) {
            return Optional.of(new SendDecision(id, attempt, swept));
        }
        if ("receipt".equals(fields.get("type")) && fields.get("documentId") instanceof String id) {
            return Optional.of(new InformClerk(id, attempt, swept));
        }
        return Optional.empty();
    }
}

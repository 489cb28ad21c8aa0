package se.expediera.local.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request in AWS's query protocol: a form whose lists are numbered from 1.
 *
 * @param fields the form
 */
record QueryRequest(Map<String, String> fields) {
    static QueryRequest read(InputStream body) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(body.readAllBytes(), StandardCharsets.US_ASCII).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        return new QueryRequest(fields);
    }

    String action() {
        return optional("Action");
    }

    /** The field's value, or "". */
    String optional(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The field's value; a fault where it is missing. */
    String required(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            throw new SesFault("ValidationError", "Value at '" + name + "' failed to satisfy constraint: not null");
        }
        return value;
    }

    /** The values {@code prefix1}, {@code prefix2} and so on, each followed by {@code suffix}. */
    List<String> list(String prefix, String suffix) {
        List<String> values = new ArrayList<>();
        while (fields.containsKey(prefix + (values.size() + 1) + suffix)) {
            values.add(fields.get(prefix + (values.size() + 1) + suffix));
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

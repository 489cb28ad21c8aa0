package se.expediera.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A handler behind Lambda's own serialization: JSON in, JSON out.
 *
 * @param <I> what it takes
 * @param <O> what it answers
 */
public final class LambdaFunction<I, O> {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private final String name;
    private final Duration timeout;
    private final RequestHandler<I, O> handler;
    private final PojoSerializer<I> in;
    private final PojoSerializer<O> out;

    private LambdaFunction(String name, Duration timeout, RequestHandler<I, O> handler, Class<I> in, Class<O> out) {
        this.name = name;
        this.timeout = timeout;
        this.handler = handler;
        ClassLoader loader = LambdaFunction.class.getClassLoader();
        this.in = LambdaEventSerializers.serializerFor(in, loader);
        this.out = LambdaEventSerializers.serializerFor(out, loader);
    }

    static LambdaFunction<SQSEvent, SQSBatchResponse> onQueue(
            String name, Duration timeout, RequestHandler<SQSEvent, SQSBatchResponse> handler) {
        return new LambdaFunction<>(name, timeout, handler, SQSEvent.class, SQSBatchResponse.class);
    }

    static LambdaFunction<ScheduledEvent, Void> onSchedule(
            String name, Duration timeout, RequestHandler<ScheduledEvent, Void> handler) {
        return new LambdaFunction<>(name, timeout, handler, ScheduledEvent.class, Void.class);
    }

    /** The function that this thread is working for, if it is working for one. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    String name() {
        return name;
    }

    /** Invokes the handler; what it throws comes out. */
    String invoke(String event) {
        I input = in.fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        O output;
        CURRENT.set(name);
        long start = System.nanoTime();
        try {
            output = handler.handleRequest(input, LambdaContext.of(name, timeout));
        } finally {
            Invocations.count(name, System.nanoTime() - start);
            CURRENT.remove();
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        out.toJson(output, json);
        return json.toString(StandardCharsets.UTF_8);
    }
}

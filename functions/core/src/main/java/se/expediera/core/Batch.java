package se.expediera.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Works through a batch of messages so that one that fails leaves the others alone.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch responses</a>
 */
public final class Batch {
    private Batch() {}

    /** Work on one message; whatever it throws puts the message back into its queue. */
    @FunctionalInterface
    public interface Work<M> {
        /** Does the work. */
        void on(M message) throws Exception;
    }

    /**
     * Does the work on every message.
     *
     * @param id names a message towards its queue
     * @param failed told of each failure, for the log
     * @return the ids of the messages that shall come again
     */
    public static <M> List<String> run(
            List<M> messages, Function<M, String> id, Work<M> work, BiConsumer<String, Exception> failed) {
        List<String> again = new ArrayList<>();
        for (M message : messages) {
            try {
                work.on(message);
            } catch (Exception e) {
                failed.accept(id.apply(message), e);
                again.add(id.apply(message));
            }
        }
        return List.copyOf(again);
    }
}

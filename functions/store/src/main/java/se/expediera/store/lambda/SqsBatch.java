package se.expediera.store.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Works through the messages of one invocation so that one that fails leaves the others alone.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch
 *     responses</a>
 */
public final class SqsBatch {
    private SqsBatch() {}

    /** Work on one message's body; whatever it throws puts the message back into its queue. */
    @FunctionalInterface
    public interface Work {
        /** Does the work. */
        void on(String body) throws Exception;
    }

    /**
     * Does the work on every message of the event, and tells what was counted meanwhile.
     *
     * @return the messages that shall come again
     */
    public static SQSBatchResponse run(SQSEvent event, Outcomes outcomes, Work work) {
        List<SQSBatchResponse.BatchItemFailure> again = new ArrayList<>();
        List<SQSEvent.SQSMessage> messages = event.getRecords() == null ? List.of() : event.getRecords();
        for (SQSEvent.SQSMessage message : messages) {
            try {
                work.on(message.getBody());
            } catch (Exception e) {
                // the message's text may hold names: only its id and the kind of fault are logged
                outcomes.log()
                        .atError()
                        .addKeyValue("message", message.getMessageId())
                        .addKeyValue("fault", e.getClass().getName())
                        .addKeyValue("at", place(e))
                        .log("message failed, comes again");
                again.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        outcomes.metrics().flush();
        return new SQSBatchResponse(again);
    }

    private static String place(Exception e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("se.expediera.")) {
                return frame.toString();
            }
        }
        return "-";
    }
}

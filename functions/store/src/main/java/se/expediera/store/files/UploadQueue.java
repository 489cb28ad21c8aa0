package se.expediera.store.files;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.SqsBatch;

/** A queue that S3 tells of uploads. */
public final class UploadQueue {
    private UploadQueue() {}

    /**
     * Works on every upload of an event. A message that can never be understood is let go; everything else that fails
     * comes again.
     */
    public static SQSBatchResponse run(SQSEvent event, Outcomes outcomes, Consumer<Upload> work) {
        return SqsBatch.run(
                event, outcomes, body -> uploads(body, outcomes.log()).forEach(work));
    }

    private static List<Upload> uploads(String body, Logger log) {
        try {
            return Upload.in(body);
        } catch (Upload.Unintelligible e) {
            log.atWarn().addKeyValue("why", e.getMessage()).log("a message that is no notification was let go");
            return List.of();
        }
    }
}

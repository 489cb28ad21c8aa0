package se.expediera.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.files.UploadQueue;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.lambda.Snapshot;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DocumentTable;

/** The intake function: notifications of uploaded files in, those that shall come again out. */
public final class IntakeHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeHandler.class);

    private final Intake intake;
    private final Outcomes outcomes;
    private final Snapshot snapshot;

    /** Wired by the function's environment. */
    public IntakeHandler() {
        this(Settings.fromEnvironment());
    }

    /** Wired by these settings. */
    public IntakeHandler(Settings settings) {
        this(settings, new BucketFiles(AwsClients.s3(settings), settings.bucket()));
    }

    private IntakeHandler(Settings settings, Files files) {
        this(
                settings,
                files,
                new DocumentTable(AwsClients.dynamoDb(settings), settings.table(), files),
                new SqsDispatchQueue(AwsClients.sqs(settings), settings.dispatchQueue()),
                Clock.systemUTC());
    }

    /** Wired by hand. */
    public IntakeHandler(Settings settings, Files files, Documents documents, DispatchQueue queue, Clock clock) {
        this.outcomes = Outcomes.of(LOG, settings);
        this.intake = new Intake(files, documents, queue, settings, clock, outcomes);
        this.snapshot = Snapshot.before(LOG, () -> IntakeRehearsal.run(settings));
    }

    /** What Lambda calls before it takes a picture of this function, and after it has woken a copy. */
    public Resource snapshot() {
        return snapshot;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return UploadQueue.run(event, outcomes, intake::take);
    }
}

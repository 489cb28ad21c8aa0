package se.expediera.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import se.expediera.core.Settings;
import se.expediera.core.files.Files;
import se.expediera.store.Rehearsal;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.files.Upload;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DocumentTable;

/** Intake of a made-up page with one decision, by all that an upload needs but the network. */
public final class IntakeRehearsal {
    private static final String PAGE = "rehearsal.pdf";

    private IntakeRehearsal() {}

    /** Takes the page in, and tells nobody. */
    static void run(Settings settings) throws Upload.Unintelligible {
        Rehearsal aws = new Rehearsal(page());
        Files files = new BucketFiles(aws.s3(), settings.bucket());
        Intake intake = new Intake(
                files,
                new DocumentTable(aws.dynamoDb(), settings.table(), files),
                new SqsDispatchQueue(aws.sqs(), settings.dispatchQueue()),
                settings,
                Clock.systemUTC(),
                Outcomes.untold());
        Upload.in("""
            {"Records":[{"s3":{"bucket":{"name":"none"},"object":{"key":"inbox/rehearsal.pdf"}}}]}\
            """).forEach(intake::take);
    }

    /** The page: the minutes of a made-up municipality with one decision for one party. */
    public static byte[] page() {
        try (InputStream page = IntakeRehearsal.class.getResourceAsStream(PAGE)) {
            return Objects.requireNonNull(page, PAGE).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the function's jar lacks " + PAGE, e);
        }
    }
}

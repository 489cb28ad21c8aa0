package se.expediera.store.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.HttpsURLConnection;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;

/**
 * What a function does before Lambda's SnapStart takes its picture of it: everything that its first event needs is
 * loaded and used once, by a rehearsal in which nothing leaves the process. So the picture holds no connection, no
 * credentials, nothing that grows old or would be the same in every copy.
 *
 * <p>A rehearsal that fails costs time, not mails: it is logged, and the function works as it does without.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for
 *     SnapStart</a>
 */
public final class Snapshot implements Resource {
    private static final String EVENT = """
        {"Records":[{"messageId":"0","receiptHandle":"0","body":"{}","attributes":{"ApproximateReceiveCount":"1"},\
        "messageAttributes":{},"md5OfBody":"0","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs","awsRegion":"-"}]}
        """;

    private final Logger log;
    private final Work rehearsal;

    /** A rehearsal of a function's work. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    private Snapshot(Logger log, Work rehearsal) {
        this.log = log;
        this.rehearsal = rehearsal;
    }

    /**
     * Has a function rehearsed before its picture is taken; where nobody takes pictures, it never is.
     *
     * @return what the function has to hold on to, for the runtime does so only weakly
     */
    public static Snapshot before(Logger log, Work rehearsal) {
        Snapshot snapshot = new Snapshot(log, rehearsal);
        Core.getGlobalContext().register(snapshot);
        return snapshot;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        attempt("the runtime's serializer", Snapshot::readAnEvent);
        // reads the certificates that are trusted
        attempt("encryption", HttpsURLConnection::getDefaultSSLSocketFactory);
        attempt("an event", rehearsal);
        log.info("rehearsed for the snapshot");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // nothing was kept that had to be renewed
    }

    /** The serializer is the runtime's own: of its classes, those that read a message. */
    private static void readAnEvent() {
        LambdaEventSerializers.serializerFor(SQSEvent.class, Snapshot.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)));
    }

    private void attempt(String what, Work work) {
        try {
            work.run();
        } catch (Exception | LinkageError e) {
            log.atWarn()
                    .addKeyValue("what", what)
                    .addKeyValue("fault", e.getClass().getName())
                    .log("not rehearsed for the snapshot; the first event takes longer");
        }
    }
}

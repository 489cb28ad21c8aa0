package se.expediera.local.run;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Desk;
import se.expediera.core.document.DocumentId;
import se.expediera.core.queue.Redrive;
import se.expediera.core.register.RegisterImport;
import se.expediera.dispatch.DeadLetterHandler;
import se.expediera.dispatch.DispatchHandler;
import se.expediera.dispatch.SweepHandler;
import se.expediera.feedback.FeedbackHandler;
import se.expediera.intake.IntakeHandler;
import se.expediera.intake.letter.LetterHandler;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.local.aws.Queue;
import se.expediera.local.aws.QueuePoller;
import se.expediera.local.aws.Schedule;
import se.expediera.local.aws.SendingLimit;
import se.expediera.register.RegisterHandler;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * All functions with embedded services, as production runs them but for their times: an office's machine has no
 * second consumer, so what failed comes again soon, and the embedded mail service tells the fate of a mail within
 * moments, so that an unknown outcome is known to be one after seconds.
 */
public final class LocalRun implements AutoCloseable {
    /** A function's time as the template has it. */
    private static final Map<Queue, Duration> TIMEOUTS = Map.of(
            Queue.INTAKE, Duration.ofSeconds(300),
            Queue.DISPATCH, Duration.ofSeconds(60),
            Queue.LETTER, Duration.ofSeconds(60),
            Queue.FEEDBACK, Duration.ofSeconds(30),
            Queue.REGISTER, Duration.ofSeconds(120));

    private static final Duration VISIBILITY = Duration.ofSeconds(10);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration DEAD_LETTERS_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SWEEP_TIMEOUT = Duration.ofSeconds(60);
    /** The embedded mail service writes files: of itself it has no limit. */
    private static final String SEND_RATE = "100000";

    private static final String LEASE = "PT5S";
    private static final String RESEND_AFTER = "PT10S";
    /** One file at a time, as a large one takes long; many of the small messages. */
    private static final int ONE = 1;

    private static final int MANY = 10;
    /** What the mail service tells of one mail comes nearly at once; the template's five seconds would only be waited for. */
    private static final Duration WINDOW = Duration.ofMillis(100);

    private static final int MANY_LETTERS = 1_000;

    private final EmbeddedAws aws;
    private final List<AutoCloseable> functions = new ArrayList<>();
    private final S3Client bucket;
    private final Ledger ledger;

    /**
     * How a run differs from an office's.
     *
     * @param settings turns the services' settings into those that the functions are told
     * @param workers how many at once work on decisions; a fourth as many work on the mail service's events
     * @param limit how many mails the mail service takes
     */
    public record Conditions(UnaryOperator<Settings> settings, int workers, SendingLimit limit) {
        /** Nothing stands between functions and services, and one is enough. */
        public static final Conditions USUAL = new Conditions(UnaryOperator.identity(), 1);

        /** A file without a valid electronic signature is held. */
        public static final Conditions SIGNATURE_REQUIRED = new Conditions(Conditions::requiringSignature, 1);

        /** A mail service that takes all mails. */
        public Conditions(UnaryOperator<Settings> settings, int workers) {
            this(settings, workers, SendingLimit.none());
        }

        private static Settings requiringSignature(Settings settings) {
            Map<String, String> values = new HashMap<>(settings.values());
            values.put("EXPEDIERA_REQUIRE_SIGNATURE", "yes");
            return Settings.of(values);
        }
    }

    private LocalRun(EmbeddedAws aws, Conditions conditions) {
        this.aws = aws;
        this.bucket = AwsClients.s3(aws.settings());
        this.ledger = Ledger.of(aws.settings());
        Settings settings = conditions.settings().apply(aws.settings());
        functions.add(poll(Queue.INTAKE, ONE, new IntakeHandler(settings)));
        functions.add(poll(Queue.REGISTER, ONE, new RegisterHandler(settings)));
        functions.add(poll(Queue.LETTER, MANY, new LetterHandler(settings)));
        for (int worker = 0; worker < conditions.workers(); worker++) {
            functions.add(poll(Queue.DISPATCH, ONE, new DispatchHandler(settings)));
        }
        // of the events many come at once: fewer suffice, and more would only leave each other smaller batches
        for (int worker = 0; worker < conditions.workers(); worker += 4) {
            functions.add(poll(Queue.FEEDBACK, MANY, WINDOW, new FeedbackHandler(settings)));
        }
        DeadLetterHandler deadLetters = new DeadLetterHandler(settings);
        for (Queue queue : Queue.values()) {
            QueuePoller.Source source =
                    new QueuePoller.Source(queue.deadName(), queue.deadArn(), aws.deadUrl(queue), ONE);
            functions.add(QueuePoller.start(aws.sqs(), source, DEAD_LETTERS_TIMEOUT, deadLetters));
        }
        functions.add(Schedule.start("sweep", SWEEP_EVERY, SWEEP_TIMEOUT, new SweepHandler(settings)));
    }

    private QueuePoller poll(Queue queue, int batchSize, RequestHandler<SQSEvent, SQSBatchResponse> handler) {
        return poll(queue, batchSize, Duration.ZERO, handler);
    }

    private QueuePoller poll(
            Queue queue, int batchSize, Duration window, RequestHandler<SQSEvent, SQSBatchResponse> handler) {
        QueuePoller.Source source =
                new QueuePoller.Source(queue.queueName(), queue.arn(), aws.url(queue), batchSize, window);
        return QueuePoller.start(aws.sqs(), source, TIMEOUTS.get(queue), handler);
    }

    /**
     * Starts services and functions; what an earlier run left undone goes on at once.
     *
     * @param data the folder for all state
     * @param mails the folder for the mails
     * @param municipality the municipality's name as the mails give it
     * @param mode whether mails go to the parties
     */
    public static LocalRun start(Path data, Path mails, String municipality, Settings.Mode mode) {
        return start(data, mails, municipality, mode, Conditions.USUAL);
    }

    /** Starts services and functions under these conditions. */
    public static LocalRun start(
            Path data, Path mails, String municipality, Settings.Mode mode, Conditions conditions) {
        EmbeddedAws aws = EmbeddedAws.start(new EmbeddedAws.Options(
                data,
                mails,
                VISIBILITY,
                Map.ofEntries(
                        Map.entry("EXPEDIERA_SENDER", "expediera@example.org"),
                        Map.entry("EXPEDIERA_REPLY_TO", "registrator@example.org"),
                        Map.entry("EXPEDIERA_CLERK", "registrator@example.org"),
                        Map.entry("EXPEDIERA_MUNICIPALITY", municipality),
                        Map.entry("EXPEDIERA_OCR", "yes"),
                        Map.entry("EXPEDIERA_MODE", mode.name().toLowerCase(Locale.ROOT)),
                        Map.entry("EXPEDIERA_SEND_RATE", SEND_RATE),
                        Map.entry("EXPEDIERA_SWEEP_EVERY", SWEEP_EVERY.toString()),
                        Map.entry("EXPEDIERA_LEASE", LEASE),
                        Map.entry("EXPEDIERA_RESEND_AFTER", RESEND_AFTER)),
                conditions.limit()));
        return new LocalRun(aws, conditions);
    }

    /**
     * Drops a file into the inbox. The document's id is part of the key: two files of one name are two uploads, and
     * neither takes the other's place before it was read.
     *
     * @return the document's id
     */
    public String upload(String name, byte[] content) {
        String id = DocumentId.of(ContentHash.of(content), aws.settings().mode());
        put("inbox/" + id + "/" + name, content);
        return id;
    }

    /**
     * Uploads the register.
     *
     * @return the upload's id, under which its outcome is kept
     */
    public String uploadRegister(byte[] content) {
        String key = "register/parties.csv";
        put(key, content);
        String version = ContentHash.id(ContentHash.of(content));
        return RegisterImport.idOf(ContentHash.of(version + "\n" + key + "\n"));
    }

    /** Adds a certificate of whom the office trusts, or a list of revoked ones. */
    public void trust(String name, byte[] content) {
        put("trust/" + name, content);
    }

    /** What the table knows. */
    public Ledger ledger() {
        return ledger;
    }

    /** Where its services are, and how the functions are set. */
    public Settings settings() {
        return aws.settings();
    }

    /** A file of the bucket, if it is there. */
    public Optional<byte[]> file(String key) {
        return new BucketFiles(bucket, aws.settings().bucket()).read(key, "");
    }

    /** How many messages wait or are being worked on, and what services have still to tell. */
    public int underWay() {
        return Arrays.stream(Queue.values()).mapToInt(aws::waiting).sum() + (aws.allTold() ? 0 : 1);
    }

    /** Puts the messages that were given up back into their queues. */
    public void redrive(Desk.Ruling ruling) {
        Redrive redrive = Workplace.of(aws.settings()).redrive();
        ledger.deadLetters().all(MANY_LETTERS).forEach(letter -> redrive.putBack(letter.id(), ruling));
    }

    /** How many messages were given up, in this run and all before it in the same folder. */
    public int givenUp() {
        return Arrays.stream(Queue.values()).mapToInt(aws::dead).sum()
                + ledger.deadLetters().all(MANY_LETTERS).size();
    }

    private void put(String key, byte[] content) {
        bucket.putObject(request -> request.bucket(aws.settings().bucket()).key(key), RequestBody.fromBytes(content));
    }

    /** Ends after the batches at hand. */
    @Override
    public void close() {
        functions.parallelStream().forEach(LocalRun::close);
        bucket.close();
        aws.close();
    }

    private static void close(AutoCloseable function) {
        try {
            function.close();
        } catch (Exception e) {
            throw new IllegalStateException("a function did not end", e);
        }
    }
}

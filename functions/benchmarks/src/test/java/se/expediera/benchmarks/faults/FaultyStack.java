package se.expediera.benchmarks.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.expediera.benchmarks.soak.FaultyService;
import se.expediera.benchmarks.soak.FaultyService.Fault;
import se.expediera.benchmarks.soak.FaultyService.Throttle;
import se.expediera.core.Settings;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.store.table.TableSchema;

/** Embedded services behind a wire on which one call can be made to fail. */
final class FaultyStack implements AutoCloseable {
    private static final Map<String, Throttle> SERVICES =
            Map.of("DYNAMODB", Throttle.DYNAMODB, "S3", Throttle.S3, "SQS", Throttle.SQS);

    private final EmbeddedAws aws;
    private final Wires good;
    private final Wires tryingAgain;
    private final Wires givingUp;
    private final Wires impatient;
    private final Map<String, String> wire = new HashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile int faultyCall;
    private volatile Fault fault = Fault.NONE;

    private FaultyStack(EmbeddedAws aws) {
        this.aws = aws;
        this.good = Wires.thatTryAgain(aws.settings());
        SERVICES.forEach((service, throttle) -> wire.put(
                "AWS_ENDPOINT_URL_" + service,
                FaultyService.before(aws.settings().endpoint(service).orElseThrow(), throttle, this::fate)
                        .toString()));
        Settings faulty = with(aws.settings(), wire);
        this.tryingAgain = Wires.thatTryAgain(faulty);
        this.givingUp = Wires.thatGiveUp(faulty);
        this.impatient = Wires.withoutPatience(faulty);
    }

    /** Clients on the wire that try again by themselves. */
    Wires tryingAgain() {
        return tryingAgain;
    }

    /** Clients on the wire for which this fault is the end. */
    Wires givingUp(Fault how) {
        return how == Fault.ANSWER_LATE ? impatient : givingUp;
    }

    static FaultyStack start(Path folder) {
        return new FaultyStack(EmbeddedAws.start(new EmbeddedAws.Options(
                folder.resolve("data"),
                folder.resolve("mails"),
                Duration.ofSeconds(60),
                Map.of(
                        "EXPEDIERA_SENDER", "expediera@example.org",
                        "EXPEDIERA_CLERK", "registrator@example.org",
                        "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
                        "EXPEDIERA_MODE", "live",
                        "EXPEDIERA_REQUIRE_SIGNATURE", "yes"))));
    }

    /** A table, a bucket and a queue in which nothing has happened yet. */
    Office newOffice() {
        String name = "office-" + UUID.randomUUID();
        good.dynamoDb().createTable(TableSchema.createTable(name));
        good.s3().createBucket(create -> create.bucket(name));
        String queue = good.sqs().createQueue(create -> create.queueName(name)).queueUrl();
        Map<String, String> own =
                Map.of("EXPEDIERA_TABLE", name, "EXPEDIERA_BUCKET", name, "EXPEDIERA_DISPATCH_QUEUE", queue);
        return new Office(with(aws.settings(), own), good);
    }

    private static Settings with(Settings settings, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(settings.values());
        values.putAll(more);
        return Settings.of(values);
    }

    /** From now on calls are counted from 1, and this one fails. */
    void arm(int call, Fault how) {
        fault = how;
        faultyCall = call;
        calls.set(0);
    }

    /** No call fails any more; answers how many there were. */
    int disarm() {
        fault = Fault.NONE;
        return calls.get();
    }

    private Fault fate() {
        return calls.incrementAndGet() == faultyCall ? fault : Fault.NONE;
    }

    @Override
    public void close() {
        List.of(good, tryingAgain, givingUp, impatient).forEach(Wires::close);
        aws.close();
    }
}

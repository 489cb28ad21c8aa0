package se.expediera.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.LetterRequest;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;
import se.expediera.local.run.LocalRun;
import se.expediera.local.run.Rest;
import se.expediera.local.run.Workplace;
import se.expediera.store.AwsClients;
import se.expediera.store.queue.LetterJson;
import se.expediera.store.queue.MessageJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Days of an office on which all happens that a function has an answer to: good and bad files and registers, long
 * decisions, letters, mails that return, are refused or wait, files and excerpts that are gone, messages that were given
 * up, work that was left half done.
 */
final class EventfulDays {
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    /** SES takes 50 recipients a mail. */
    private static final int TOO_MANY = 51;
    /** Enough for a text that its item in the table cannot hold. */
    private static final int MANY_POINTS = 500;

    private static final Desk.Ruling RULING = new Desk.Ruling("Anna Ek", "Det är rätt.");
    private static final String UNKNOWN = "Stiftelsen Östra kvarnen";
    private static final String TO_MANY = "Stora sändlistan";
    private static final String REFUSED_REGISTER = "mottagare;alias;kanal;e-post;medlemmar\nX;;e-post;ingen adress;\n";

    private final LocalRun run;
    private final SqsClient sqs;

    private EventfulDays(LocalRun run) {
        this.run = run;
        this.sqs = AwsClients.sqs(run.settings());
    }

    /** Lives through them, with all state below this folder. */
    static void live(Path folder) throws Exception {
        byte[] minutes = sample("protokoll-kommunstyrelsen-2026-03-18.pdf");
        byte[] register = (new String(sample("parties.csv"), UTF_8) + TO_MANY + ";;e-post;" + manyAddresses() + ";\n")
                .getBytes(UTF_8);
        dayWithoutMail(folder, register, minutes);
        try (LocalRun run = start(folder, LocalRun.Conditions.USUAL)) {
            EventfulDays days = new EventfulDays(run);
            days.files(register, minutes);
            days.mailService();
            days.leftHalfDone();
            days.goneAndGivenUp();
        }
    }

    private static LocalRun start(Path folder, LocalRun.Conditions conditions) {
        return LocalRun.start(
                folder.resolve("data"), folder.resolve("mails"), "Granviks kommun", Settings.Mode.LIVE, conditions);
    }

    /** The sender is not verified yet: mails wait in the queue. */
    private static void dayWithoutMail(Path folder, byte[] register, byte[] minutes) {
        LocalRun.Conditions unverified = new LocalRun.Conditions(
                settings -> {
                    Map<String, String> values = new HashMap<>(settings.values());
                    values.put("EXPEDIERA_SENDER", "annan@example.org");
                    return Settings.of(values);
                },
                1);
        try (LocalRun run = start(folder, unverified)) {
            run.uploadRegister(REFUSED_REGISTER.getBytes(UTF_8));
            run.uploadRegister(register);
            run.upload("protokoll.pdf", minutes);
            until("a mail waits", () -> used("dispatch", "sqs:SendMessage", ":dispatch"));
        }
    }

    private void files(byte[] register, byte[] minutes) throws Exception {
        String sample = run.upload("protokoll igen.pdf", minutes);
        Authority authority = new Authority("Granviks utfärdare");
        run.trust("utfärdare.cer", authority.certificate());
        String signed =
                run.upload("undertecknat.pdf", SignedFiles.sign(minutes, authority.holder("Anna Ek"), Instant.now()));
        String bad = run.upload("anteckning.pdf", "Detta är ingen PDF".getBytes(UTF_8));
        String imported = run.uploadRegister(register);
        byte[] longMinutes = longMinutes();
        String longOne = run.upload("långt.pdf", longMinutes);
        rest(List.of(sample, signed, bad, longOne), List.of(imported));
        release(longOne);
        rest(List.of(longOne), List.of());
        // one more party is known: what waited for it goes out
        byte[] more =
                (new String(register, UTF_8) + UNKNOWN + ";;e-post;bounce@simulator.amazonses.com;\n").getBytes(UTF_8);
        rest(List.of(longOne), List.of(run.uploadRegister(more)));
        assertThat(run.ledger().deliveries().ofDocument(longOne))
                .extracting(Delivery::state)
                .contains(DeliveryState.BOUNCED, DeliveryState.FAILED, DeliveryState.MANUAL);
        // as if intake had died before its messages were in the queue
        try (DynamoDbClient table = AwsClients.dynamoDb(run.settings())) {
            table.updateItem(update -> update.tableName(run.settings().table())
                    .key(Map.of("pk", AttributeValue.fromS("DOC#" + longOne), "sk", AttributeValue.fromS("DOC")))
                    .updateExpression("REMOVE queued"));
        }
        run.upload("långt igen.pdf", longMinutes);
        rest(List.of(longOne), List.of());
    }

    /** A person lets go what a rule doubts. */
    private void release(String document) {
        Desk desk = Workplace.of(run.settings()).desk();
        run.ledger().deliveries().ofDocument(document).stream()
                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                .forEach(delivery -> desk.release(delivery.id(), RULING));
    }

    /** The mail service takes a mail and then refuses what is in it. */
    private void mailService() throws IOException {
        Delivery delivery = added(901, DeliveryState.PENDING, Instant.now());
        run.ledger()
                .deliveries()
                .claim(new Claim(
                        delivery.id(),
                        new OnceKey("once-901", "text"),
                        false,
                        List.of("ekonomi@example.org"),
                        1,
                        Instant.now(),
                        Instant.now().plusSeconds(60),
                        "dispatch",
                        List.of()));
        String event = Files.readString(Path.of("..", "..", "events", "feedback-reject.json"));
        Map<?, ?> record = (Map<?, ?>) ((List<?>) JSON.std.mapFrom(event).get("Records")).get(0);
        String body = ((String) record.get("body")).replace("9f2c41d07be85a63c1f4e0b2-001-001", delivery.id() + "");
        send("feedback", body);
        until("the refusal is written down", () -> state(delivery) == DeliveryState.FAILED);
    }

    /** A dispatcher died while the mail service was answering. */
    private void leftHalfDone() {
        Delivery delivery = added(902, DeliveryState.SENDING, Instant.now().minus(Duration.ofHours(2)));
        until("the sweep has found it", () -> state(delivery) != DeliveryState.SENDING);
    }

    private void goneAndGivenUp() {
        String decision =
                run.ledger().deliveries().ofDocument(sampleId()).get(0).id().decisionId();
        Delivery pending = added(903, DeliveryState.PENDING, Instant.now());
        send("dispatch-dead", MessageJson.write(new SendDecision(pending.id().decisionId())));
        send("intake-dead", notification("inbox/borta.pdf"));
        send("intake-dead", notification("inbox/" + sampleId() + "/protokoll.pdf"));
        until("its document is known", () -> used("deadletters", "dynamodb:GetItem", "expediera"));
        send("intake", notification("inbox/borta.pdf"));
        send("register", notification("register/borta.csv"));
        until(
                "what was given up is marked",
                () -> !run.ledger().deadLetters().all(10).isEmpty());
        until("its delivery is held or sent", () -> state(pending) != DeliveryState.PENDING);
        run.redrive(RULING);
        try (S3Client bucket = AwsClients.s3(run.settings())) {
            bucket.deleteObject(delete -> delete.bucket(run.settings().bucket())
                    .key(run.ledger()
                            .documents()
                            .decision(decision)
                            .orElseThrow()
                            .excerpt()));
        }
        send("letter", LetterJson.write(new LetterRequest(DeliveryId.of(decision, 1))));
        send(
                "dispatch",
                MessageJson.write(new SendDecision(
                        added(904, DeliveryState.PENDING, Instant.now()).id().decisionId())));
        until("the excerpt is missed", () -> used("letter", "s3:ListBucket", "expediera"));
        until("dispatch misses the excerpt too", () -> used("dispatch", "s3:ListBucket", "expediera"));
        until("the removed upload is missed", () -> used("intake", "s3:ListBucket", "expediera"));
        until("the removed register is missed", () -> used("register", "s3:ListBucket", "expediera"));
    }

    /** One more delivery of the sample, in a state in which a crash could have left it. */
    private Delivery added(int place, DeliveryState state, Instant since) {
        String decision =
                run.ledger().deliveries().ofDocument(sampleId()).get(0).id().decisionId();
        Delivery delivery = new Delivery(
                DeliveryId.of(decision, place),
                "Ekonomiavdelningen",
                1,
                "Ekonomiavdelningen",
                state,
                since,
                "",
                Delivery.Sending.NOT_YET,
                List.of(new StateChange(state, since, "dispatch", "")));
        run.ledger().deliveries().add(delivery);
        return delivery;
    }

    private String sampleId() {
        return ContentHash.id(ContentHash.of(sample("protokoll-kommunstyrelsen-2026-03-18.pdf")));
    }

    private DeliveryState state(Delivery delivery) {
        return run.ledger().deliveries().find(delivery.id()).orElseThrow().state();
    }

    private void send(String queue, String body) {
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        sqs.sendMessage(message -> message.queueUrl(url).messageBody(body));
    }

    private void rest(List<String> documents, List<String> imports) throws InterruptedException {
        assertThat(new Rest(run, documents, imports).await(run.givenUp(), progress -> {}))
                .isEqualTo(Rest.Outcome.RESTED);
    }

    private static boolean used(String function, String action, String resourceEnd) {
        return AwsUses.used().stream()
                .anyMatch(right -> right.function().equals(function)
                        && right.action().equals(action)
                        && right.resource().endsWith(resourceEnd));
    }

    private static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(AT_MOST);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain: " + what).isBefore(end);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static String notification(String key) {
        return "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"expediera\"},\"object\":{\"key\":\"" + key + "\"}}}]}";
    }

    private static String manyAddresses() {
        return IntStream.range(0, TOO_MANY)
                .mapToObj(number -> "mottagare" + number + "@example.org")
                .collect(Collectors.joining("|"));
    }

    private static byte[] longMinutes() {
        List<String> points = IntStream.rangeClosed(1, MANY_POINTS)
                .mapToObj(number -> "Bidrag beviljas för åtgärd nummer " + number
                        + " enligt förvaltningens förslag och betalas ut under året.")
                .toList();
        Item item = new Item(
                "51",
                "KS 2026-00200",
                "",
                "Bidrag till många åtgärder",
                "Kommunstyrelsen beslutar",
                points,
                List.of(),
                List.of(TO_MANY, "Lillsjöns samfällighetsförening", UNKNOWN));
        return MinutesPrinter.print(SampleMeeting.meeting().withItems(List.of(item)), SampleMinutes.layout())
                .pdf();
    }

    private static byte[] sample(String name) {
        try (InputStream resource = EventfulDays.class.getResourceAsStream("/se/expediera/local/sample/" + name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.expediera.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.memory.MemoryLetters;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.party.Municipality;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.dispatch.DispatchHandler;
import se.expediera.dispatch.mail.SendOutcome;
import se.expediera.intake.IntakeHandler;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.register.RegisterFile;
import se.expediera.store.AwsClients;
import se.expediera.store.queue.MessageJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Several dispatchers get the same messages at once. */
class ManyDispatchersIT {
    private static final int DISPATCHERS = 4;
    private static final int MEETINGS = 6;
    private static final int SCANS = 2;
    private static final int MOST_TRIES = 50;

    @TempDir
    Path folder;

    /** What went to whom. */
    private record Mail(DeliveryId delivery, List<String> recipients) {}

    @Test
    void shouldMailEachPartyOnceHoweverManyWorkAtOnce() throws Exception {
        EmbeddedAws.Options options = new EmbeddedAws.Options(
                folder.resolve("data"),
                folder.resolve("mails"),
                Duration.ofSeconds(10),
                Map.of("EXPEDIERA_SENDER", "beslut@example.org"));
        try (EmbeddedAws aws = EmbeddedAws.start(options);
                DynamoDbClient client = AwsClients.dynamoDb(aws.settings())) {
            // given
            Store store = Store.inTable(aws, client);
            store.register()
                    .replace(
                            "1",
                            RegisterFile.read(
                                            Papers.Register.FIRST.csv().getBytes(StandardCharsets.UTF_8),
                                            Municipality.of("Granviks kommun"))
                                    .parties());
            List<DispatchMessage> messages = takenIn(store);
            // when
            ConcurrentLinkedQueue<Mail> mails = new ConcurrentLinkedQueue<>();
            ExecutorService threads = Executors.newFixedThreadPool(DISPATCHERS);
            List<Callable<Void>> work = new ArrayList<>();
            for (int dispatcher = 0; dispatcher < DISPATCHERS; dispatcher++) {
                work.add(() -> dispatch(store, messages, mails));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            threads.shutdown();
            // then
            Map<String, Long> times = mails.stream()
                    .filter(mail -> mail.delivery().isToParty())
                    .collect(Collectors.groupingBy(mail -> what(store, mail), Collectors.counting()));
            // Valnämnden, Kulturnämnden and Miljönämnden under § 41, Miljönämnden under the two others
            assertThat(times).hasSize(MEETINGS * 5);
            assertThat(times.values()).containsOnly(1L);
            assertThat(mails.stream().filter(mail -> mail.delivery().isReceipt()))
                    .extracting(Mail::delivery)
                    .hasSize(MEETINGS * SCANS)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<DispatchMessage> takenIn(Store store) {
        MemoryQueue queue = new MemoryQueue();
        IntakeHandler intake =
                new IntakeHandler(Machine.SETTINGS, store.files(), store.documents(), queue, Clock.systemUTC());
        for (int meeting = 1; meeting <= MEETINGS; meeting++) {
            for (int scan = 0; scan < SCANS; scan++) {
                String key = "inbox/" + meeting + "-" + scan + ".pdf";
                store.files().write(key, Papers.print(meeting, scan, "Bron byggs."), "application/pdf");
                intake.handleRequest(Machine.event(Machine.notification(key)), null);
            }
        }
        return queue.messages();
    }

    private static Void dispatch(Store store, List<DispatchMessage> messages, ConcurrentLinkedQueue<Mail> mails) {
        MemoryQueue later = new MemoryQueue();
        DispatchHandler handler = new DispatchHandler(
                Machine.SETTINGS,
                new DispatchHandler.Ports(
                        store.documents(),
                        store.deliveries(),
                        store.register(),
                        store.imports(),
                        store.deadLetters(),
                        store.files(),
                        later,
                        new MemoryLetters(),
                        (delivery, attempt, recipients, raw) -> {
                            mails.add(new Mail(delivery, recipients));
                            return new SendOutcome.Accepted("ses-" + mails.size());
                        }),
                Clock.systemUTC());
        List<DispatchMessage> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random());
        int seen = 0;
        // a message that met another dispatcher's work comes again, as it would from the queue
        for (int tries = 0; !shuffled.isEmpty() && tries < MOST_TRIES; tries++) {
            shuffled.removeIf(message -> {
                SQSEvent event = Machine.event(MessageJson.write(message));
                return handler.handleRequest(event, null).getBatchItemFailures().isEmpty();
            });
            List<DispatchMessage> putOff = later.messages();
            shuffled.addAll(putOff.subList(seen, putOff.size()));
            seen = putOff.size();
        }
        assertThat(shuffled).isEmpty();
        return null;
    }

    private static String what(Store store, Mail mail) {
        Delivery delivery = store.deliveries().find(mail.delivery()).orElseThrow();
        String meeting =
                store.documents().find(delivery.id().documentId()).orElseThrow().meetingDate();
        String paragraph = store.documents()
                .decision(delivery.id().decisionId())
                .orElseThrow()
                .paragraph();
        return meeting + " § " + paragraph + " to " + mail.recipients();
    }
}

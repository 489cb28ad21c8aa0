package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.memory.MemoryDeadLetters;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryLetters;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.memory.MemoryRegister;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.register.Channel;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisteredParty;
import se.expediera.dispatch.mail.SendOutcome;
import se.expediera.store.queue.MessageJson;

/** An office of a made-up municipality: dispatch with everything around it in memory. */
final class Office {
    static final String DOCUMENT = "0123456789abcdef01234567";
    static final Settings SETTINGS = Settings.of(Map.of(
            "EXPEDIERA_SENDER", "expediering@granvik.example.org",
            "EXPEDIERA_REPLY_TO", "registrator@granvik.example.org",
            "EXPEDIERA_CLERK", "registrator@granvik.example.org",
            "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
            "EXPEDIERA_CONFIGURATION_SET", "expediera",
            "EXPEDIERA_MODE", "live",
            "EXPEDIERA_SEND_RATE", "100000"));

    final MemoryDeliveries deliveries = new MemoryDeliveries();
    final MemoryDocuments documents = new MemoryDocuments(deliveries);
    final MemoryRegister register = new MemoryRegister();
    final MemoryDeadLetters deadLetters = new MemoryDeadLetters();
    final MemoryFiles files = new MemoryFiles();
    final MemoryQueue queue = new MemoryQueue();
    final MemoryLetters letters = new MemoryLetters();
    final List<Sent> sent = new ArrayList<>();
    final List<SendOutcome> answers = new ArrayList<>();
    int uploads;
    Runnable afterNextLookAtTheRegister = () -> {};
    Runnable whileReceiptsGoOut = () -> {};
    Instant now = Instant.parse("2026-05-12T12:00:00Z");

    private final Settings settings;
    private final DispatchHandler handler;

    Office() {
        this(SETTINGS);
    }

    Office(Settings settings) {
        this.settings = settings;
        this.handler = new DispatchHandler(
                settings,
                new DispatchHandler.Ports(
                        documents,
                        deliveries,
                        new WatchedRegister(),
                        register,
                        deadLetters,
                        files,
                        queue,
                        letters,
                        this::carry),
                clock());
    }

    DispatchHandler handler() {
        return handler;
    }

    /** A mail that reached the mail service. */
    record Sent(DeliveryId delivery, List<String> recipients, byte[] raw) {}

    /** The text that the mail's reader sees first. */
    static String text(Sent mail) {
        try {
            Part part = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
            while (part.getContent() instanceof Multipart parts) {
                part = parts.getBodyPart(0);
            }
            return part.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The register, with what happens just after somebody looked at it. */
    private final class WatchedRegister implements PartyRegister {
        @Override
        public Register current() {
            Register seen = register.current();
            Runnable next = afterNextLookAtTheRegister;
            afterNextLookAtTheRegister = () -> {};
            next.run();
            return seen;
        }

        @Override
        public Register previous() {
            return register.previous();
        }

        @Override
        public void replace(String version, List<RegisteredParty> parties) {
            register.replace(version, parties);
        }
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private SendOutcome carry(DeliveryId delivery, int attempt, List<String> recipients, byte[] raw) {
        SendOutcome answer = answers.isEmpty() ? new SendOutcome.Accepted("ses-" + sent.size()) : answers.remove(0);
        if (answer instanceof SendOutcome.Accepted || answer instanceof SendOutcome.Unknown) {
            sent.add(new Sent(delivery, recipients, raw));
        }
        if (delivery.isReceipt()) {
            whileReceiptsGoOut.run();
        }
        return answer;
    }

    void registers(RegisteredParty... parties) {
        register.replace("register " + ++uploads, List.of(parties));
    }

    static RegisteredParty mailed(String name, String... aliases) {
        String local = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        return new RegisteredParty(name, List.of(aliases), Channel.EMAIL, List.of(local + "@example.org"), List.of());
    }

    /** A document of one adopted § with these parties; returns the decision's id. */
    String minutes(String documentId, String words, String... parties) {
        return paper(documentId, DecisionKind.DECISION, "12", words, List.of(), parties);
    }

    String paper(
            String documentId,
            DecisionKind kind,
            String paragraph,
            String words,
            List<Finding> findings,
            String... parties) {
        Document document = new Document(
                documentId,
                documentId + "0".repeat(40),
                "inbox/protokoll.pdf",
                "",
                now,
                DocumentState.READ,
                "Kommunstyrelsen",
                "2026-05-11",
                9,
                1,
                List.of(),
                true);
        StoredDecision decision = new StoredDecision(
                StoredDecision.idOf(documentId, 1),
                documentId,
                kind,
                paragraph,
                "KS 2026-00012",
                "",
                "Ny bro över Granån",
                "Kommunstyrelsen",
                List.of(words),
                List.of(),
                List.of(),
                new PageRange(3, 4),
                parties.length > 0,
                findings,
                words,
                "excerpts/" + documentId + "/001.pdf");
        List<Delivery> all = new ArrayList<>();
        for (String party : parties) {
            DeliveryId id = DeliveryId.of(decision.id(), all.size() + 1);
            all.add(Delivery.create(id, party, 4, party, DeliveryState.PENDING, "", now));
        }
        all.add(Delivery.receipt(documentId, now));
        documents.save(document, List.of(decision), all);
        files.write(decision.excerpt(), new byte[] {'%', 'P', 'D', 'F'}, "application/pdf");
        return decision.id();
    }

    void keeps(RegisterImport outcome) {
        register.save(outcome);
        deliveries.add(outcome.receipt());
    }

    SQSBatchResponse dispatch(DispatchMessage message) {
        return dispatch(MessageJson.write(message));
    }

    /** The same in a function that may run for so long yet. */
    SQSBatchResponse dispatch(DispatchMessage message, int millisLeft) {
        Context context = (Context) Proxy.newProxyInstance(
                Office.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getRemainingTimeInMillis");
                    return millisLeft;
                });
        return handler.handleRequest(event(MessageJson.write(message)), context);
    }

    SQSBatchResponse dispatch(String body) {
        return dispatch(event(body));
    }

    /** A message that its function gave up. */
    void diesOf(String body) {
        diesOf(event(body));
    }

    void diesOf(SQSEvent given) {
        SQSBatchResponse answer = new DeadLetterHandler(
                        settings, documents, deliveries, deadLetters, files, queue, clock())
                .handleRequest(given, null);
        assertThat(answer.getBatchItemFailures()).isEmpty();
    }

    private static SQSEvent event(String body) {
        SQSEvent.SQSMessage sqs = new SQSEvent.SQSMessage();
        sqs.setMessageId("m1");
        sqs.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(sqs));
        return event;
    }

    SQSBatchResponse dispatch(SQSEvent event) {
        return handler.handleRequest(event, null);
    }

    void sweep() {
        sweep(new ScheduledEvent());
    }

    void sweep(ScheduledEvent event) {
        new SweepHandler(settings, deliveries, queue, clock()).handleRequest(event, null);
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Delivery delivery(String id) {
        return deliveries.find(DeliveryId.parse(id).orElseThrow()).orElseThrow();
    }

    List<DeliveryState> states(String decisionId) {
        return deliveries.ofDecision(decisionId).stream().map(Delivery::state).toList();
    }

    List<Sent> toParties() {
        return sent.stream().filter(mail -> mail.delivery().isToParty()).toList();
    }

    List<Sent> receipts() {
        return sent.stream().filter(mail -> mail.delivery().isReceipt()).toList();
    }

    List<Sent> news() {
        return sent.stream().filter(mail -> mail.delivery().isNews()).toList();
    }
}

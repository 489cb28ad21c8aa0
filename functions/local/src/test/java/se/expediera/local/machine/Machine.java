package se.expediera.local.machine;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.memory.MemoryLetters;
import se.expediera.core.queue.DeadLetter;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.queue.LetterQueue;
import se.expediera.core.queue.Redrive;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisterImports;
import se.expediera.dispatch.DeadLetterHandler;
import se.expediera.dispatch.DispatchHandler;
import se.expediera.dispatch.SweepHandler;
import se.expediera.dispatch.mail.MailService;
import se.expediera.feedback.FeedbackHandler;
import se.expediera.intake.IntakeHandler;
import se.expediera.local.machine.Message.Function;
import se.expediera.register.RegisterHandler;
import se.expediera.store.queue.MessageJson;

/**
 * All functions around one store, with queues that bring messages in any order and more than once, time that passes by
 * hand, functions whose clocks show another time, and faults between them and everything else. Each invocation is a
 * process of its own.
 */
final class Machine {
    static final Settings SETTINGS = Settings.of(Map.of(
            "EXPEDIERA_SENDER", "expediering@granvik.example.org",
            "EXPEDIERA_REPLY_TO", "registrator@granvik.example.org",
            "EXPEDIERA_CLERK", "registrator@granvik.example.org",
            "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
            "EXPEDIERA_CONFIGURATION_SET", "expediera",
            "EXPEDIERA_MODE", "live",
            "EXPEDIERA_SEND_RATE", "100000000"));

    /** Six times a function's time: when a message that was not done is seen again. */
    private static final Duration VISIBILITY = Duration.ofMinutes(6);

    /** Who puts dead letters back in the end. */
    static final Desk.Ruling REDRIVE = new Desk.Ruling("drift", "Tjänsterna svarar igen.");

    private static final Duration STRIDE = Duration.ofMinutes(12);
    private static final int STRIDES = 400;

    final Store store;
    final Mailman mailman = new Mailman(this::now, body -> add(Function.FEEDBACK, body));
    final Set<String> uploaded = new LinkedHashSet<>();
    private Optional<Papers.Register> register = Optional.empty();
    private final Faults faults = new Faults();
    private final List<Message> messages = new ArrayList<>();
    private final IntakeHandler intake;
    private Instant now = Instant.parse("2026-05-12T12:00:00Z");
    private Duration fast = Duration.ZERO;
    private boolean clocksWereSlow;

    Machine(Store store) {
        this.store = store;
        // the only handler that is dear to make; it keeps nothing from one file to the next
        this.intake = new IntakeHandler(SETTINGS, files(), documents(), queue(), clock());
    }

    Instant now() {
        return now;
    }

    void upload(Papers.Minutes minutes) {
        String key = "inbox/" + minutes + ".pdf";
        store.files().write(key, minutes.pdf(), "application/pdf");
        uploaded.add(ContentHash.id(ContentHash.of(minutes.pdf())));
        add(Function.INTAKE, notification(key));
    }

    void upload(Papers.Register file) {
        register = Optional.of(file);
        String key = "register/parties.csv";
        store.files().write(key, file.csv().getBytes(StandardCharsets.UTF_8), "text/csv");
        add(Function.REGISTER, notification(key));
    }

    /** The register that holds in the end; empty where the last upload of one was refused. */
    Optional<Papers.Register> inForce() {
        return register.filter(file -> file != Papers.Register.BROKEN);
    }

    /** Brings one of the messages that can be seen now; which one, {@code pick} says. */
    void bring(int pick, Fault fault, List<Mailman.Answer> answers, int other) {
        List<Message> visible = visible();
        if (!visible.isEmpty()) {
            mailman.willAnswer(answers);
            invoke(visible.get(pick % visible.size()), fault, other);
        }
    }

    /** A queue may bring a message twice, and at the same time. */
    void doubleOne(int pick) {
        List<Message> visible = visible();
        if (!visible.isEmpty()) {
            messages.add(visible.get(pick % visible.size()));
        }
    }

    void sweep(Fault fault, int other) {
        faults.arm(fault, () -> meanwhile(other));
        try {
            new SweepHandler(SETTINGS, deliveries(), queue(), clock()).handleRequest(schedule(), null);
        } catch (Crash | IllegalStateException e) {
            // the next sweep is on time
        } finally {
            faults.disarm();
        }
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** From now on the functions' clocks are so much ahead of the time; behind it where it is negative. */
    void clocksJump(Duration ahead) {
        fast = ahead;
        clocksWereSlow |= ahead.isNegative();
    }

    /** Whether a function's clock was ever behind the time. */
    boolean clocksWereSlow() {
        return clocksWereSlow;
    }

    /** Time runs on without any fault, and what was given up is put back, until nothing more happens. */
    void settle() {
        mailman.willAnswer(List.of());
        fast = Duration.ZERO;
        run();
        List<DeadLetter> letters = store.deadLetters().all(Integer.MAX_VALUE);
        Redrive redrive = new Redrive(
                store.documents(),
                store.deliveries(),
                store.deadLetters(),
                (source, body) -> add(Function.valueOf(source.name()), body),
                clock());
        letters.forEach(letter -> redrive.putBack(letter.id(), REDRIVE));
        run();
    }

    private void run() {
        for (int stride = 0; stride < STRIDES && !(stride > 0 && isAtRest()); stride++) {
            for (List<Message> visible = visible(); !visible.isEmpty(); visible = visible()) {
                invoke(visible.get(0), Fault.NONE, 0);
            }
            sweep(Fault.NONE, 0);
            passes(STRIDE);
        }
    }

    /** Every delivery of every document, receipts among them. */
    List<Delivery> allDeliveries() {
        return uploaded.stream()
                .flatMap(document -> store.deliveries().ofDocument(document).stream())
                .toList();
    }

    private boolean isAtRest() {
        return messages.isEmpty()
                && allDeliveries().stream()
                        .map(Delivery::state)
                        .allMatch(state -> state.atRest() && state != DeliveryState.RETRYING);
    }

    private List<Message> visible() {
        return messages.stream()
                .filter(message -> !message.visibleAt().isAfter(now))
                .toList();
    }

    private void meanwhile(int pick) {
        List<Message> visible = visible();
        if (!visible.isEmpty()) {
            take(visible.get(pick % visible.size()));
        }
    }

    private void invoke(Message message, Fault fault, int other) {
        faults.arm(fault, () -> meanwhile(other));
        try {
            take(message);
        } catch (Crash e) {
            putBack(message);
        } finally {
            faults.disarm();
        }
    }

    private void take(Message message) {
        if (handler(message.to())
                .handleRequest(event(message.body()), null)
                .getBatchItemFailures()
                .isEmpty()) {
            messages.remove(message);
        } else {
            putBack(message);
        }
    }

    private void putBack(Message message) {
        if (messages.remove(message)) {
            messages.add(message.again(now.plus(VISIBILITY)));
        }
    }

    private RequestHandler<SQSEvent, SQSBatchResponse> handler(Function function) {
        return switch (function) {
            case INTAKE -> intake;
            case REGISTER ->
                new RegisterHandler(
                        SETTINGS,
                        new RegisterHandler.Ports(files(), register(), imports(), deliveries(), queue()),
                        clock());
            case DISPATCH ->
                new DispatchHandler(
                        SETTINGS,
                        new DispatchHandler.Ports(
                                documents(),
                                deliveries(),
                                register(),
                                imports(),
                                deadLetters(),
                                files(),
                                queue(),
                                faults.between(LetterQueue.class, new MemoryLetters()),
                                faults.between(MailService.class, mailman)),
                        clock());
            case FEEDBACK -> new FeedbackHandler(SETTINGS, deliveries(), queue(), clock());
            case DEAD_LETTERS ->
                new DeadLetterHandler(SETTINGS, documents(), deliveries(), deadLetters(), files(), queue(), clock());
        };
    }

    private Documents documents() {
        return faults.between(Documents.class, store.documents());
    }

    private DeadLetters deadLetters() {
        return faults.between(DeadLetters.class, store.deadLetters());
    }

    private Deliveries deliveries() {
        return faults.between(Deliveries.class, store.deliveries());
    }

    private Files files() {
        return faults.between(Files.class, store.files());
    }

    private PartyRegister register() {
        return faults.between(PartyRegister.class, store.register());
    }

    private RegisterImports imports() {
        return faults.between(RegisterImports.class, store.imports());
    }

    private DispatchQueue queue() {
        return faults.between(DispatchQueue.class, new DispatchQueue() {
            @Override
            public void send(List<? extends DispatchMessage> added) {
                added.forEach(message -> add(Function.DISPATCH, MessageJson.write(message)));
            }

            @Override
            public void sendLater(DispatchMessage message, Duration delay) {
                messages.add(new Message(Function.DISPATCH, MessageJson.write(message), now.plus(delay), 0));
            }
        });
    }

    private Clock clock() {
        return ((InstantSource) () -> now.plus(fast)).withZone(ZoneOffset.UTC);
    }

    private ScheduledEvent schedule() {
        ScheduledEvent event = new ScheduledEvent();
        event.setTime(new DateTime(now.toEpochMilli(), DateTimeZone.UTC));
        return event;
    }

    private void add(Function to, String body) {
        messages.add(new Message(to, body, now, 0));
    }

    static String notification(String key) {
        return "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + key + "\"}}}]}";
    }

    static SQSEvent event(String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }
}

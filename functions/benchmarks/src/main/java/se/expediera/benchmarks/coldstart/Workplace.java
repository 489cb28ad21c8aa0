package se.expediera.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.document.DocumentId;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.dispatch.DispatchHandler;
import se.expediera.intake.IntakeHandler;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.register.RegisterHandler;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.queue.MessageJson;

/** Embedded services, with an office's work in them from which each function's first event is made. */
final class Workplace implements AutoCloseable {
    private static final String REGISTER =
            "mottagare;alias;kanal;e-post;medlemmar\nValnämnden;;e-post;namnd@example.org;\n";
    private static final LocalDate FIRST_MEETING = LocalDate.of(1990, 1, 1);

    private final EmbeddedAws aws;
    private final BucketFiles files;
    private int meetings;
    private int registers;

    private Workplace(EmbeddedAws aws) {
        this.aws = aws;
        this.files =
                new BucketFiles(AwsClients.s3(aws.settings()), aws.settings().bucket());
    }

    static Workplace start(Path folder) throws IOException {
        Workplace workplace = new Workplace(EmbeddedAws.start(new EmbeddedAws.Options(
                folder.resolve("data"),
                folder.resolve("mails"),
                Duration.ofSeconds(60),
                Map.of(
                        "EXPEDIERA_SENDER", "expediera@example.org",
                        "EXPEDIERA_REPLY_TO", "registrator@example.org",
                        "EXPEDIERA_CLERK", "registrator@example.org",
                        "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
                        "EXPEDIERA_MODE", "live",
                        "EXPEDIERA_SEND_RATE", "100000"))));
        new RegisterHandler(workplace.settings()).handleRequest(read(workplace.registerUpload()), null);
        return workplace;
    }

    Settings settings() {
        return aws.settings();
    }

    /** The file's event, new to the table by a mark behind its end. */
    String upload(byte[] file, String mark) throws IOException {
        String key = "inbox/" + mark + ".pdf";
        byte[] end = ("\n%" + mark + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] marked = java.util.Arrays.copyOf(file, file.length + end.length);
        System.arraycopy(end, 0, marked, file.length, end.length);
        files.write(key, marked, "application/pdf");
        return Events.ofUpload(settings().bucket(), key);
    }

    /** The event of a decision that is to be mailed to one party; another decision of its document stays open. */
    String decision() throws IOException {
        return Events.ofQueue(MessageJson.write(new SendDecision(read())));
    }

    /** The event of a mail that was sent and has arrived. */
    String delivery() throws IOException {
        String decision = read();
        new DispatchHandler(settings())
                .handleRequest(read(Events.ofQueue(MessageJson.write(new SendDecision(decision)))), null);
        return Events.ofDelivery(decision + "-001");
    }

    /** The event of a register. */
    String registerUpload() throws IOException {
        String register = REGISTER + "Nämnd " + registers++ + ";;post;;\n";
        files.write("register/parties.csv", register.getBytes(StandardCharsets.UTF_8), "text/csv");
        return Events.ofUpload(settings().bucket(), "register/parties.csv");
    }

    /** Has minutes of two decisions read; answers the id of the first. */
    private String read() throws IOException {
        byte[] minutes = MinutesPrinter.print(meeting(), Layouts.all().get(0)).pdf();
        new IntakeHandler(settings()).handleRequest(read(upload(minutes, "meeting-" + meetings)), null);
        byte[] marked = files.read("inbox/meeting-" + meetings + ".pdf", "").orElseThrow();
        return StoredDecision.idOf(
                DocumentId.of(ContentHash.of(marked), settings().mode()), 1);
    }

    private Meeting meeting() {
        meetings++;
        Meeting sample = SampleMeeting.meeting();
        return new Meeting(
                sample.municipality(),
                sample.body(),
                sample.bodyCode(),
                FIRST_MEETING.plusDays(meetings),
                sample.attendance(),
                List.of(item(1), item(2)),
                List.of(),
                List.of());
    }

    private static Item item(int paragraph) {
        return new Item(
                Integer.toString(paragraph),
                "KS 1990-%05d".formatted(paragraph),
                "",
                "Vägunderhåll, etapp " + paragraph,
                "Kommunstyrelsen beslutar",
                List.of("Etapp " + paragraph + " upphandlas."),
                List.of(),
                List.of("Valnämnden"));
    }

    private static SQSEvent read(String event) {
        return LambdaEventSerializers.serializerFor(SQSEvent.class, SQSEvent.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        aws.close();
    }
}

package se.expediera.benchmarks.faults;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.expediera.core.Settings;
import se.expediera.core.files.Files;
import se.expediera.intake.IntakeHandler;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DocumentTable;

class IntakeFaultsIT extends EveryCall {
    private static final String KEY = "inbox/protokoll.pdf";
    private static final String MESSAGE =
            "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"expediera\"},\"object\":{\"key\":\"" + KEY + "\"}}}]}";
    /** Enough for a text that its item in the table cannot hold. */
    private static final int MANY_POINTS = 400;

    @Override
    List<Scene> scenes() {
        Authority authority = new Authority("Granviks utfärdare");
        byte[] signed = SignedFiles.sign(minutes(), authority.holder("Anna Ek"), Instant.now());
        Consumer<Office> before = office -> {
            Files files = office.bucket();
            files.write(KEY, signed, "application/pdf");
            files.write("trust/utfardare.cer", authority.certificate(), "application/pkix-cert");
            files.write("trust/sparrade.crl", authority.revocationList(), "application/pkix-crl");
            files.write("trust/signers.txt", "Anna Ek\n".getBytes(StandardCharsets.UTF_8), "text/plain");
        };
        Consumer<Office> unreadable = office ->
                office.bucket().write(KEY, "Detta är ingen PDF".getBytes(StandardCharsets.UTF_8), "application/pdf");
        return List.of(
                new Scene("a signed file", before, MESSAGE), new Scene("an unreadable file", unreadable, MESSAGE));
    }

    @Override
    RequestHandler<SQSEvent, SQSBatchResponse> function(Settings settings, Wires wires) {
        Files files = new BucketFiles(wires.s3(), settings.bucket());
        return new IntakeHandler(
                settings,
                files,
                new DocumentTable(wires.dynamoDb(), settings.table(), files),
                new SqsDispatchQueue(wires.sqs(), settings.dispatchQueue()),
                Clock.systemUTC());
    }

    /** Two decisions, the text of one of which lies in the bucket. */
    private static byte[] minutes() {
        List<String> points = IntStream.rangeClosed(1, MANY_POINTS)
                .mapToObj(number -> "Bidrag beviljas för åtgärd nummer " + number
                        + " enligt förvaltningens förslag och betalas ut under året.")
                .toList();
        return MinutesPrinter.print(
                        SampleMeeting.meeting()
                                .withItems(List.of(item("51", List.of("Bron byggs.")), item("52", points))),
                        SampleMinutes.layout())
                .pdf();
    }

    private static Item item(String paragraph, List<String> points) {
        return new Item(
                paragraph,
                "KS 2026-000" + paragraph,
                "",
                "Ny bro över Granån",
                "Kommunstyrelsen beslutar",
                points,
                List.of(),
                List.of("Valnämnden", "Ekby byalag"));
    }
}

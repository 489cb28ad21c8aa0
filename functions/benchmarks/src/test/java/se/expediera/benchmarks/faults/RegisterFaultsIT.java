package se.expediera.benchmarks.faults;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.register.RegisteredParty;
import se.expediera.register.RegisterHandler;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.ImportTable;
import se.expediera.store.table.RegisterTable;

class RegisterFaultsIT extends EveryCall {
    private static final String KEY = "register/parties.csv";
    private static final String MESSAGE =
            "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"expediera\"},\"object\":{\"key\":\"" + KEY + "\"}}}]}";
    private static final String HEADER = "mottagare;alias;kanal;e-post;medlemmar\n";

    @Override
    List<Scene> scenes() {
        return List.of(
                new Scene("a register that deliveries wait for", RegisterFaultsIT::awaited, MESSAGE),
                new Scene("a register with an error", RegisterFaultsIT::broken, MESSAGE));
    }

    private static void awaited(Office office) {
        upload(office, "Valnämnden;;e-post;val@example.org;\nEkby byalag;;post;;\n");
        RegisterTable register =
                new RegisterTable(office.good().dynamoDb(), office.settings().table());
        register.replace("0123456789abcdef0123456a", List.<RegisteredParty>of());
        register.replace("0123456789abcdef0123456b", List.<RegisteredParty>of());
        waits(office, "0123456789abcdef01234567-001", 1, "Valnämnden");
        waits(office, "0123456789abcdef01234567-001", 2, "Ekby byalag");
        waits(office, "0123456789abcdef01234567-002", 1, "Ekby byalag");
        waits(office, "0123456789abcdef01234567-002", 2, "Stiftelsen Östra kvarnen");
    }

    private static void broken(Office office) {
        upload(office, "Valnämnden;;brevduva;;\n");
    }

    private static void upload(Office office, String rows) {
        office.bucket().write(KEY, (HEADER + rows).getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static void waits(Office office, String decision, int place, String party) {
        office.deliveries()
                .add(Delivery.create(
                        DeliveryId.of(decision, place),
                        party,
                        1,
                        party,
                        DeliveryState.UNRESOLVED,
                        "Mottagaren saknas i registret.",
                        Instant.now()));
    }

    @Override
    RequestHandler<SQSEvent, SQSBatchResponse> function(Settings settings, Wires wires) {
        String table = settings.table();
        return new RegisterHandler(
                settings,
                new RegisterHandler.Ports(
                        new BucketFiles(wires.s3(), settings.bucket()),
                        new RegisterTable(wires.dynamoDb(), table),
                        new ImportTable(wires.dynamoDb(), table),
                        new DeliveryTable(wires.dynamoDb(), table),
                        new SqsDispatchQueue(wires.sqs(), settings.dispatchQueue())),
                Clock.systemUTC());
    }
}

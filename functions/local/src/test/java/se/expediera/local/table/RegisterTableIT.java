package se.expediera.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.Settings;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.register.Channel;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisteredParty;
import se.expediera.register.RegisterHandler;
import se.expediera.store.table.ImportTable;
import se.expediera.store.table.RegisterTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RegisterTableIT {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final int MANY = 50_000;
    /** The register function's timeout in the template. */
    private static final Duration LAMBDAS_TIME = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private TableUnderTest table;
    private RegisterTable register;

    @BeforeEach
    void start() {
        table = TableUnderTest.start(folder);
        register = registerTable();
    }

    @AfterEach
    void stop() {
        table.close();
    }

    @Test
    void shouldReplaceTheRegisterWholeAndKeepTheOneBefore() {
        // given
        assertThat(register.current()).isEqualTo(Register.NONE);
        List<RegisteredParty> board = List.of(party("Byggnadsnämnden", "BN"));
        List<RegisteredParty> school = List.of(party("Skolnämnden", "SN"));
        register.replace("first", board);
        // when
        register.replace("second", school);
        register.replace("second", board);
        // then
        for (RegisterTable reader : List.of(register, registerTable())) {
            assertThat(reader.current()).isEqualTo(new Register("second", school));
            assertThat(reader.previous()).isEqualTo(new Register("first", board));
        }
    }

    @Test
    void shouldLetGoOfWhatIsOlderThanTheOneBefore() {
        // given
        register.replace("first", List.of(party("A", "a")));
        register.replace("second", List.of(party("B", "b")));
        assertThat(expiry("first")).isEmpty();
        // when
        register.replace("third", List.of(party("C", "c")));
        // then
        String inNinetyDays = Long.toString(NOW.plus(Duration.ofDays(90)).getEpochSecond());
        assertThat(expiry("first")).isEqualTo(inNinetyDays);
        assertThat(expiry("second")).isEmpty();
        assertThat(expiry("third")).isEmpty();
    }

    @Test
    void shouldTakeARegisterOfFiftyThousandRowsInALambdasTime() {
        // given
        String csv = "mottagare;alias;kanal;e-post;medlemmar;postadress\n"
                + IntStream.range(0, MANY)
                        .mapToObj(row -> "Byalaget nummer " + row + ";By " + row + ";e-post;by" + row
                                + "@example.org;;Byvägen " + row + "|599 31 Granvik\n")
                        .collect(Collectors.joining());
        MemoryFiles files = new MemoryFiles();
        files.write("register/parties.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
        ImportTable imports = new ImportTable(table.client(), table.settings().table());
        MemoryQueue queue = new MemoryQueue();
        RegisterHandler handler = new RegisterHandler(
                Settings.of(Map.of("EXPEDIERA_MUNICIPALITY", "Granviks kommun")),
                new RegisterHandler.Ports(files, register, imports, new MemoryDeliveries(), queue),
                Clock.fixed(NOW, ZoneOffset.UTC));
        // when
        long start = System.nanoTime();
        assertThat(handler.handleRequest(upload(), null).getBatchItemFailures()).isEmpty();
        Duration imported = Duration.ofNanos(System.nanoTime() - start);
        RegisterTable reader = registerTable();
        start = System.nanoTime();
        int parties = reader.current().parties().size();
        Duration read = Duration.ofNanos(System.nanoTime() - start);
        // then
        System.out.println("register of " + MANY + " rows: imported in " + imported.toMillis()
                + " ms, read by another instance in " + read.toMillis() + " ms");
        assertThat(parties).isEqualTo(MANY);
        assertThat(reader.current().parties()).isEqualTo(register.current().parties());
        assertThat(imported).isLessThan(LAMBDAS_TIME);
    }

    private RegisterTable registerTable() {
        return new RegisterTable(table.client(), table.settings().table(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String expiry(String version) {
        Map<String, AttributeValue> item = table.client()
                .getItem(get -> get.tableName(table.settings().table())
                        .key(Map.of(
                                "pk", AttributeValue.fromS("REG#" + version),
                                "sk", AttributeValue.fromS("PART#0000"))))
                .item();
        assertThat(item).containsKey("rows");
        return item.containsKey("expiresAt") ? item.get("expiresAt").n() : "";
    }

    private static SQSEvent upload() {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"register/parties.csv\"}}}]}");
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }

    private static RegisteredParty party(String name, String alias) {
        return new RegisteredParty(
                name, List.of(alias), Channel.EMAIL, List.of("a@example.org"), List.of(), List.of("Byvägen 1"));
    }
}

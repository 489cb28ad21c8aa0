package se.expediera.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.memory.MemoryRegister;
import se.expediera.core.register.RegisteredParty;
import se.expediera.store.lambda.LambdaEvents;

class RegisterEventsTest {
    private static final Settings SETTINGS = Settings.of(Map.of("EXPEDIERA_MUNICIPALITY", "Granviks kommun"));

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryQueue queue = new MemoryQueue();
    private final RegisterHandler handler = new RegisterHandler(
            SETTINGS,
            new RegisterHandler.Ports(files, register, register, new MemoryDeliveries(), queue),
            Clock.systemUTC());

    @Test
    void shouldTakeAnUploadAsLambdaHandsItOver() {
        String csv = "mottagare;alias;kanal;e-post;medlemmar\nValnämnden;;e-post;val@example.org;\n";
        files.write("register/parties.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(handler.handleRequest(LambdaEvents.read("register-upload", SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(names()).contains("Valnämnden");
    }

    @Test
    void shouldTakeTheTestMessageOfS3Calmly() {
        assertThat(handler.handleRequest(LambdaEvents.read("register-s3-test-event", SQSEvent.class), null)
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(queue.messages()).isEmpty();
    }

    private List<String> names() {
        return register.current().parties().stream().map(RegisteredParty::name).toList();
    }
}

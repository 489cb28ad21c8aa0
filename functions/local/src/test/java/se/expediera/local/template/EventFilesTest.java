package se.expediera.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that people feed to a function with {@code sam local invoke}: each function has some, and can read them. */
class EventFilesTest {
    private static final Path EVENTS = Path.of("..", "..", "events");

    @Test
    void shouldHaveARealEventForEachFunction() throws IOException {
        Set<String> functions = files().stream()
                .map(file -> file.getFileName().toString().split("-", 2)[0])
                .collect(Collectors.toSet());
        assertThat(functions).isEqualTo(deployed());
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeReadAsLambdaReadsIt(Path file) throws IOException {
        try (InputStream event = Files.newInputStream(file)) {
            ClassLoader loader = getClass().getClassLoader();
            if (file.getFileName().toString().startsWith("sweep-")) {
                ScheduledEvent scheduled = LambdaEventSerializers.serializerFor(ScheduledEvent.class, loader)
                        .fromJson(event);
                assertThat(scheduled.getSource()).isEqualTo("aws.scheduler");
            } else {
                SQSEvent batch = LambdaEventSerializers.serializerFor(SQSEvent.class, loader)
                        .fromJson(event);
                assertThat(batch.getRecords())
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(record.getBody()).isNotBlank())
                        .allSatisfy(
                                record -> assertThat(record.getEventSourceArn()).startsWith("arn:aws:sqs:"));
            }
        }
    }

    private static Set<String> deployed() {
        Template template = Template.read();
        return template.properties("AWS::Serverless::Function").values().stream()
                .map(function -> template.resolve(function.get("FunctionName")).replace(Template.STACK + "-", ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.sorted().toList();
        }
    }
}

package se.expediera.register;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;

class RehearsalTest {
    @Test
    void shouldRehearseAnUploadWithoutAnyService() {
        Settings settings = Settings.of(Map.of(
                "EXPEDIERA_TABLE", "table",
                "EXPEDIERA_BUCKET", "bucket",
                "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
                "EXPEDIERA_DISPATCH_QUEUE", "https://sqs.eu-north-1.amazonaws.com/000000000000/dispatch"));
        assertThatCode(() -> RegisterRehearsal.run(settings)).doesNotThrowAnyException();
    }
}

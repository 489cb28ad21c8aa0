package se.expediera.intake.letter;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;

class LetterRehearsalTest {
    @Test
    void shouldRehearseALetterWithoutAnyService() {
        Settings settings = Settings.of(Map.of(
                "EXPEDIERA_TABLE", "table",
                "EXPEDIERA_BUCKET", "bucket",
                "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
                "EXPEDIERA_SENDER", "expediering@granvik.example.org"));
        assertThatCode(() -> LetterRehearsal.run(settings)).doesNotThrowAnyException();
    }
}

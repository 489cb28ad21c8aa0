package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.reading.Surface.Sight;

class SurfaceTest {
    private static final Box PAGE = new Box(0, 0, 595, 842);
    private static final Clip WHOLE = new Clip(PAGE);
    private static final Figure GRAY = new Figure.Plain(0x808080);

    @Test
    void shouldStopWhereLettersAndAreasTogetherTakeTooLong() {
        Surface surface = new Surface(PAGE, new Budget(LimitsTest.withTime(Duration.ZERO, Duration.ZERO)));
        for (int i = 0; i < 10_000; i++) {
            surface.fill(new Box(0, 495, 3, 504), GRAY, true, WHOLE);
        }
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        surface.look(300, 500, 0, 0, 0);
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.finding().code()).isEqualTo(FindingCode.READING_OVERRUN));
    }

    @Test
    void shouldTellLinesSideBySideFromOneAlone() {
        Surface surface = new Surface(PAGE, new Budget(Limits.USUAL));
        surface.fill(new Box(0, 499, 100, 500.5), GRAY, true, WHOLE);
        assertThat(surface.look(50, 500, 0, 0, 0)).isEqualTo(Sight.CLEAR);
        assertThat(surface.isDrawn()).isFalse();
        surface.fill(new Box(0, 500.4, 100, 501.9), GRAY, true, WHOLE);
        assertThat(surface.look(50, 500, 0, 0, 0)).isEqualTo(Sight.COVERED);
        assertThat(surface.look(50, 500, 2, 0x808080, 0x808080)).isEqualTo(Sight.SAME_COLOUR);
        assertThat(surface.look(50, 510, 0, 0, 0)).isEqualTo(Sight.CLEAR);
    }
}

package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.TwoFaced;
import se.expediera.intake.hostile.Veiled;

/** Settings of transparency, colour and layers decide what a reader sees; where they leave a doubt, the clerk looks. */
class VeiledTextTest {
    @TestFactory
    Stream<DynamicTest> shouldLeaveOutAndHoldWhatSettingsHide() {
        return each(Veiled.hidden(), List.of("Valnämnden"), FindingCode.HIDDEN_TEXT);
    }

    @TestFactory
    Stream<DynamicTest> shouldReadAndHoldWhatSomeReadersMaySee() {
        return each(Veiled.unsure(), List.of("Valnämnden", TwoFaced.SECRET), FindingCode.HIDDEN_TEXT);
    }

    @TestFactory
    Stream<DynamicTest> shouldReadWhatEveryReaderSees() {
        return each(Veiled.visible(), List.of("Valnämnden", TwoFaced.SECRET));
    }

    private static Stream<DynamicTest> each(Map<String, byte[]> files, List<String> parties, FindingCode... codes) {
        return OneDecision.each(files, decision -> {
            assertThat(OneDecision.parties(decision)).isEqualTo(parties);
            assertThat(OneDecision.codes(decision)).containsExactly(codes);
        });
    }
}

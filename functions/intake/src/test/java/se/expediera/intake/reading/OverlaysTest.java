package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.Overlaid;
import se.expediera.intake.hostile.TwoFaced;

/** A reader of the paper sees also what lies over a page without being part of it. */
class OverlaysTest {
    @TestFactory
    Stream<DynamicTest> shouldHoldWhatLiesOverLetters() {
        return OneDecision.each(Overlaid.covered(), decision -> {
            assertThat(OneDecision.parties(decision)).containsExactly("Valnämnden", TwoFaced.SECRET);
            assertThat(OneDecision.codes(decision)).containsExactly(FindingCode.UNREAD_TEXT);
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldTextThatIsNoPartOfItsPage() {
        return OneDecision.each(Overlaid.written(), decision -> {
            assertThat(OneDecision.parties(decision)).containsExactly("Valnämnden");
            assertThat(OneDecision.codes(decision)).containsExactly(FindingCode.UNREAD_TEXT);
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldLetGoWhatHidesAndSaysNothing() {
        return OneDecision.each(Overlaid.harmless(), decision -> {
            assertThat(OneDecision.parties(decision)).contains("Valnämnden", TwoFaced.SECRET);
            assertThat(OneDecision.codes(decision)).isEmpty();
        });
    }
}

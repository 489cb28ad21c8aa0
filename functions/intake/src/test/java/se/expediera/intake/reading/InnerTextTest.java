package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.Patterned;

/** A reader of the paper sees also what a pattern's tiles and the glyphs of a font of drawings say. */
class InnerTextTest {
    @TestFactory
    Stream<DynamicTest> shouldHoldAPageWithTextThatAPatternOrAGlyphDraws() {
        return OneDecision.each(
                Patterned.written(),
                decision -> assertThat(OneDecision.codes(decision)).contains(FindingCode.UNREAD_TEXT));
    }

    @TestFactory
    Stream<DynamicTest> shouldLetGoPatternsAndGlyphsOfLines() {
        return OneDecision.each(
                Patterned.drawn(),
                decision -> assertThat(OneDecision.codes(decision)).doesNotContain(FindingCode.UNREAD_TEXT));
    }
}

package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.FalseFonts;

/** A reader of the paper sees the glyphs of a font, and not what the file says of them. */
class GlyphTruthTest {
    @TestFactory
    Stream<DynamicTest> shouldHoldWhatIsSaidOfOtherGlyphs() {
        return OneDecision.each(
                FalseFonts.lying(),
                decision -> assertThat(OneDecision.codes(decision)).contains(FindingCode.MISMAPPED_TEXT));
    }

    @TestFactory
    Stream<DynamicTest> shouldBelieveFontsThatSayWhatTheyDraw() {
        return OneDecision.each(
                FalseFonts.honest(),
                decision -> assertThat(OneDecision.codes(decision)).isEmpty());
    }

    @Test
    void shouldAskNoGlyphsOfWhatAScannerHasRead() {
        Decision decision = OneDecision.of(FalseFonts.ofAScanner());
        assertThat(OneDecision.codes(decision)).containsExactly(FindingCode.SCANNED_TEXT);
    }
}

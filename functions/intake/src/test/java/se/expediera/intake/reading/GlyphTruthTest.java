package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.FalseFonts;

/** A reader of the paper sees the glyphs of a font, and not what the file says of them. */
class GlyphTruthTest {
    @TestFactory
    Stream<DynamicTest> shouldHoldWhatIsSaidOfOtherGlyphs() {
        return each(FalseFonts.lying(), decision -> assertThat(codes(decision)).contains(FindingCode.MISMAPPED_TEXT));
    }

    @TestFactory
    Stream<DynamicTest> shouldBelieveFontsThatSayWhatTheyDraw() {
        return each(FalseFonts.honest(), decision -> assertThat(codes(decision)).isEmpty());
    }

    @Test
    void shouldAskNoGlyphsOfWhatAScannerHasRead() {
        List<Decision> decisions = Found.read(FalseFonts.ofAScanner()).decisions();
        assertThat(decisions).hasSize(1);
        assertThat(codes(decisions.get(0))).containsExactly(FindingCode.SCANNED_TEXT);
    }

    private static Stream<DynamicTest> each(Map<String, byte[]> files, Consumer<Decision> check) {
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    List<Decision> decisions = Found.read(file.getValue()).decisions();
                    assertThat(decisions).hasSize(1);
                    check.accept(decisions.get(0));
                }));
    }

    private static List<FindingCode> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }
}

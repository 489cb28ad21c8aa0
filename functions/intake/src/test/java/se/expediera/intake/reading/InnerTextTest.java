package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.Patterned;

/** A reader of the paper sees also what a pattern's tiles and the glyphs of a font of drawings say. */
class InnerTextTest {
    @TestFactory
    Stream<DynamicTest> shouldHoldAPageWithTextThatAPatternOrAGlyphDraws() {
        return Patterned.written().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThat(codes(file.getValue())).contains(FindingCode.UNREAD_TEXT)));
    }

    @TestFactory
    Stream<DynamicTest> shouldLetGoPatternsAndGlyphsOfLines() {
        return Patterned.drawn().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(codes(file.getValue())).doesNotContain(FindingCode.UNREAD_TEXT)));
    }

    private static List<FindingCode> codes(byte[] file) {
        return Found.read(file).decisions().get(0).findings().stream()
                .map(Finding::code)
                .toList();
    }
}

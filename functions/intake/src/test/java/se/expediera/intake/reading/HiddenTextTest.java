package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.intake.hostile.Covers;
import se.expediera.intake.hostile.TwoFaced;

/** What a reader of the paper does not see never becomes a party, and whatever stands on such a page waits for the clerk. */
class HiddenTextTest {
    @TestFactory
    Stream<DynamicTest> shouldLeaveOutAndHoldWhatNoReaderSees() {
        return Stream.of(TwoFaced.hidden(), Covers.hidden())
                .flatMap(files -> files.entrySet().stream())
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Minutes minutes = Found.read(file.getValue());
                    assertThat(OneDecision.parties(OneDecision.of(minutes))).containsExactly("Valnämnden");
                    assertThat(OneDecision.codes(OneDecision.of(minutes))).containsExactly(FindingCode.HIDDEN_TEXT);
                    assertThat(codes(minutes.findings())).contains(FindingCode.HIDDEN_TEXT);
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldReadWhatEveryReaderSees() {
        return Stream.of(TwoFaced.visible(), Covers.visible())
                .flatMap(files -> files.entrySet().stream())
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Minutes minutes = Found.read(file.getValue());
                    assertThat(OneDecision.parties(OneDecision.of(minutes)))
                            .containsExactly("Valnämnden", TwoFaced.SECRET);
                    assertThat(OneDecision.of(minutes).findings()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldWhatShowsTextInNotesAndFields() {
        return TwoFaced.elsewhere().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Minutes minutes = Found.read(file.getValue());
                    assertThat(OneDecision.parties(OneDecision.of(minutes))).containsExactly("Valnämnden");
                    assertThat(OneDecision.codes(OneDecision.of(minutes))).containsExactly(FindingCode.UNREAD_TEXT);
                }));
    }

    @Test
    void shouldHoldWhatIsCalledAnotherThanItLooks() {
        Minutes minutes = Found.read(TwoFaced.withFalseLetters());
        assertThat(OneDecision.codes(OneDecision.of(minutes))).contains(FindingCode.MISMAPPED_TEXT);
    }

    @Test
    void shouldHoldWhatAScannerHasRead() {
        for (boolean above : new boolean[] {true, false}) {
            Minutes minutes = Found.read(TwoFaced.scannedWithText(above));
            assertThat(OneDecision.parties(OneDecision.of(minutes))).containsExactly("Valnämnden", TwoFaced.SECRET);
            assertThat(OneDecision.codes(OneDecision.of(minutes))).containsExactly(FindingCode.SCANNED_TEXT);
        }
    }

    @Test
    void shouldSayThatTheOnlyTextOfAFileIsHidden() {
        Minutes minutes = Found.read(TwoFaced.invisible());
        assertThat(minutes.decisions()).isEmpty();
        assertThat(codes(minutes.findings())).containsExactly(FindingCode.NO_TEXT, FindingCode.HIDDEN_TEXT);
    }

    @Test
    void shouldRefuseAFormThatAProgramDraws() {
        assertThat(new FileReader().read(TwoFaced.drawnByProgram()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(FindingCode.DRAWN_BY_PROGRAM));
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}

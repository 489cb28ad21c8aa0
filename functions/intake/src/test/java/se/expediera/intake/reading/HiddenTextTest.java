package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
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
                    assertThat(parties(minutes)).containsExactly("Valnämnden");
                    assertThat(codes(onlyDecision(minutes).findings())).containsExactly(FindingCode.HIDDEN_TEXT);
                    assertThat(codes(minutes.findings())).contains(FindingCode.HIDDEN_TEXT);
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldReadWhatEveryReaderSees() {
        return Stream.of(TwoFaced.visible(), Covers.visible())
                .flatMap(files -> files.entrySet().stream())
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Minutes minutes = Found.read(file.getValue());
                    assertThat(parties(minutes)).containsExactly("Valnämnden", TwoFaced.SECRET);
                    assertThat(onlyDecision(minutes).findings()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldWhatShowsTextInNotesAndFields() {
        return TwoFaced.elsewhere().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Minutes minutes = Found.read(file.getValue());
                    assertThat(parties(minutes)).containsExactly("Valnämnden");
                    assertThat(codes(onlyDecision(minutes).findings())).containsExactly(FindingCode.UNREAD_TEXT);
                }));
    }

    @Test
    void shouldHoldWhatIsCalledAnotherThanItLooks() {
        Minutes minutes = Found.read(TwoFaced.withFalseLetters());
        assertThat(codes(onlyDecision(minutes).findings())).contains(FindingCode.MISMAPPED_TEXT);
    }

    @Test
    void shouldHoldWhatAScannerHasRead() {
        for (boolean above : new boolean[] {true, false}) {
            Minutes minutes = Found.read(TwoFaced.scannedWithText(above));
            assertThat(parties(minutes)).containsExactly("Valnämnden", TwoFaced.SECRET);
            assertThat(codes(onlyDecision(minutes).findings())).containsExactly(FindingCode.SCANNED_TEXT);
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

    private static Decision onlyDecision(Minutes minutes) {
        assertThat(minutes.decisions()).hasSize(1);
        return minutes.decisions().get(0);
    }

    private static List<String> parties(Minutes minutes) {
        return onlyDecision(minutes).dispatch().parties().stream()
                .map(PartyLine::text)
                .toList();
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}

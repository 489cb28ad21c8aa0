package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;
import se.expediera.intake.hostile.Overlaid;
import se.expediera.intake.hostile.TwoFaced;

/** A reader of the paper sees also what lies over a page without being part of it. */
class OverlaysTest {
    @TestFactory
    Stream<DynamicTest> shouldHoldWhatLiesOverLetters() {
        return each(Overlaid.covered(), decision -> {
            assertThat(parties(decision)).containsExactly("Valnämnden", TwoFaced.SECRET);
            assertThat(codes(decision)).containsExactly(FindingCode.UNREAD_TEXT);
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldTextThatIsNoPartOfItsPage() {
        return each(Overlaid.written(), decision -> {
            assertThat(parties(decision)).containsExactly("Valnämnden");
            assertThat(codes(decision)).containsExactly(FindingCode.UNREAD_TEXT);
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldLetGoWhatHidesAndSaysNothing() {
        return each(Overlaid.harmless(), decision -> {
            assertThat(parties(decision)).contains("Valnämnden", TwoFaced.SECRET);
            assertThat(codes(decision)).isEmpty();
        });
    }

    private static Stream<DynamicTest> each(Map<String, byte[]> files, Consumer<Decision> check) {
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    List<Decision> decisions = Found.read(file.getValue()).decisions();
                    assertThat(decisions).hasSize(1);
                    check.accept(decisions.get(0));
                }));
    }

    private static List<String> parties(Decision decision) {
        return decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }

    private static List<FindingCode> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }
}

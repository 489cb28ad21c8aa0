package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;

/** Minutes with one decision, and what is asked of it. */
final class OneDecision {
    private OneDecision() {}

    /** A test for each file by its name, of the decision that is read from it. */
    static Stream<DynamicTest> each(Map<String, byte[]> files, Consumer<Decision> check) {
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check.accept(of(file.getValue()))));
    }

    static Decision of(byte[] file) {
        return of(Found.read(file));
    }

    static Decision of(Minutes minutes) {
        assertThat(minutes.decisions()).hasSize(1);
        return minutes.decisions().get(0);
    }

    static List<String> parties(Decision decision) {
        return decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }

    static List<FindingCode> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }
}

package se.expediera.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final Times TIMES = new Times(1, 0.5, 0.1, 0.2);
    private static final double UNLIMITED = 1e9;
    private static final double NEAR = 1e-6;

    /** Reading 1 + 2 × 0.5, two decisions of 0.1 + 3 × 0.2, the receipt 0.1 + 0.2, of which half a mail's is book-keeping. */
    @Test
    void shouldSumUpWhatOneFileTakes() {
        Model.Outcome outcome = run(new Load(1, 0, 2, 2, 3), 1, 1, UNLIMITED);

        assertThat(outcome.seconds()).isCloseTo(2 + 2 * 0.7 + 0.3 - 0.1, within(NEAR));
    }

    /** The second dispatcher takes the other decision; the receipt waits for both. */
    @Test
    void shouldWorkSideBySide() {
        Model.Outcome outcome = run(new Load(1, 0, 2, 2, 3), 1, 2, UNLIMITED);

        assertThat(outcome.seconds()).isCloseTo(2 + 0.7 + 0.3 - 0.1, within(NEAR));
    }

    @Test
    void shouldReadOneFileAfterTheOther() {
        Model.Outcome outcome = run(new Load(100, 0, 2, 1, 1), 1, 50, UNLIMITED);

        assertThat(outcome.seconds()).isBetween(200.0, 202.0);
        assertThat(outcome.bound()).isEqualTo("the number of readers");
    }

    @Test
    void shouldKeepToTheMailServicesRate() {
        Load load = new Load(10, 0, 2, 10, 10);
        Model.Outcome outcome = run(load, 10, 100, 5);

        assertThat(outcome.seconds()).isBetween(load.mails() / 5.0, load.mails() / 5.0 + 4);
        assertThat(outcome.bound()).isEqualTo("the mail service's rate");
    }

    @Test
    void shouldKeepToTheTablesUnits() {
        Load load = new Load(10, 0, 2, 10, 10);
        Model.Outcome outcome = Model.run(load, TIMES, new Limits(10, 100, UNLIMITED, 28));

        assertThat(outcome.seconds()).isGreaterThan(load.mails() / 2.0);
    }

    @Test
    void shouldBeBoundByTheDispatchers() {
        assertThat(run(new Load(10, 0, 2, 10, 10), 10, 1, UNLIMITED).bound()).isEqualTo("the number of dispatchers");
    }

    @Test
    void shouldSayThatOnlyTheFilesArrivalBounds() {
        Model.Outcome outcome = run(new Load(10, 1_000, 2, 1, 1), 10, 10, UNLIMITED);

        assertThat(outcome.bound()).isEqualTo("nothing but the files' arrival");
        assertThat(outcome.seconds()).isBetween(900.0, 905.0);
    }

    @Test
    void shouldTakeTheMedianPartByPart() {
        Times median = Times.median(List.of(new Times(1, 9, 2, 5), new Times(3, 1, 4, 6), new Times(2, 5, 9, 7)));

        assertThat(median).isEqualTo(new Times(2, 5, 4, 6));
    }

    private static Model.Outcome run(Load load, int readers, int dispatchers, double rate) {
        return Model.run(load, TIMES, new Limits(readers, dispatchers, rate, UNLIMITED));
    }
}

package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void shouldTellTheNumberThatWasCountedMost() {
        Histogram histogram = new Histogram();
        histogram.count(12.4, 2);
        histogram.count(13, 1);
        histogram.count(11.6, 1);

        assertThat(histogram.most(0)).isEqualTo(12);
    }

    @Test
    void shouldTellTheGreatestOfSeveral() {
        Histogram histogram = new Histogram();
        histogram.count(-7, 3);
        histogram.count(12, 3);
        assertThat(histogram.most(0)).isEqualTo(12);

        histogram.count(1e9, 3);
        assertThat(histogram.most(0)).isEqualTo(1e9);
    }

    @Test
    void shouldFallBackWhereNothingWasCounted() {
        assertThat(new Histogram().most(22)).isEqualTo(22);
    }
}

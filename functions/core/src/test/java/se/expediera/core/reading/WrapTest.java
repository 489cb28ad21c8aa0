package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
    private final Wrap wrap = new Wrap(List.of());

    @Test
    void shouldKeepAHyphenThatBelongsToTheWord() {
        assertThat(wrap.join(List.of("Den öppna E-", "handelsbyn"))).isEqualTo("Den öppna E-handelsbyn");
        assertThat(wrap.join(List.of("de som är 18-", "23 år"))).isEqualTo("de som är 18-23 år");
        assertThat(wrap.join(List.of("Arbetsmarknads-", "och vuxenutbildningsnämnden")))
                .isEqualTo("Arbetsmarknads- och vuxenutbildningsnämnden");
    }

    @Test
    void shouldDropAHyphenOfAWordThatStandsWholeElsewhere() {
        Wrap knowing = new Wrap(Paperwork.of("Tekniska nämnden bygger förskolan i Åby")
                .pages()
                .get(0)
                .lines());

        assertThat(knowing.join(List.of("Tekniska nämn-", "den"))).isEqualTo("Tekniska nämnden");
    }

    @Test
    void shouldDropAHyphenInTheMiddleOfALongWord() {
        assertThat(wrap.join(List.of("Samhälls-", "byggnadsnämnden"))).isEqualTo("Samhällsbyggnadsnämnden");
    }
}

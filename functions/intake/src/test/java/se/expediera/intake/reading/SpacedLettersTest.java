package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacedLettersTest {
    @Test
    void shouldKnowLettersThatAreSetApart() {
        assertThat(SpacedLetters.isSpaced("B E S L U T")).isTrue();
        assertThat(SpacedLetters.isSpaced("S ä n d l i s t a :")).isTrue();
        assertThat(SpacedLetters.isSpaced("Beslut")).isFalse();
        assertThat(SpacedLetters.isSpaced("K F K S")).isFalse();
        assertThat(SpacedLetters.isSpaced("1 2 3 4 5 6")).isFalse();
    }

    @Test
    void shouldPartWordsWhereTheGapIsWider() {
        double[] gaps = {3, 3, 8, 3, 3, 3};

        assertThat(SpacedLetters.join("VÅRBUDE", gaps)).isEqualTo("VÅR BUDE");
    }
}

package se.expediera.core.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource({
        "'omfattas av sekre-\ntess', omfattas av sekretess",
        "'offentlighets-\noch sekretesslagen', offentlighets- och sekretesslagen",
        "'offentlighets-\no', offentlighetso",
        "'OSL-\nkap', OSL- kap",
        "'  25 \t kap.\n\n1 §  OSL\n', '25 kap. 1 § OSL '",
        "'sek\u00ADre\u200Btess', sekretess",
        "'25\u00A0kap.\u20031\u2009§', 25 kap. 1 §",
        "'sekre\u2010\ntess – \u2022 \ufb01nner', sekretess – \u2022 finner",
        "'-\nen', '- en'",
        "'sek\u0001re\uFFFCt\u007Fess', sekretess",
        "'\u017Fek\uA731\u1D07t \u24BE \u0665\u06F5', sekset I 55",
        "'', ''"
    })
    void shouldBeTheRunningTextOfPrintedLines(String lines, String text) {
        assertThat(Prose.of(lines).text()).isEqualTo(text);
    }

    /** Two letters in lower case, or a letter outside of Latin, move no place. */
    @Test
    void shouldBeInLowerCaseLetterByLetter() {
        Prose prose = Prose.of("İ SEKRETESS ÅÄÖ Σ");

        assertThat(prose.text()).hasSize(prose.length());
        assertThat(prose.has("sekretess", 2)).isTrue();
        assertThat(prose.has("sekretess", 3)).isFalse();
        assertThat(prose.has("åäö σ", 12)).isTrue();
        assertThat(prose.has("åäö σx", 12)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "omfattas av s e k r e t e s s., omfattas av sekretess.",
        "(S E KRE T E S S) här, (SEKRETESS) här",
        "'S\nE\nK\nR', SEKR"
    })
    void shouldCloseUpWordsWhoseLettersStandApart(String apart, String closed) {
        assertThat(Prose.of(apart + "\n").closedUp()).map(Prose::text).hasValue(closed + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna i Å", "1 2 3 4 5 6", "a b och c d", ""})
    void shouldHaveNothingToCloseUpInUsualWords(String text) {
        assertThat(Prose.of(text).closedUp()).isEmpty();
    }

    @Test
    void shouldReadTheLongSAndTheDotlessIAsLettersOfAWord() {
        assertThat(Prose.of("sekrete\u017F\u017F").has("sekretess", 0)).isTrue();
        assertThat(Prose.of("heml\u0131g").has("hemlig", 0)).isTrue();
    }
}

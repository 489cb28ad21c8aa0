package se.expediera.core.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

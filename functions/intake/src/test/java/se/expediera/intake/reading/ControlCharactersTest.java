package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.intake.hostile.TwoFaced;

/** Letters that would steer the terminal or the program that shows them come no further than the reading. */
class ControlCharactersTest {
    @Test
    void shouldHoldATitleThatSteersATerminalAndShowItWithout() {
        Minutes minutes = Found.read(TwoFaced.saying("Val \u001b[31mav\u001b]0;namn\u0007 ombud", "Valn\u00e4mnden"));
        assertThat(minutes.decisions()).hasSize(1);
        assertThat(minutes.decisions().get(0).title()).contains("ombud").doesNotMatch(".*\\p{Cntrl}.*");
        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNDECODED_TEXT);
    }

    @Test
    void shouldHoldAPartyWithALetterThatNobodyCanRead() {
        Minutes minutes = Found.read(TwoFaced.saying("Val av ombud", "Valn\u0000mnden"));
        assertThat(minutes.decisions().get(0).dispatch().parties())
                .extracting(PartyLine::text)
                .containsExactly("Valn\ufffdmnden");
        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.UNDECODED_TEXT);
    }

    @Test
    void shouldLeaveOutAMarkBeforeALineThatNobodyCanRead() {
        Minutes minutes = Found.read(TwoFaced.saying("Val av ombud", "\u0001   Valn\u00e4mnden"));
        assertThat(minutes.decisions().get(0).dispatch().parties())
                .extracting(PartyLine::text)
                .containsExactly("Valn\u00e4mnden");
        assertThat(minutes.decisions().get(0).findings()).isEmpty();
    }
}

package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.hostile.Torn;

/** A content that is packed or written in any way is read whole, or not at all. */
class TornContentTest {
    private final FileReader reader = new FileReader();

    @Test
    void shouldReadBothPartiesHoweverTheContentIsPacked() {
        SoftAssertions softly = new SoftAssertions();
        Torn.whole()
                .forEach((how, file) -> softly.assertThat(OneDecision.parties(OneDecision.of(file)))
                        .as(how)
                        .containsExactly("Valn\u00e4mnden", "Granviks Bygg AB"));
        softly.assertAll();
    }

    @Test
    void shouldRefuseAFileOfWhichAContentIsTorn() {
        SoftAssertions softly = new SoftAssertions();
        Torn.torn()
                .forEach((how, file) -> softly.assertThat(reader.read(file))
                        .as(how)
                        .isInstanceOfSatisfying(
                                Reading.Refused.class,
                                refused -> assertThat(refused.finding().code()).isEqualTo(FindingCode.DAMAGED_FILE)));
        softly.assertAll();
    }

    @Test
    void shouldHoldADecisionOnWhosePageSomethingIsDrawnThatIsNotThere() {
        SoftAssertions softly = new SoftAssertions();
        Torn.lost()
                .forEach((how, file) -> softly.assertThat(OneDecision.codes(OneDecision.of(file)))
                        .as(how)
                        .containsExactly(FindingCode.UNREAD_TEXT));
        softly.assertAll();
    }
}

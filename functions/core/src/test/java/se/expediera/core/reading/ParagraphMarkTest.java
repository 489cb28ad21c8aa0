package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphMarkTest {
    private static Line line(String text) {
        return new Line(1, List.of(new Line.Cell(text, 70, 300)), 70, 300, 100, 11, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    § 12;12;''
                    §12;12;''
                    12 §;12;''
                    12 § Val av justerare;12;Val av justerare
                    § 12 Val av justerare;12;Val av justerare
                    KS § 12/2026;12;''
                    Ks § 374;374;''
                    § 12 Dnr KS 2026/7;12;Dnr KS 2026/7
                    § 62. Stipendium;62;Stipendium
                    §§ 12-14 Utgår;12-14;Utgår
                    § 63/20 Fastställande av dagordning;63;Fastställande av dagordning
                    Kommunstyrelsen § 5 Dnr KS 2026/7;5;Dnr KS 2026/7
                    Paragraf 7;7;''
                    AU § 9:1 Upprop;9:1;Upprop
                    """)
    void shouldReadTheNumbersThatMunicipalitiesPrint(String text, String number, String rest) {
        assertThat(ParagraphMark.of(line(text))).get().satisfies(mark -> {
            assertThat(mark.number()).isEqualTo(number);
            assertThat(mark.rest()).isEqualTo(rest);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§ 36, upphör att gälla",
                "12 § kommunallagen (2017:725)",
                "§ 899.",
                "Bilaga till § 374 Mottagande 2026",
                "Paragrafer 43–87",
                "enligt 5 kap. 23 § kommunallagen"
            })
    void shouldNotTakeASentenceForAHeading(String text) {
        assertThat(ParagraphMark.of(line(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"§ 1234567890123456789012345678901234567890"})
    void shouldCallANumberOfFortyDigitsAbsurd(String text) {
        assertThat(ParagraphMark.of(line(text))).get().matches(ParagraphMark::absurd);
    }
}

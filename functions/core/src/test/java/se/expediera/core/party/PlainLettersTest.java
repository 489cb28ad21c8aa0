package se.expediera.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLettersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Miljo\u0308na\u0308mnden",
                "Miljo\u034f\u0308n\u00e4mnden",
                "Milj\u00f6\u00adn\u00e4mnden",
                "Milj\u00f6\u200bn\u00e4mnden",
                "\ufeffMilj\u00f6n\u00e4mn\u200dden",
                "Milj\u00f6n\u00e4mnden\u200e"
            })
    void shouldFoldWhatChangesNoMeaning(String spelling) {
        assertThat(PlainLetters.of(spelling)).isEqualTo("Miljönämnden");
        assertThat(PlainLetters.trick(PlainLetters.of(spelling))).isEmpty();
        assertThat(PartyName.fold(spelling)).isEqualTo("miljönämnden");
    }

    @Test
    void shouldKeepNothingThatSteersAMachine() {
        assertThat(PlainLetters.of("Val \u001b]0;av\u0007 om\u0000bud")).isEqualTo("Val ]0;av\ufffd om\ufffdbud");
        assertThat(PlainLetters.of("\u0001 ombud \u009b"))
                .as("a mark before a line")
                .isEqualTo(" ombud ");
        assertThat(PlainLetters.of("Val\r\nav\tombud\u2028nu")).isEqualTo("Val  av ombud nu");
    }

    @Test
    void shouldPartLigatures() {
        assertThat(PlainLetters.of("o\ufb03ciell \ufb01lial")).isEqualTo("officiell filial");
        assertThat(PlainLetters.of("\ufb01\u0308"))
                .as("a mark on the second letter")
                .isEqualTo("f\u00ef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Milj\u00f6n\u0430mnden",
                "\u0412yggnadsn\u00e4mnden",
                "V\u03b1ln\u00e4mnden",
                "\u0410\u0412",
                "V\u202eneb\u202c",
                "n\u00e4m\u2066nden\u2069",
                "V\u0336aln\u00e4mnden",
                "\uff36\uff21\uff2c",
                "\ud835\udc15aln\u00e4mnden",
                "Milj\u00f6n\u0251mnden",
                "\u017focialn\u00e4mnden",
                "So\u217dialn\u00e4mnden",
                "Socia\u2113n\u00e4mnden",
                "Socia\u01c0n\u00e4mnden",
                "\u24c8ocialn\u00e4mnden",
                "Socialn\u1d00mnden"
            })
    void shouldTellOfWhatMayTurnOneNameIntoAnother(String name) {
        assertThat(PlainLetters.trick(PlainLetters.of("till " + name + " för kännedom")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Byggnadsnämnden, Åsa Öberg & C:o (KS 2023-00679)",
                "prisniv\u00e5\u030a",
                "Françoise Müller, Łódź, Šibenik, Þór",
                "Yıldız Aydın, 5 \u2113, 3 m\u2113, Karl \u216b, etapp\u2161, Granvik\u24c7",
                "12 \u03bcg/l, 5 k\u2126, \u00b5m och \u0394T",
                "Ресторан Россия",
                "Γειά σου",
                "– ”citat” … €5 ½ m²",
                "مرحبا",
                "\ud83d\ude00 glad"
            })
    void shouldTakeOtherLanguagesAndSignsCalmly(String text) {
        assertThat(PlainLetters.trick(PlainLetters.of(text))).isEmpty();
    }

    @Test
    void shouldTellOfCharactersThatNoLineOfTextHas() {
        assertThat(PlainLetters.broken("till Social\u0000nämnden i Granvik")).hasValue("Socialnämnden");
        assertThat(PlainLetters.broken("Social\ufffcnämnden")).hasValue("Socialnämnden");
        assertThat(PlainLetters.broken("Social\tnämnden\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Socıalnämnden, Socialnämnden",
        "\u24c8o\u217d\u0131\u0251\u2113n\u00e4mnden, Socialnämnden",
        "S\u043ecial\u0000n\u00e4mn\u2063den\ufffc, Socialnämnden",
        "\u0667\u00bd \u03bcg, 71\u20442 \u03bcg"
    })
    void shouldReadLettersAsTheyLook(String text, String seen) {
        assertThat(Lookalikes.latin(text)).isEqualTo(seen);
    }
}

package se.expediera.core.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up; 121212-1212 is the one that Swedish examples commonly have. */
class PersonalNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Ek, 121212-1212",
                "Anna Ek, 19121212-1212, söker",
                "Anna Ek (191212121212)",
                "Anna Ek 121212+1212",
                "personnummer:121212-1212.",
                "121212 1212",
                "121212 - 1212",
                "121212–1212",
                "1212121212",
                "19121212 1212",
                "samordningsnummer 121272-1219",
                "1. 121212-1212",
                "Organisationsnummer 121212-1212, enskild firma",
                "000229-1235"
            })
    void shouldFindANumberHoweverItIsPrinted(String text) {
        assertThat(PersonalNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "121212-1213",
                "19010229-1234",
                "121232-1218",
                "121212-XXXX",
                "Organisationsnummer 212000-1355",
                "Org.nr 556036-0793",
                "KS 2026-00012",
                "Dnr 121212-1212",
                "Dnr KS 121212-1212",
                "Diarienummer: SN 121212-1212",
                "Telefon: 1212121212",
                "Telefon 070-123 45 69",
                "mobil 0701234569",
                "Bankgiro 5050-1055",
                "bankgiro 1212121212",
                "kontonummer 1212121212",
                "OCR 1212121212",
                "8327 121212 1212 5",
                "12121212121212",
                "2026-03-18 1300",
                "Granvik 4:17 och 12:1212",
                ""
            })
    void shouldTakeNoOtherNumberForOne(String text) {
        assertThat(PersonalNumber.isIn(text)).isFalse();
    }
}

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
                "000229-1235",
                "Bidraget till 1985-03-12-2395 avslås",
                "Bidraget till 2012-03-12-2393 avslås",
                "Bidraget till 1985-03-12 2395 avslås",
                "Bidraget till 1985 03 12 2395 avslås",
                "Bidraget till 85-03-12-2395 avslås",
                "Bidraget till 85 03 12-2395 avslås",
                "Personnummer: 2012-03-12 2393",
                "8 5 0 3 1 2 - 2 3 9 5",
                "1 9 8 5 0 3 1 2 - 2 3 9 5",
                "sökanden 8503 12-2395 avslås",
                "sökanden 850312-23 95 avslås",
                "850312/2395",
                "850312.2395",
                "850312--2395",
                "850312:2395"
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
                "Mötet den 2012-12-12 1212 i salen",
                "Avtalet gäller 2012-12-12 – 1212 dagar",
                "den 121212. 1212 personer",
                "Planerna 121212.1212 och 121212/1212",
                "12 1985-03-12 2395 7",
                "Dnr 85-03-12-2395",
                "Tfn 85-03-12-2395",
                "Röster 8 5 0 3 1 2 2 3 9 5 summa",
                "7 8503 12-2395",
                "den 12 1212-1212",
                "1985-03/12-2395",
                ""
            })
    void shouldTakeNoOtherNumberForOne(String text) {
        assertThat(PersonalNumber.isIn(text)).isFalse();
    }
}

package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Dnr KS 2026-00679 3.4.1.25;KS 2026-00679;3.4.1.25
                    KSKF/2026:547;KSKF/2026:547;''
                    Diarienummer 2026/BUN 0203 40;2026/BUN 0203;40
                    Dnr 2026/KS 0041 001;2026/KS 0041;001
                    Ärendenummer SLK-2026-00074;SLK-2026-00074;''
                    Ärendenummer SLK-2026-00025:-1;SLK-2026-00025;''
                    Dnr 2026/00074 000;2026/00074;000
                    KS/2026:298 - 001;KS/2026:298;001
                    KS/2026:224-209;KS/2026:224;209
                    (KSKF/2026:547);KSKF/2026:547;''
                    Dnr 00022/2026;00022/2026;''
                    00123/20262.6.;00123/2026;2.6
                    Dnr2026KSM1221.042;2026KSM1221;042
                    BUN 26/39;BUN 26/39;''
                    Diarienr KLF 2026/792;KLF 2026/792;''
                    LS/1245/2026;LS/1245/2026;''
                    Dnr 4468-2026;4468-2026;''
                    Dnr 40226;40226;''
                    0509/26;0509/26;''
                    Dnr 26KS123;26KS123;''
                    KS.2026.145;KS.2026.145;''
                    Dnr 2026.145;2026.145;''
                    Ärende: KS 2026-12;KS 2026-12;''
                    Ärende: STK-2026-12;STK-2026-12;''
                    Ärendebeteckning: KS 2026/00145;KS 2026/00145;''
                    """)
    void shouldReadTheFormsInUse(String text, String number, String classification) {
        assertThat(CaseNumber.alone(text)).get().satisfies(found -> {
            assertThat(found.number()).isEqualTo(number);
            assertThat(found.classification()).isEqualTo(classification);
        });
    }

    @Test
    void shouldNotTakeADateForOne() {
        assertThat(CaseNumber.anywhere("Sammanträdet den 2026-05-06")).isEmpty();
        assertThat(CaseNumber.anywhere("Datum 2026-05-06")).isEmpty();
    }
}

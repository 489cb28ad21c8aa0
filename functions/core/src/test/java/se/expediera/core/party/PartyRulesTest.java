package se.expediera.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartyRulesTest {
    static Stream<PartyRules.Rule> shouldGiveEveryExampleItsRulesType() {
        return PartyRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource
    void shouldGiveEveryExampleItsRulesType(PartyRules.Rule rule) {
        assertThat(PartyRules.typeOf(rule.example())).isEqualTo(rule.type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Valnämnden;BODY
                    Fritids- och folkhälsonämnden;BODY
                    Stadsbyggnadsnämnden – återremiss;BODY
                    Miljönämnden (minoritetsåterremiss);BODY
                    Socialnämnderna – Norr, Söder, Öster;GROUP
                    Stadens nämnder och bolag;GROUP
                    Förvaltnings AB Granvik;COMPANY
                    Granviks stads HBTQI-råd;BODY
                    Kontaktforum för studentfrågor;BODY
                    Länsstyrelsen i Östmarks län, Anna Ek, 599 31 Granvik;AUTHORITY
                    Granviks hembygdsförening, Lena Kvarn, Kvarnvägen 4;ASSOCIATION
                    Anna-Lena Ek af Åby;PERSON
                    Anna Ek;PERSON
                    Granviksförslag 12 – Förslagsställare;PETITIONER
                    De valda;ELECTED
                    KF Handling 2026 nr 33;ONWARD_REFERENCE
                    Skrivelse till Socialdepartementet;LETTER
                    Akten;FILE
                    Till remissinstanser genom kansliet;THROUGH
                    Ekonomiavdelningen;OFFICE
                    Kommundirektören;OFFICE
                    Barn och utbildning;OFFICE
                    Anna Ek (kommunjurist);PERSON
                    hmm;UNKNOWN
                    """)
    void shouldTellWhatALineNames(String line, PartyType type) {
        assertThat(PartyRules.typeOf(line)).isEqualTo(type);
    }
}

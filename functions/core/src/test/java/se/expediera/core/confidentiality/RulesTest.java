package se.expediera.core.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final Rules SECRECY = new Rules(SecrecyRules.all());

    static Stream<Rule> shouldLetEachExampleBeDecidedByItsOwnRule() {
        return Stream.concat(SecrecyRules.all().stream(), CareRules.all().stream());
    }

    @ParameterizedTest
    @MethodSource
    void shouldLetEachExampleBeDecidedByItsOwnRule(Rule rule) {
        List<Rule> deciding = new ArrayList<>();
        Rules rules = SecrecyRules.all().contains(rule) ? SECRECY : new Rules(CareRules.all());

        rules.find(Prose.of("Inledning. " + rule.example() + ". Avslutning."), (decides, at) -> deciding.add(decides));

        assertThat(deciding).contains(rule);
    }

    static Stream<Rule> shouldHoldNothingForTheExampleOfAHarmlessRule() {
        return SecrecyRules.all().stream().filter(rule -> rule.verdict().isEmpty());
    }

    @ParameterizedTest
    @MethodSource
    void shouldHoldNothingForTheExampleOfAHarmlessRule(Rule rule) {
        assertThat(SECRECY.anyIn(Prose.of(rule.example()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ärendet redovisas inte med hänvisning till sekretess.",
                "Uppgifterna omfattas av sekretess enligt 26 kap. 1 § OSL.",
                "Sekretess enligt offentlighets- och sekretesslagen (2009:400) 25 kap 1 §",
                "OSL 25:1",
                "21 kap. 3 § första stycket OSL",
                "25 kapitlet 1 § OSL",
                "SEKRETESS",
                "Bilaga 2 (sekretess)",
                "Handlingen innehåller sekretessbelagda uppgifter.",
                "Patientsekretess gäller för journalen.",
                "I ärendet råder förundersökningssekretess.",
                "Sekretessen gäller i 70 år.",
                "Sökanden har skyddad identitet.",
                "Eleven har skyddade personuppgifter.",
                "Familjen har skyddad folkbokföring.",
                "Adressen omfattas av sekretessmarkering.",
                "Uppgiften är konfidentiell.",
                "Ärendet omfattas av sekrete\u017F\u017F.",
                "Ärendet omfattas av \uA731\u1D07\u1D0B\u0280\u1D07\u1D1B\u1D07\uA731\uA731.",
                "Ärendet omfattas av sekr\u0435tess.",
                "Uppgifterna om valda ombud är hemliga.",
                "Rapporten är hemlig."
            })
    void shouldHoldWhatClaimsSecrecyOrProtection(String text) {
        assertThat(SECRECY.anyIn(Prose.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ledamöterna undertecknar sekretessbevis.",
                "Möjlighet att bryta sekretess mellan socialtjänst och polis",
                "Sekretessbrytande bestämmelser i 10 kap. OSL",
                "Beslut att inte lämna ut handling enligt 6 kap. 3 § OSL",
                "Delegationsordning enligt offentlighets- och sekretesslagen (2009:400)",
                "Utbildning i offentlighet och sekretess för förtroendevalda",
                "Riktlinjer för hantering av skyddade personuppgifter",
                "Rutin för elever med skyddade personuppgifter",
                "Uppgifterna omfattas inte av sekretess.",
                "Staden skyddar personuppgifter enligt dataskyddsförordningen.",
                "Omröstningen är hemlig.",
                "Personval sker genom sluten omröstning; valet är hemligt.",
                "Röstningen i ärendet ska vara hemlig.",
                "Hemlig omröstning begärs. Nämnden beslutar om hemlig röstning.",
                "Uppgifterna är inte hemliga.",
                "Resan till Oslo och arkivets klassificering"
            })
    void shouldLetPassWhatOnlySpeaksOfIt(String text) {
        assertThat(SECRECY.anyIn(Prose.of(text))).isFalse();
    }

    @Test
    void shouldHaveEachWordInOneListAlone() {
        assertThat(SecrecyRules.all())
                .extracting(Rule::word)
                .doesNotContainAnyElementsOf(
                        CareRules.all().stream().map(Rule::word).toList());
    }
}

package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchHeadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Beslutet expedieras till",
                "Kommunfullmäktiges beslut expedieras till",
                "Barn- och utbildningsnämndens beslut skickas till:",
                "Protokollsutdrag skickas till",
                "Beslutet skickas till:",
                "Beslutet ska skickas till",
                "Ska expedieras till:",
                "Expedieras till",
                "Expediering",
                "Expediering:",
                "Sändlista",
                "Kopia till",
                "Kopia av beslut till:",
                "Beslut till",
                "Beslut sänds till",
                "Beslutet delges",
                "Delges",
                "Delges:",
                "Skickas till",
                "Protokollsutdrag till:",
                "Protokollsutdrag:",
                "Beslutet expedieras för kännedom till",
                "Utdrag ur protokollet skickas till",
                "EXPEDIERAS TILL",
                "Meddelas",
                "Beslutsmottagare",
                "Ärendets expediering",
                "Ärendet expedieras till",
                "Beslutet ska även skickas till",
                "Beslutet skickas till nedanstående:",
                "Beslutsutdrag till",
                "Avskrift till:",
                "Protokollsutdrag för kännedom till",
                "Delges för kännedom:",
                "Expediering och delgivning",
                "Exp:",
                "Exp. till"
            })
    void shouldKnowTheHeadingsInUse(String heading) {
        assertThat(DispatchHeading.of(heading))
                .get()
                .extracting(DispatchHeading::rest)
                .isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delgivningar",
                "För kännedom",
                "Protokollsutdrag från arbetsutskottet",
                "Mottagare: Kommunfullmäktige",
                "Kommunstyrelsens expedition",
                "Sökande delges beslutet efter justeringen.",
                "Beslutsunderlag",
                "Till Kommunstyrelsen",
                "beslutet expedieras till",
                "Handlingarna överlämnas till arkivet"
            })
    void shouldRefuseWhatOnlyLooksLikeOne(String line) {
        assertThat(DispatchHeading.of(line)).isEmpty();
    }

    @Test
    void shouldGiveThePartiesBehindItsColon() {
        assertThat(DispatchHeading.of("Beslutet skickas till: Valnämnden, Tekniska nämnden"))
                .get()
                .extracting(DispatchHeading::rest)
                .isEqualTo("Valnämnden, Tekniska nämnden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beslut att tillsändas:", "Utskick av beslut till", "Beslutet har översänts till:"})
    void shouldDoubtWhatSpeaksOfSendingWithoutBeingKnown(String line) {
        assertThat(DispatchHeading.of(line)).isEmpty();
        assertThat(DispatchHeading.looksAlike(line) || DispatchHeading.speaksOfSending(line))
                .isTrue();
    }
}

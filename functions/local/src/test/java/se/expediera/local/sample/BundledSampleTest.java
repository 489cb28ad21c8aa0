package se.expediera.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.Channel;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.Resolution;
import se.expediera.core.register.Resolver;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.generator.Truth;
import se.expediera.register.RegisterFile;

class BundledSampleTest {
    private static final Municipality HOME = Municipality.of("Granviks kommun");

    @Test
    void shouldBeWhatTheGeneratorPrints() throws IOException {
        assertThat(text(resource(SampleMinutes.FILE_NAME)))
                .isEqualTo(text(SampleMinutes.print().pdf()));
    }

    @Test
    void shouldHaveItsTruthBesideIt() throws IOException {
        assertThat(new String(resource(SampleMinutes.TRUTH_NAME), StandardCharsets.UTF_8))
                .isEqualTo(SampleMinutes.truth());
    }

    @Test
    void shouldNameOnePartyThatTheRegisterLacksAndNoMore() throws IOException {
        Resolver resolver = Resolver.of(new Register("1", register()), HOME, false);

        List<String> unknown = Truth.of(SampleMeeting.meeting(), SampleMinutes.print()).stream()
                .flatMap(truth -> truth.parties().stream())
                .filter(party -> resolver.resolve(party) instanceof Resolution.Unknown)
                .toList();

        assertThat(unknown).containsExactly("Granviks Vatten AB");
    }

    @Test
    void shouldHaveARegisterWithAGroupAndAPartyByPost() throws IOException {
        assertThat(register()).anyMatch(RegisteredParty::isGroup).anyMatch(party -> party.channel() == Channel.POST);
    }

    private static List<RegisteredParty> register() throws IOException {
        RegisterFile.Outcome file = RegisterFile.read(resource("parties.csv"), HOME);
        assertThat(file.errors()).isEmpty();
        return file.parties();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BundledSampleTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}

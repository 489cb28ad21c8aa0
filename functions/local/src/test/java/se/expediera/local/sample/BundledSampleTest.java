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
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.Channel;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.Resolution;
import se.expediera.core.register.Resolver;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.generator.Truth;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
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
    void shouldBeReadWithEveryFieldOfItsTruth() throws IOException {
        List<Truth> truth = Truth.of(SampleMeeting.meeting(), SampleMinutes.print());

        List<Decision> read = read().decisions();

        assertThat(read.stream().map(BundledSampleTest::asTruth).toList()).containsExactlyElementsOf(truth);
        assertThat(read).flatExtracting(Decision::findings).isEmpty();
    }

    @Test
    void shouldKeepForEachPartyThePageAndTheLinesOnWhichItStands() throws IOException {
        try (PDDocument document = Loader.loadPDF(resource(SampleMinutes.FILE_NAME))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (Decision decision : read().decisions()) {
                for (PartyLine party : decision.dispatch().parties()) {
                    stripper.setStartPage(party.page());
                    stripper.setEndPage(party.page());
                    String first = party.line().lines().findFirst().orElseThrow();
                    assertThat(stripper.getText(document).lines()).contains(first);
                    assertThat(party.line().replace('\n', ' ')).contains(party.text());
                }
            }
        }
    }

    private static Minutes read() throws IOException {
        Reading reading = new FileReader().read(resource(SampleMinutes.FILE_NAME));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).minutes();
    }

    private static Truth asTruth(Decision decision) {
        return new Truth(
                decision.kind(),
                decision.paragraph(),
                decision.caseNumber(),
                decision.classification(),
                decision.title(),
                decision.decidingBody(),
                decision.points(),
                decision.dispatch().parties().stream().map(PartyLine::text).toList(),
                decision.signatories(),
                decision.onBehalfOf(),
                decision.pages());
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

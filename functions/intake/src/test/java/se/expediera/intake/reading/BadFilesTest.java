package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.hostile.Torn;

class BadFilesTest {
    private final FileReader reader = new FileReader();

    @Test
    void shouldRefuseWhatIsNoPdf() {
        assertThat(refusal(Samples.plainText()).code()).isEqualTo(FindingCode.NOT_A_PDF);
        assertThat(refusal(Samples.wordDocument()).code()).isEqualTo(FindingCode.NOT_A_PDF);
    }

    @Test
    void shouldKnowAWordProcessorsFileByItsParts() throws IOException {
        assertThat(refusal(zip("word/document.xml", "[Content_Types].xml")).message())
                .contains("ordbehandlaren");
        assertThat(refusal(zip("[Content_Types].xml", "word/document.xml")).message())
                .contains("ordbehandlaren");
        assertThat(refusal(zip("protokoll.pdf", "bilaga.docx")).message()).contains("arkiv");
    }

    @Test
    void shouldNotTakeAFormsDataForAWordProcessorsFile() {
        byte[] fdf = "%FDF-1.2\n1 0 obj<</FDF<<>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(fdf).code()).isEqualTo(FindingCode.NOT_A_PDF);
        assertThat(refusal(fdf).message()).contains("FDF").doesNotContain("ordbehandlaren.");
    }

    @Test
    void shouldCallADocumentWithoutPagesDamaged() {
        byte[] none = new String(Torn.whole().get("not packed"), StandardCharsets.ISO_8859_1)
                .replace("/Kids [3 0 R] /Count 1", "/Kids [] /Count 0     ")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(none).code()).isEqualTo(FindingCode.DAMAGED_FILE);
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (String part : parts) {
                archive.putNextEntry(new ZipEntry(part));
                archive.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThat(refusal(Samples.empty()).code()).isEqualTo(FindingCode.EMPTY_FILE);
    }

    @Test
    void shouldRefuseWhatIsDamaged() {
        assertThat(refusal(Samples.truncated()).code()).isEqualTo(FindingCode.DAMAGED_FILE);
        assertThat(refusal(Samples.damaged()).code()).isEqualTo(FindingCode.DAMAGED_FILE);
    }

    @Test
    void shouldRefuseWhatAsksForAPassword() {
        assertThat(refusal(Samples.withPassword()).code()).isEqualTo(FindingCode.PASSWORD);
    }

    @Test
    void shouldSayThatAScanHasNoText() {
        Minutes minutes = Found.read(Samples.scan());

        assertThat(minutes.decisions()).isEmpty();
        assertThat(codes(minutes)).contains(FindingCode.NO_TEXT);
    }

    @Test
    void shouldSayThatAFileHasNoDecision() {
        assertThat(codes(Found.read(Samples.withoutParagraphs()))).contains(FindingCode.NO_DECISION);
        assertThat(codes(Found.read(Samples.onlyFurniture()))).contains(FindingCode.NO_DECISION);
    }

    @Test
    void shouldDoubtAListOfFiveThousandParties() {
        Minutes minutes = Found.read(Samples.withListOf(5000));

        assertThat(minutes.decisions()).hasSize(1);
        assertThat(minutes.decisions().get(0).dispatch().parties()).hasSize(5000);
        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.LONG_LIST);
    }

    @Test
    void shouldDoubtANumberOfFortyDigits() {
        Minutes minutes = Found.read(Samples.withNumberOfFortyDigits());

        assertThat(minutes.decisions())
                .flatExtracting(decision -> decision.findings())
                .extracting(Finding::code)
                .contains(FindingCode.PARAGRAPH_ODD);
    }

    @Test
    void shouldReadOnBehindATitleOfTenPagesAndSayThatItIsCut() {
        Minutes minutes = Found.read(Samples.withTitleOfTenPages());

        assertThat(minutes.decisions()).hasSize(1);
        assertThat(minutes.decisions().get(0).title()).hasSizeBetween(150, 200);
        assertThat(minutes.decisions().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.LONG_TITLE);
        assertThat(minutes.decisions().get(0).dispatch().parties())
                .extracting(PartyLine::text)
                .containsExactly("Tekniska nämnden");
    }

    @Test
    void shouldReadBetweenOtherLanguages() {
        Minutes minutes = Found.read(Samples.inSeveralLanguages());

        assertThat(minutes.decisions()).hasSize(1);
        assertThat(minutes.decisions().get(0).dispatch().parties())
                .extracting(PartyLine::text)
                .containsExactly("Tekniska nämnden", "Ville de Granvique");
    }

    @Test
    void shouldReadThreeHundredPages() {
        Minutes minutes = Found.read(Samples.minutesOfPages(300));

        assertThat(minutes.pages()).isGreaterThanOrEqualTo(300);
        assertThat(minutes.decisions()).hasSizeGreaterThan(300);
    }

    private Finding refusal(byte[] file) {
        Reading reading = reader.read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).finding();
    }

    private static List<FindingCode> codes(Minutes minutes) {
        return minutes.findings().stream().map(Finding::code).toList();
    }
}

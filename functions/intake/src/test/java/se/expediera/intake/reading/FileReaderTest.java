package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.FindingCode;

class FileReaderTest {
    private final FileReader reader = new FileReader();

    private static void page(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            int y = 700;
            for (String line : lines) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.newLineAtOffset(70, y -= 15);
                content.showText(line);
                content.endText();
            }
        }
    }

    private static PDDocument minutes() throws IOException {
        PDDocument document = new PDDocument();
        page(document, "§ 1", "Upprop", "Beslut", "Uppropet godkänns.", "Beslutet expedieras till", "1. Valnämnden");
        page(document, "§ 2", "Val", "Beslut", "Anna Ek utses.", "Beslutet expedieras till", "1. Tekniska nämnden");
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private FindingCode refusal(byte[] content) {
        assertThat(reader.read(content)).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reader.read(content)).finding().code();
    }

    @Test
    void shouldCutAnExcerptOfADecisionsPagesAlone() throws IOException {
        byte[] content;
        try (PDDocument document = minutes()) {
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle("Upprop");
            item.setDestination(document.getPage(0));
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentInformation().setAuthor("Anna Ek");
            content = bytes(document);
        }

        Reading.Read read = (Reading.Read) reader.read(content);

        assertThat(read.excerpts()).containsOnlyKeys(0, 1);
        try (PDDocument excerpt = Loader.loadPDF(read.excerpts().get(1))) {
            assertThat(excerpt.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(excerpt))
                    .contains("Tekniska nämnden")
                    .doesNotContain("Valnämnden");
            assertThat(excerpt.getDocumentCatalog().getDocumentOutline()).isNull();
            assertThat(excerpt.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThat(refusal(new byte[0])).isEqualTo(FindingCode.EMPTY_FILE);
    }

    @Test
    void shouldRefuseWhatIsNoPdf() {
        assertThat(refusal("Hej".getBytes(StandardCharsets.UTF_8))).isEqualTo(FindingCode.NOT_A_PDF);
    }

    @Test
    void shouldRefuseAFileThatWasCutShort() throws IOException {
        try (PDDocument document = minutes()) {
            byte[] whole = bytes(document);
            assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FindingCode.DAMAGED_FILE);
        }
    }

    @Test
    void shouldRefuseAFileWithAPassword() throws IOException {
        try (PDDocument document = minutes()) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(refusal(bytes(document))).isEqualTo(FindingCode.PASSWORD);
        }
    }

    @Test
    void shouldReadAScanAsAFileWithoutText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            Reading.Read read = (Reading.Read) reader.read(bytes(document));
            assertThat(read.minutes().findings())
                    .singleElement()
                    .matches(finding -> finding.code() == FindingCode.NO_TEXT);
            assertThat(read.minutes().decisions()).isEmpty();
        }
    }
}

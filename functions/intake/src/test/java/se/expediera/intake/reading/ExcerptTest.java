package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.intake.generator.SampleMinutes;

class ExcerptTest {
    private static final byte[] SAMPLE = SampleMinutes.print().pdf();
    private final Reading.Read read = (Reading.Read) new FileReader().read(SAMPLE);

    @Test
    void shouldShowEachDecisionsPagesAsTheFileDoesAndNoOther() throws IOException {
        assertThat(read.excerpts()).isNotEmpty();
        try (PDDocument whole = Loader.loadPDF(SAMPLE)) {
            for (Map.Entry<Integer, byte[]> entry : read.excerpts().entrySet()) {
                Decision decision = read.minutes().decisions().get(entry.getKey());
                try (PDDocument excerpt = Loader.loadPDF(entry.getValue())) {
                    int first = decision.pages().first();
                    assertThat(excerpt.getNumberOfPages())
                            .isEqualTo(decision.pages().last() - first + 1);
                    for (int page = 0; page < excerpt.getNumberOfPages(); page++) {
                        assertThat(pixels(excerpt, page)).isEqualTo(pixels(whole, first - 1 + page));
                    }
                    assertThat(new PDFTextStripper().getText(excerpt)).contains(decision.title());
                }
            }
        }
    }

    @Test
    void shouldCarryNothingOfTheFileButItsPages() throws IOException {
        for (byte[] content : read.excerpts().values()) {
            assertThat(content.length).isLessThan(SAMPLE.length);
            try (PDDocument excerpt = Loader.loadPDF(content)) {
                assertThat(excerpt.getDocumentCatalog().getDocumentOutline()).isNull();
                assertThat(excerpt.getDocumentCatalog().getMetadata()).isNull();
                assertThat(excerpt.getDocumentCatalog().getNames()).isNull();
                assertThat(excerpt.getDocumentCatalog().getAcroForm()).isNull();
                assertThat(excerpt.getDocumentInformation().getTitle()).isNull();
                assertThat(excerpt.getPage(0).getAnnotations()).isEmpty();
            }
        }
    }

    private static int[] pixels(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 40);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(Arrays.stream(pixels).distinct().count())
                .as("a page that shows something")
                .isGreaterThan(1);
        return pixels;
    }
}

package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.local.run.CommandLineRun.Answer;

/** Real minutes that are not part of the project; skipped where the folder is not beside it. */
class SeedRunIT {
    private static final Path SEEDS = Path.of("..", "..", "..", "shared", "seeds");
    private static final String NAME = "bilagor-ks-2023-10-23";

    @TempDir
    Path folder;

    /** What a party is to get. */
    private record Expected(String party, String address, String point, int first, int last) {}

    @BeforeAll
    static void needsTheFolder() {
        boolean there = Files.isDirectory(SEEDS);
        if (!there) {
            System.out.println("SeedRunIT is skipped: ../shared/seeds is not beside the project");
        }
        assumeThat(there).as("../shared/seeds is there").isTrue();
    }

    @Test
    void shouldSendEachPartyThePagesOfItsPaperAlone() throws IOException {
        // given
        CommandLineRun run = new CommandLineRun(folder);
        List<Expected> expected = expected();
        // when
        Answer answer = run.in("run", "--register", register(expected), SEEDS.resolve(NAME + ".pdf"));
        // then
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        List<SentMail> mails = SentMail.decisionsIn(run.mails());
        assertThat(mails).hasSameSizeAs(expected);
        byte[] whole = Files.readAllBytes(SEEDS.resolve(NAME + ".pdf"));
        for (Expected one : expected) {
            SentMail mail = mails.stream()
                    .filter(it -> it.to().equals(List.of(one.address())))
                    .findFirst()
                    .orElseThrow();
            assertThat(mail.attachments()).hasSize(1);
            int first = begins(whole, one);
            assertThat(words(mail.attachments().get(0), 1, Integer.MAX_VALUE))
                    .isEqualTo(words(whole, first, one.last()));
        }
        assertThat(SentMail.receiptsIn(run.mails())).hasSize(2);
    }

    /** Where Tesseract is on the machine, what it reads surely goes out; where it is not, nothing does. */
    @Test
    void shouldSendOutOfAScanNothingThatItsTextVersionWouldNot() throws IOException {
        // given
        CommandLineRun run = new CommandLineRun(folder);
        List<Expected> expected = expected();
        byte[] whole = Files.readAllBytes(SEEDS.resolve(NAME + ".pdf"));
        // when
        Answer answer = run.in("run", "--register", register(expected), SEEDS.resolve(NAME + "-scanned.pdf"));
        // then
        assertThat(answer.code()).as(answer.out() + answer.err()).isIn(0, 3);
        List<SentMail> mails = SentMail.decisionsIn(run.mails());
        assertThat(mails).extracting(SentMail::to).doesNotHaveDuplicates();
        for (SentMail mail : mails) {
            Expected one = expected.stream()
                    .filter(it -> mail.to().equals(List.of(it.address())))
                    .findFirst()
                    .orElseThrow();
            try (PDDocument excerpt = Loader.loadPDF(mail.attachments().get(0))) {
                assertThat(excerpt.getNumberOfPages()).isEqualTo(one.last() - begins(whole, one) + 1);
            }
        }
        assertThat(SentMail.receiptsIn(run.mails())).hasSize(2);
    }

    private static List<Expected> expected() throws IOException {
        Map<String, Object> truth = JSON.std.mapFrom(Files.readString(SEEDS.resolve(NAME + ".expected.json")));
        List<Expected> all = new ArrayList<>();
        for (Object decision : (List<?>) truth.get("decisions")) {
            Map<?, ?> fields = (Map<?, ?>) decision;
            List<?> pages = (List<?>) fields.get("pages");
            if (fields.get("parties") instanceof List<?> parties) {
                for (Object party : parties) {
                    String name = party instanceof Map<?, ?> line ? (String) line.get("text") : (String) party;
                    String address = "part-" + all.size() + "@example.org";
                    String point = (String) ((List<?>) fields.get("decision")).get(0);
                    all.add(new Expected(name, address, point, (int) pages.get(0), (int) pages.get(1)));
                }
            }
        }
        return all;
    }

    /** The truth counts the pages of another print: in this one a paper may begin at the foot of the page before. */
    private static int begins(byte[] whole, Expected paper) throws IOException {
        boolean before = paper.first() > 1
                && words(whole, paper.first() - 1, paper.first() - 1).contains(paper.point());
        return before ? paper.first() - 1 : paper.first();
    }

    private Path register(List<Expected> parties) throws IOException {
        StringBuilder csv = new StringBuilder("mottagare;alias;kanal;e-post;medlemmar\n");
        for (Expected one : parties) {
            csv.append('"')
                    .append(one.party())
                    .append("\";;e-post;")
                    .append(one.address())
                    .append(";\n");
        }
        return Files.writeString(folder.resolve("parties.csv"), csv);
    }

    private static String words(byte[] pdf, int first, int last) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document);
        }
    }
}

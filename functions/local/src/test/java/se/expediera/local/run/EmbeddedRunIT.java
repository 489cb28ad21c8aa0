package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.local.run.CommandLineRun.Answer;

class EmbeddedRunIT {
    private static final String SAMPLE = "protokoll-kommunstyrelsen-2026-03-18.pdf";
    private static final int DECISION_MAILS = 18;

    @TempDir
    Path folder;

    private CommandLineRun run;

    @BeforeEach
    void prepare() {
        run = new CommandLineRun(folder);
    }

    @Test
    void shouldSendTheSampleToItsPartiesAndOneReceiptToTheClerk() throws IOException {
        // when
        Answer answer = run.in("run");
        // then
        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(answer.out())
                .contains("Granviks Vatten AB", "mottagaren saknas i registret")
                .contains("Lillsjöns samfällighetsförening", "skickas för hand")
                .contains("Klart: 18 levererat", "Kvitto: ", "Brev att skriva ut: ");
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(pages(letter)).isBetween(2, 4));
        List<SentMail> decisions = SentMail.decisionsIn(run.mails());
        assertThat(decisions).hasSize(DECISION_MAILS).allSatisfy(mail -> {
            assertThat(mail.attachments()).hasSize(1);
            assertThat(pages(mail.attachments().get(0))).isBetween(1, 3);
        });
        assertThat(decisions)
                .filteredOn(mail -> mail.to().contains("tekniska@example.org"))
                .hasSize(3);
        assertThat(decisions)
                .flatExtracting(SentMail::to)
                .contains("lena.kvarnstrom@example.org", "styrelsen.hembygd@example.org");
        assertThat(SentMail.receiptsIn(run.mails()))
                .filteredOn(mail -> mail.text().contains("Granviks Vatten AB"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).containsExactly("registrator@example.org"));
    }

    @Test
    void shouldSendNothingTwiceWhenTheSameFileComesAgainUnderAnyName() throws IOException {
        // given
        run.in("run");
        List<String> before = deliveries();
        Path other = copyOfSample("Kopia av protokollet (2) å+ä.pdf");
        // when
        run.in("run");
        Answer again = run.in("run", other);
        // then
        assertThat(again.code()).isEqualTo(3);
        assertThat(deliveries()).isEqualTo(before);
    }

    @Test
    void shouldSendWhatWaitedOnceTheRegisterKnowsItsParty() throws IOException {
        // given
        run.in("run");
        Path register = folder.resolve("register.csv");
        Files.writeString(register, text("parties.csv") + "Granviks Vatten AB;;e-post;vatten@example.org;\n");
        // when
        Answer answer = run.in("run", "--register", register, copyOfSample(SAMPLE));
        // then
        assertThat(answer.out()).contains("vatten@example.org");
        assertThat(SentMail.decisionsIn(run.mails()))
                .hasSize(DECISION_MAILS + 1)
                .filteredOn(mail -> mail.to().contains("vatten@example.org"))
                .hasSize(1);
    }

    @Test
    void shouldTellTheClerkOfEachFileThatCannotBeReadAndGoOnWithTheNext() throws IOException {
        // given
        byte[] sample = bytes(SAMPLE);
        List<Path> bad = List.of(
                file("ingen.pdf", "Detta är ingen PDF".getBytes(StandardCharsets.UTF_8)),
                file("tom.pdf", new byte[0]),
                file("avklippt.pdf", Arrays.copyOf(sample, sample.length / 2)),
                file("låst.pdf", BadFiles.withPassword()),
                file("utan text å + (1).pdf", BadFiles.withoutText()));
        Path good = copyOfSample("Protokoll från åäö +%20.pdf");
        // when
        Answer answer = run.in(
                "run", "--register", register(), bad.get(0), bad.get(1), bad.get(2), bad.get(3), bad.get(4), good);
        // then
        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(SentMail.decisionsIn(run.mails())).hasSize(DECISION_MAILS);
        List<SentMail> receipts = SentMail.receiptsIn(run.mails());
        for (Path file : bad) {
            String name = file.getFileName().toString();
            assertThat(answer.out()).contains(name + ",");
            assertThat(receipts)
                    .as("receipts about " + name)
                    .filteredOn(mail -> mail.text().contains(name))
                    .hasSize(1);
        }
        assertThat(answer.out().lines().filter(line -> line.contains("Att se över: ")))
                .hasSizeGreaterThanOrEqualTo(bad.size());
    }

    @Test
    void shouldTakeNothingOfARegisterWithAnErrorAndNameItsRow() throws IOException {
        // given
        Path register = file(
                "fel.csv",
                "mottagare;alias;kanal;e-post;medlemmar\nBygg;;e-post;ingen adress;\n"
                        .getBytes(StandardCharsets.UTF_8));
        // when
        Answer answer = run.in("run", "--register", register, copyOfSample(SAMPLE));
        Answer check = CommandLineRun.plain("register", "check", register.toString());
        // then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("fel.csv rad 2: ", "ingen adress");
        assertThat(SentMail.decisionsIn(run.mails())).isEmpty();
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.err()).contains("fel.csv rad 2: ");
    }

    @Test
    void shouldNameAFileThatIsNotThereInOneLine() {
        // when
        Answer answer = run.in("run", folder.resolve("saknas.pdf"));
        // then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err().lines()).singleElement().asString().contains("saknas.pdf", "finns inte");
    }

    @Test
    void shouldNameAFileThatHasNoRoomAndSendTheGoodOneBehindIt() throws IOException {
        // given
        Path large = folder.resolve("stor.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            // a hole: it takes no room on the disk
            file.setLength(3L << 30);
        }
        // when
        Answer answer = run.in("run", "--register", register(), large, folder, copyOfSample(SAMPLE));
        // then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(large + ": Filen är större än 100 MB", folder + ": det är ingen vanlig fil");
        assertThat(SentMail.decisionsIn(run.mails())).hasSize(DECISION_MAILS);
    }

    @Test
    void shouldKnowAfterwardsWhatBecameOfADocumentACaseAndAParty() {
        // given
        Answer nothing = run.in("status");
        run.in("run");
        // when
        Answer all = run.in("status");
        Answer byCase = run.in("status", "--case", "ks 2025-00614");
        Answer byParty = run.in("status", "--party", "Kommunens revisorer");
        Answer unknown = run.in("status", "--case", "KS 1999-00001");
        // then
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(all.code()).isEqualTo(3);
        assertThat(all.out()).contains(SAMPLE, "Granviks Vatten AB");
        assertThat(byCase.code()).isZero();
        assertThat(byCase.out()).contains("§ 43", "kultur-fritid@example.org");
        assertThat(byParty.out()).contains("levererat", "revisorerna@example.org");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("KS 1999-00001");
    }

    @Test
    void shouldHaveHelpForEveryCommand() {
        for (String command : List.of(
                "run",
                "watch",
                "extract",
                "status",
                "register",
                "worklist",
                "history",
                "release",
                "resend",
                "cancel",
                "posted",
                "redrive",
                "export")) {
            Answer help = CommandLineRun.plain(command, "--help");
            assertThat(help.code()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Användning: expediera " + command);
        }
        assertThat(CommandLineRun.plain("--help").out()).contains("run", "watch", "extract", "status", "register");
        assertThat(CommandLineRun.plain("kör").code()).isEqualTo(1);
    }

    private List<String> deliveries() {
        return SentMail.in(run.mails()).stream().map(SentMail::delivery).toList();
    }

    private List<byte[]> letters() throws IOException {
        List<byte[]> letters = new ArrayList<>();
        try (Stream<Path> files = Files.list(run.mails().resolve("brev"))) {
            for (Path file : files.sorted().toList()) {
                letters.add(Files.readAllBytes(file));
            }
        }
        return letters;
    }

    private Path register() throws IOException {
        return file("parties.csv", bytes("parties.csv"));
    }

    private Path copyOfSample(String name) throws IOException {
        return file(name, bytes(SAMPLE));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String text(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = EmbeddedRunIT.class.getResourceAsStream("/se/expediera/local/sample/" + resource)) {
            assertThat(in).as(resource).isNotNull();
            return in.readAllBytes();
        }
    }

    private static String firstPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            return first.getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}

package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;
import se.expediera.local.run.CommandLineRun.Answer;

class SignedMinutesIT {
    private final Authority authority = new Authority("Granviks utfärdare");
    private final byte[] signed =
            SignedFiles.sign(SampleMinutes.print().pdf(), authority.holder("Lovisa Granmark"), Instant.now());

    @TempDir
    private Path folder;

    private Path trust;
    private Path register;

    @BeforeEach
    void layOut() throws IOException {
        trust = Files.createDirectory(folder.resolve("trust"));
        Files.write(trust.resolve("utfardare.cer"), authority.certificate());
        Files.write(trust.resolve("sparrade.crl"), authority.revocationList());
        try (var parties = SampleMinutes.class.getResourceAsStream("/se/expediera/local/sample/parties.csv")) {
            register = Files.write(folder.resolve("parties.csv"), parties.readAllBytes());
        }
    }

    @Test
    void shouldTellPartiesAndClerkWhoSigned() throws IOException {
        // given
        CommandLineRun run = new CommandLineRun(folder);
        Path file = Files.write(folder.resolve("protokoll.pdf"), signed);
        // when
        Answer answer = run.in("run", "--register", register, "--trust", trust, file);
        // then
        assertThat(SentMail.decisionsIn(run.mails()))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        mail -> assertThat(mail.text()).contains("Elektroniskt undertecknat av", "Lovisa Granmark"));
        assertThat(SentMail.receiptsIn(run.mails()))
                .anySatisfy(mail ->
                        assertThat(mail.text()).contains("Elektronisk underskrift", "Lovisa Granmark", "giltig"));
        assertThat(answer.err()).doesNotContain("Granmark");
    }

    @Test
    void shouldHoldTheWholeFileWhoseContentWasChangedAfterwards() throws IOException {
        // given
        CommandLineRun run = new CommandLineRun(folder);
        Path file = Files.write(
                folder.resolve("protokoll.pdf"), SignedFiles.printOver(signed, "Bidraget är 900 000 kronor."));
        // when
        Answer answer = run.in("run", "--register", register, "--trust", trust, file);
        Answer worklist = run.in("worklist");
        // then
        assertThat(answer.code()).isEqualTo(3);
        assertThat(worklist.out()).contains("Filen har ändrats efter att den undertecknades");
        assertThat(SentMail.decisionsIn(run.mails())).isEmpty();
    }

    @Test
    void shouldHoldAnUnsignedFileWhereASignatureIsRequired() throws IOException {
        // given
        CommandLineRun run = new CommandLineRun(folder);
        Path file = Files.write(
                folder.resolve("protokoll.pdf"), SampleMinutes.print().pdf());
        // when
        Answer answer = run.in("run", "--register", register, "--trust", trust, "--require-signature", file);
        // then
        assertThat(answer.code()).isEqualTo(3);
        assertThat(run.in("worklist").out()).contains("Filen saknar elektronisk underskrift");
        assertThat(SentMail.decisionsIn(run.mails())).isEmpty();
    }

    @Test
    void shouldSendWhatASignerOfTheTrustFolderSignedAndHoldWhatAnotherDid() throws IOException {
        // given
        Files.writeString(trust.resolve("signers.txt"), "Lovisa Granmark\n");
        CommandLineRun run = new CommandLineRun(folder);
        Path file = Files.write(folder.resolve("protokoll.pdf"), signed);
        Path other = Files.write(
                folder.resolve("annat.pdf"),
                SignedFiles.sign(SampleMinutes.print().pdf(), authority.holder("Bo Ask"), Instant.now()));
        // when
        run.in("run", "--register", register, "--trust", trust, "--require-signature", other);
        int mailsOfTheOther = SentMail.decisionsIn(run.mails()).size();
        run.in("run", "--trust", trust, "--require-signature", file);
        // then
        assertThat(mailsOfTheOther).isZero();
        assertThat(SentMail.decisionsIn(run.mails()))
                .hasSizeGreaterThan(5)
                .allSatisfy(mail -> assertThat(mail.text()).contains("Lovisa Granmark"));
    }

    @Test
    void shouldJudgeSignaturesByTheTrustFolderAlsoWhereItOnlyReads() throws IOException {
        // given
        Path file = Files.write(folder.resolve("protokoll.pdf"), signed);
        Path strangers = Files.createDirectory(folder.resolve("andra"));
        Files.write(strangers.resolve("annan.cer"), new Authority("En annan utfärdare").certificate());
        // then
        assertThat(extracted(file)).contains("NO_TRUST_GIVEN");
        assertThat(extracted(file, "--trust", trust.toString())).contains("\"VALID\"");
        assertThat(extracted(file, "--trust", strangers.toString())).contains("NOT_TRUSTED", "SIGNATURE_NOT_TRUSTED");
    }

    @Test
    void shouldSayWhichTrustFolderCannotBeRead() throws IOException {
        // given
        Path file = Files.write(folder.resolve("protokoll.pdf"), signed);
        // when
        Answer answer = CommandLineRun.plain(
                "extract", "--out", folder.resolve("ut").toString(), "--trust", "saknas", file.toString());
        // then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("saknas: mappen går inte att läsa.");
        assertThat(folder.resolve("ut")).doesNotExist();
    }

    /** What {@code extract} writes about the file. */
    private String extracted(Path file, String... options) throws IOException {
        List<String> line =
                new ArrayList<>(List.of("extract", "--out", folder.resolve("ut").toString()));
        line.addAll(List.of(options));
        line.add(file.toString());
        assertThat(CommandLineRun.plain(line.toArray(String[]::new)).code()).isZero();
        return Files.readString(folder.resolve("ut").resolve("protokoll.json"));
    }
}

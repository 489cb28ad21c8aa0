package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
}

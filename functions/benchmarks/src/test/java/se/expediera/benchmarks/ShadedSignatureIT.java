package se.expediera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;

/** The function's jar is many jars in one: what DSS finds by files of services and policies is still found in it. */
class ShadedSignatureIT {
    private static final Path JAR = Path.of("..", "intake", "target", "intake.jar");
    private static final int PATIENCE_SECONDS = 120;

    private final Authority authority = new Authority("Granviks utfardare");

    @TempDir
    Path folder;

    @Test
    void shouldJudgeSignaturesInTheFunctionsJarAsInItsParts() throws Exception {
        // given
        byte[] minutes = Samples.minutes();
        byte[] signed = SignedFiles.sign(minutes, authority.holder("Lovisa Granmark"), Instant.now());
        byte[] byStranger = SignedFiles.sign(minutes, new Authority("En annan").holder("Bo Ask"), Instant.now());
        Authority.Holder revoked = authority.holder("Ada Ek");
        authority.revoke(revoked, Instant.now().minusSeconds(3600));
        List<Path> files = List.of(
                file("valid", signed),
                file(
                        "stamped",
                        SignedFiles.signWithTimeStamp(
                                minutes, authority.holder("Lovisa Granmark"), authority.timeStamper())),
                file("revoked", SignedFiles.sign(minutes, revoked, Instant.now())),
                file("stranger", byStranger),
                file("changed", SignedFiles.printOver(signed, "Bidraget.")),
                file("unsigned", minutes));
        Path trust = Files.createDirectory(folder.resolve("trust"));
        Files.write(trust.resolve("utfardare.cer"), authority.certificate());
        Files.write(trust.resolve("sparrade.crl"), authority.revocationList());
        // when
        List<String> inParts = SignatureVerdicts.of(trust, files);
        List<String> inJar = inJar(trust, files);
        // then
        assertThat(inParts.toString())
                .contains("verdict=VALID", "timestamped=true", "REVOKED", "NOT_TRUSTED", "CHANGED_AFTERWARDS");
        assertThat(inJar).isEqualTo(inParts);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name + ".pdf"), content);
    }

    /** In a Java that has the function's jar and nothing else of it. */
    private List<String> inJar(Path trust, List<Path> files) throws Exception {
        Path output = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                JAR + File.pathSeparator + Path.of("target", "test-classes"),
                SignatureVerdicts.class.getName(),
                trust.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        return Files.readAllLines(output);
    }
}

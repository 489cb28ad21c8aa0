package se.expediera.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.signature.FileSignature;
import se.expediera.core.signature.SignatureVerdict;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;

/**
 * Files signed under an authority of this test, and spoilt. What DSS itself says of each is asserted beside our verdict:
 * where ours is harder, it is because DSS judges what was signed, and a file is more than that.
 */
class SignatureCheckTest {
    private static final Instant NOW = Instant.now();
    private static final byte[] MINUTES = SampleMinutes.print().pdf();

    private static final Authority AUTHORITY = new Authority("Granviks utfärdare");
    private static final Authority.Holder ANNA = AUTHORITY.holder("Anna Ek");
    private static final Authority.Holder STAMPER = AUTHORITY.timeStamper();
    private static final Trust TRUST = new Trust(List.of(AUTHORITY.certificate(), AUTHORITY.revocationList()));
    private static final byte[] SIGNED = SignedFiles.sign(MINUTES, ANNA, NOW);

    @Test
    void shouldTellWhoSignedAndWhen() {
        assertThat(SignatureCheck.of(SIGNED, TRUST)).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("Anna Ek");
            assertThat(signature.signedAt()).isCloseTo(NOW, within(2, ChronoUnit.SECONDS));
            assertThat(signature.timestamped()).isFalse();
            assertThat(signature.verdict()).isEqualTo(SignatureVerdict.VALID);
        });
        assertThat(ofDss(SIGNED, TRUST)).containsExactly(Indication.TOTAL_PASSED);
    }

    @Test
    void shouldSeeWhatATimeStampProves() {
        byte[] file = SignedFiles.signWithTimeStamp(MINUTES, ANNA, STAMPER);

        assertThat(SignatureCheck.of(file, TRUST)).singleElement().satisfies(signature -> {
            assertThat(signature.timestamped()).isTrue();
            assertThat(signature.verdict()).isEqualTo(SignatureVerdict.VALID);
        });
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_PASSED);
    }

    @Test
    void shouldLetADocumentTimeStampFollow() {
        byte[] file = SignedFiles.timeStamp(SIGNED, STAMPER);

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.VALID);
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_PASSED);
    }

    @Test
    void shouldLetASecondSignerFollow() {
        byte[] file = SignedFiles.sign(SIGNED, AUTHORITY.holder("Bo Ask"), NOW.plusSeconds(2));

        assertThat(SignatureCheck.of(file, TRUST))
                .extracting(FileSignature::signer, FileSignature::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Anna Ek", SignatureVerdict.VALID),
                        org.assertj.core.groups.Tuple.tuple("Bo Ask", SignatureVerdict.VALID));
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_PASSED, Indication.TOTAL_PASSED);
    }

    @Test
    void shouldKnowAnIssuerWhomNobodyTrusts() {
        byte[] file = SignedFiles.sign(MINUTES, new Authority("Okänd utfärdare").holder("Anna Ek"), NOW);

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.NOT_TRUSTED);
        assertThat(verdicts(file, Trust.nobody())).containsExactly(SignatureVerdict.NO_TRUST_GIVEN);
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.INDETERMINATE);
    }

    @Test
    void shouldSayWhereNothingTellsOfRevocation() {
        Trust withoutList = new Trust(List.of(AUTHORITY.certificate()));

        assertThat(verdicts(SIGNED, withoutList)).containsExactly(SignatureVerdict.NOT_CHECKED_FOR_REVOCATION);
        assertThat(ofDss(SIGNED, withoutList)).containsExactly(Indication.INDETERMINATE);
    }

    @Test
    void shouldKnowACertificateWhoseTimeWasOver() {
        Authority.Holder expired =
                AUTHORITY.holder("Eva Lind", NOW.minus(Duration.ofDays(60)), NOW.minus(Duration.ofDays(10)));
        byte[] file = SignedFiles.sign(MINUTES, expired, NOW.minus(Duration.ofDays(20)));

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.EXPIRED);
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.INDETERMINATE);
    }

    @Test
    void shouldKnowARevokedCertificate() {
        Authority own = new Authority("Utfärdare med spärrlista");
        Authority.Holder holder = own.holder("Cia Berg");
        own.revoke(holder, NOW.minus(Duration.ofDays(2)));
        byte[] file = SignedFiles.sign(MINUTES, holder, NOW);
        Trust trust = new Trust(List.of(own.certificate(), own.revocationList()));

        assertThat(verdicts(file, trust)).containsExactly(SignatureVerdict.REVOKED);
        assertThat(ofDss(file, trust)).containsExactly(Indication.INDETERMINATE);
    }

    @Test
    void shouldKnowContentThatWasTamperedWith() {
        byte[] file = SIGNED.clone();
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        file[at + 1] = 'N';

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.BROKEN);
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_FAILED);
    }

    @Test
    void shouldKnowALineThatWasPrintedOverWhatWasSigned() {
        byte[] file = SignedFiles.printOver(SIGNED, "Bidraget är 900 000 kronor.");

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.CHANGED_AFTERWARDS);
        // what was signed is still whole inside the file
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_PASSED);
    }

    @Test
    void shouldKnowALineThatWasPrintedBetweenTwoSignatures() {
        byte[] file = SignedFiles.sign(
                SignedFiles.printOver(SIGNED, "Bidraget är 900 000 kronor."),
                AUTHORITY.holder("Bo Ask"),
                NOW.plusSeconds(2));

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.CHANGED_AFTERWARDS, SignatureVerdict.VALID);
    }

    @Test
    void shouldKnowAPageThatWasAppended() {
        byte[] file = SignedFiles.appendPage(SIGNED, "§ 99 Ännu ett beslut");

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.CHANGED_AFTERWARDS);
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_FAILED);
    }

    @Test
    void shouldKnowASignatureThatLeavesBytesOut() {
        byte[] file = SignedFiles.shortenRange(SIGNED);

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.PARTIAL);
        assertThat(ofDss(file, TRUST)).containsExactly(Indication.TOTAL_FAILED);
    }

    @Test
    void shouldKnowBytesThatWereHungBehind() {
        byte[] tail = "%% något annat\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(SIGNED, SIGNED.length + tail.length);
        System.arraycopy(tail, 0, file, SIGNED.length, tail.length);

        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.CHANGED_AFTERWARDS);
    }

    @Test
    void shouldTakeMarksWithoutASignatureForABrokenOne() {
        byte[] file = new String(MINUTES, StandardCharsets.ISO_8859_1)
                .replaceFirst("%%EOF", "%/ByteRange\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SignatureMarks.areIn(file)).isTrue();
        assertThat(verdicts(file, TRUST)).containsExactly(SignatureVerdict.BROKEN);
    }

    @Test
    void shouldFindTheMarkOfASignatureAndOfNothingElse() {
        assertThat(SignatureMarks.areIn(SIGNED)).isTrue();
        assertThat(SignatureMarks.areIn(MINUTES)).isFalse();
        assertThat(SignatureMarks.areIn(new byte[3])).isFalse();
        for (int at = 0; at < 40; at++) {
            byte[] bytes = (" ".repeat(at) + "/ByteRange").getBytes(StandardCharsets.US_ASCII);
            assertThat(SignatureMarks.areIn(bytes)).isTrue();
            assertThat(SignatureMarks.areIn(Arrays.copyOf(bytes, bytes.length - 1)))
                    .isFalse();
        }
    }

    private static List<SignatureVerdict> verdicts(byte[] file, Trust trust) {
        return SignatureCheck.of(file, trust).stream()
                .map(FileSignature::verdict)
                .toList();
    }

    private static List<Indication> ofDss(byte[] file, Trust trust) {
        SimpleReport report =
                SignatureCheck.reports(file, new TrustSources(trust)).getSimpleReport();
        return report.getSignatureIdList().stream().map(report::getIndication).toList();
    }
}

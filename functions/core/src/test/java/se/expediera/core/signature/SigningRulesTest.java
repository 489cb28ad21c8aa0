package se.expediera.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

class SigningRulesTest {
    private static final SigningRules REQUIRED = new SigningRules(true, List.of());

    @Test
    void shouldLetAnUnsignedFileGoUnlessASignatureIsRequired() {
        assertThat(SigningRules.IF_PRESENT.findings(List.of())).isEmpty();
        assertThat(REQUIRED.findings(List.of()))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SIGNATURE_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHoldWhatIsNotAsItWasSigned(SignatureVerdict verdict) {
        List<Finding> findings = SigningRules.IF_PRESENT.findings(List.of(by("Anna Ek", verdict)));

        assertThat(findings.isEmpty()).isEqualTo(verdict.intact());
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.message())
                        .contains("Ingenting skickas")
                        .doesNotContain("Anna"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeAValidSignatureAloneWhereOneIsRequired(SignatureVerdict verdict) {
        assertThat(REQUIRED.findings(List.of(by("Anna Ek", verdict))).isEmpty())
                .isEqualTo(verdict == SignatureVerdict.VALID);
    }

    @Test
    void shouldHoldAFileThatOneOfTwoSignaturesIsBrokenOn() {
        assertThat(SigningRules.IF_PRESENT.findings(
                        List.of(by("Anna Ek", SignatureVerdict.BROKEN), by("Bo Ask", SignatureVerdict.VALID))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SIGNATURE_BROKEN);
    }

    @Test
    void shouldAskForAnAcceptedSignerWhereTheOfficeNamesThem() {
        SigningRules rules = new SigningRules(true, List.of("Anna  Ek"));

        assertThat(rules.findings(List.of(by("ANNA EK", SignatureVerdict.VALID))))
                .isEmpty();
        assertThat(rules.findings(List.of(by("Bo Ask", SignatureVerdict.VALID))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SIGNER_NOT_ALLOWED);
    }

    @Test
    void shouldSayWhoAndWhenInSwedishTime() {
        FileSignature signature =
                new FileSignature("Anna Ek", Instant.parse("2026-03-20T09:15:00Z"), true, SignatureVerdict.VALID);

        assertThat(signature.described()).isEqualTo("Anna Ek, 2026-03-20 10.15 (tidsstämplad): giltig");
    }

    private static FileSignature by(String signer, SignatureVerdict verdict) {
        return new FileSignature(signer, Instant.EPOCH, false, verdict);
    }
}

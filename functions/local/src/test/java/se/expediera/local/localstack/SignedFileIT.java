package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.signature.SignatureVerdict;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Signed files at the deployed template, which trusts whom the bucket says. */
@ExtendWith(InLocalStack.class)
class SignedFileIT {
    private static final List<String> PARTY = List.of("Ekonomiavdelningen");

    private final Authority authority = new Authority("Granviks utfardare");
    private final Authority.Holder signer = authority.holder("Lovisa Granmark");

    @Test
    void shouldMailWhatIsSignedAndHoldWhatWasChangedAfterwards(Office office) {
        // given
        Sample.upload(office);
        office.upload("trust/utfardare.cer", authority.certificate());
        office.upload("trust/sparrade.crl", authority.revocationList());
        byte[] signed = SignedFiles.sign(Papers.decision(311, PARTY), signer, Instant.now());
        byte[] changed = SignedFiles.printOver(
                SignedFiles.sign(Papers.decision(312, PARTY), signer, Instant.now()), "Bidraget dras in.");
        // when
        office.upload("inbox/signerat.pdf", signed);
        office.upload("inbox/ändrat.pdf", changed);
        // then
        Patience.until("the receipt of what is signed", () -> receipts(office, signed), mails -> !mails.isEmpty());
        Patience.until("the receipt of what was changed", () -> receipts(office, changed), mails -> !mails.isEmpty());
        assertThat(office.decisions(311)).hasSize(1);
        assertThat(verdict(office, signed)).isEqualTo(SignatureVerdict.VALID.name());
        assertThat(office.decisions(312)).isEmpty();
        assertThat(office.states(id(changed))).isEqualTo(Map.of(DeliveryState.HELD, 1));
        assertThat(verdict(office, changed)).isEqualTo(SignatureVerdict.CHANGED_AFTERWARDS.name());
    }

    private static List<SentMail> receipts(Office office, byte[] file) {
        return office.receipts(id(file));
    }

    private static String verdict(Office office, byte[] file) {
        List<AttributeValue> signatures =
                office.items(id(file)).get("DOC").get("signatures").l();
        assertThat(signatures).hasSize(1);
        return signatures.get(0).m().get("verdict").s();
    }

    private static String id(byte[] file) {
        return ContentHash.id(ContentHash.of(file));
    }
}

package se.expediera.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.signature.FileSignature;
import se.expediera.core.signature.SignatureVerdict;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.signed.Authority;
import se.expediera.intake.signed.SignedFiles;

class SignedUploadTest {
    private static final byte[] MINUTES = SampleMinutes.print().pdf();
    private static final Authority AUTHORITY = new Authority("Granviks utfärdare");
    private static final byte[] SIGNED = SignedFiles.sign(MINUTES, AUTHORITY.holder("Anna Ek"), Instant.now());

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryDocuments documents = new MemoryDocuments(deliveries);

    @Test
    void shouldKeepWhoSignedAndSendAValidFile() {
        trust();

        Document document = upload(SIGNED, "no");

        assertThat(document.signatures())
                .extracting(FileSignature::signer, FileSignature::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Anna Ek", SignatureVerdict.VALID));
        assertThat(document.findings()).isEmpty();
        assertThat(states(document)).containsOnly(DeliveryState.PENDING);
    }

    @Test
    void shouldHoldEveryDeliveryOfAFileThatWasChangedAfterItWasSigned() {
        trust();

        Document document = upload(SignedFiles.printOver(SIGNED, "Bidraget är 900 000 kronor."), "no");

        assertThat(document.findings()).extracting(Finding::code).containsExactly(FindingCode.CHANGED_AFTER_SIGNING);
        assertThat(states(document)).containsOnly(DeliveryState.HELD);
        assertThat(parties(document))
                .allSatisfy(delivery -> assertThat(delivery.reason()).contains("ändrats efter att den undertecknades"));
    }

    @Test
    void shouldHoldAnUnsignedFileOnlyWhereTheSettingDemandsASignature() {
        assertThat(states(upload(MINUTES, "no"))).containsOnly(DeliveryState.PENDING);
        Document demanded = new SignedUploadTest().upload(MINUTES, "yes");
        assertThat(demanded.findings()).extracting(Finding::code).containsExactly(FindingCode.SIGNATURE_MISSING);
    }

    @Test
    void shouldAskForAnAcceptedSignerWhereTheBucketNamesThem() {
        trust();
        files.write("trust/signers.txt", "Bo Ask\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain");

        Document document = upload(SIGNED, "yes");

        assertThat(document.findings()).extracting(Finding::code).containsExactly(FindingCode.SIGNER_NOT_ALLOWED);
        assertThat(states(document)).containsOnly(DeliveryState.HELD);
    }

    private void trust() {
        files.write("trust/utfardare.cer", AUTHORITY.certificate(), "application/pkix-cert");
        files.write("trust/sparrade.crl", AUTHORITY.revocationList(), "application/pkix-crl");
    }

    private Document upload(byte[] content, String requireSignature) {
        files.write("inbox/protokoll.pdf", content, "application/pdf");
        Settings settings =
                Settings.of(Map.of("EXPEDIERA_MODE", "live", "EXPEDIERA_REQUIRE_SIGNATURE", requireSignature));
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"inbox/protokoll.pdf\"}}}]}");
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        IntakeHandler handler = new IntakeHandler(settings, files, documents, new MemoryQueue(), Clock.systemUTC());
        assertThat(handler.handleRequest(event, null).getBatchItemFailures()).isEmpty();
        return documents.find(ContentHash.id(ContentHash.of(content))).orElseThrow();
    }

    private List<Delivery> parties(Document document) {
        return deliveries.ofDocument(document.id()).stream()
                .filter(delivery -> delivery.id().isToParty())
                .toList();
    }

    private List<DeliveryState> states(Document document) {
        return parties(document).stream().map(Delivery::state).distinct().toList();
    }
}

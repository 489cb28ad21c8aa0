package se.expediera.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentId;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;
import se.expediera.core.files.Files;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.queue.DeadLetter;
import se.expediera.core.queue.DeadLetter.Source;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.queue.LetterRequest;
import se.expediera.store.files.Upload;
import se.expediera.store.lambda.Metric;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.queue.LetterJson;
import se.expediera.store.queue.MessageJson;

/**
 * Takes in messages that their function gave up: what they were about is marked, the clerk is told, and the message is
 * kept until somebody puts it back. Whatever is done here is found done when the same dead letter comes again.
 */
final class GivenUp {
    private static final String PREFIX = "dead";
    private static final String REGISTER = "register/";

    private final Ports ports;
    private final Settings settings;
    private final Clock clock;
    private final Outcomes outcomes;

    /** What it works with. */
    record Ports(
            Documents documents, Deliveries deliveries, DeadLetters deadLetters, Files files, DispatchQueue queue) {}

    GivenUp(Ports ports, Settings settings, Clock clock, Outcomes outcomes) {
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** Takes in the body of one dead letter. */
    void take(String body) {
        String id = PREFIX + ContentHash.id(ContentHash.of(body));
        Optional<DispatchMessage> message = MessageJson.read(body);
        if (message.isPresent()) {
            ofDispatch(id, body, message.get());
            return;
        }
        Optional<LetterRequest> letter = LetterJson.read(body);
        if (letter.isPresent()) {
            keep(id, Source.LETTER, body, letter.get().delivery().toString(), "");
            tell(id);
            return;
        }
        List<Upload> uploads = uploads(body);
        if (uploads.isEmpty()) {
            keep(id, Source.FEEDBACK, body, "", "");
            tell(id);
        }
        for (Upload upload : uploads) {
            ofUpload(id, body, upload);
        }
    }

    private List<Upload> uploads(String body) {
        try {
            return Upload.in(body);
        } catch (Upload.Unintelligible e) {
            outcomes.log().info("a dead letter that is no upload");
            return List.of();
        }
    }

    private void ofDispatch(String id, String body, DispatchMessage message) {
        if (message instanceof SendDecision decision) {
            keep(id, Source.DISPATCH, body, decision.decisionId(), "");
            hold(id, decision.decisionId());
        } else if (message instanceof InformClerk inform) {
            keep(id, Source.DISPATCH, body, inform.documentId(), "");
            // where even that the clerk is to be told could not be told, operators see it by the alarm
            if (!inform.documentId().startsWith(PREFIX)) {
                tell(id);
            }
        }
    }

    /** What certainly was not sent waits for the clerk, so that the document comes to rest and she is told. */
    private void hold(String id, String decisionId) {
        for (Delivery delivery : ports.deliveries().ofDecision(decisionId)) {
            if (delivery.state() == DeliveryState.PENDING
                    && ports.deliveries()
                            .move(new Move(
                                    delivery.id(),
                                    DeliveryState.PENDING,
                                    DeliveryState.HELD,
                                    clock.instant(),
                                    DeadLetter.BY,
                                    "Ett tekniskt fel hindrade utskicket trots fem försök. När felet är rättat läggs"
                                            + " det tillbaka med redrive " + id + "."))) {
                outcomes.metrics().add(Metric.DELIVERIES_HELD, 1);
            }
        }
        ports.queue().send(List.of(new InformClerk(DeliveryId.of(decisionId, 1).documentId())));
    }

    private void ofUpload(String id, String body, Upload upload) {
        boolean register = upload.key().startsWith(REGISTER);
        Optional<byte[]> content = register ? Optional.empty() : ports.files().read(upload.key(), upload.versionId());
        String hash = content.map(ContentHash::of).orElse("");
        String documentId = hash.isEmpty() ? "" : DocumentId.of(hash, settings.mode());
        keep(id, register ? Source.REGISTER : Source.INTAKE, body, documentId, upload.key());
        // a document that is there has its decisions in the table, where the sweep finds what waits
        if (documentId.isEmpty() || ports.documents().find(documentId).isPresent()) {
            tell(id);
            return;
        }
        Document failed = failed(documentId, hash, upload, id);
        outcomes.metrics().add(Metric.DOCUMENTS_RECEIVED, 1);
        outcomes.metrics().add(Metric.DOCUMENTS_FAILED, 1);
        ports.documents().save(failed, List.of(), List.of(receipt(documentId)));
        ports.queue().send(List.of(new InformClerk(documentId)));
    }

    private Document failed(String documentId, String hash, Upload upload, String id) {
        Finding finding = new Finding(
                FindingCode.GIVEN_UP,
                "Filen kunde inte behandlas trots fem försök, för ett tekniskt fels skull. Ingenting har skickats ur "
                        + "den. Kontakta den som sköter driften; när felet är rättat tas filen in igen med redrive "
                        + id + ".",
                0,
                "");
        return new Document(
                documentId,
                hash,
                upload.key(),
                upload.versionId(),
                clock.instant(),
                DocumentState.FAILED,
                "",
                "",
                0,
                0,
                List.of(finding),
                true);
    }

    private void keep(String id, Source source, String body, String about, String file) {
        Instant now = clock.instant();
        ports.deadLetters().save(new DeadLetter(id, source, body, about, file, now));
        outcomes.log()
                .atError()
                .addKeyValue("deadLetter", id)
                .addKeyValue("source", source)
                .log("a message was given up");
    }

    private Delivery receipt(String id) {
        return Delivery.receipt(id, clock.instant()).startedBy(DeadLetter.BY);
    }

    private void tell(String id) {
        ports.deliveries().add(receipt(id));
        ports.queue().send(List.of(new InformClerk(id)));
    }
}

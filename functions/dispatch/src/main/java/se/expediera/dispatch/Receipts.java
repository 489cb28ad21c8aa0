package se.expediera.dispatch;

import java.util.List;
import java.util.Optional;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.document.Document;
import se.expediera.core.document.Documents;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.dispatch.mail.Mail;
import se.expediera.dispatch.mail.ReceiptMail;
import se.expediera.dispatch.mail.RegisterReceiptMail;

/** Sends the clerk one receipt a document once it has come to rest, and one a register upload. */
final class Receipts {
    private final Documents documents;
    private final Deliveries deliveries;
    private final RegisterImports imports;
    private final ReceiptMail receiptMail;
    private final RegisterReceiptMail registerMail;
    private final Postman postman;

    Receipts(
            Documents documents,
            Deliveries deliveries,
            RegisterImports imports,
            ReceiptMail receiptMail,
            RegisterReceiptMail registerMail,
            Postman postman) {
        this.documents = documents;
        this.deliveries = deliveries;
        this.imports = imports;
        this.receiptMail = receiptMail;
        this.registerMail = registerMail;
        this.postman = postman;
    }

    /**
     * Sends the receipt where all has come to rest and none was sent.
     *
     * @param documentId the document or register upload
     * @return false where the mail service wants it later
     */
    boolean sendIfAtRest(String documentId) {
        List<Delivery> all = deliveries.ofDocument(documentId);
        Optional<Delivery> receipt = all.stream()
                .filter(delivery -> delivery.id().isReceipt() && delivery.state() == DeliveryState.PENDING)
                .findFirst();
        boolean atRest = all.stream()
                .allMatch(delivery ->
                        delivery.id().isReceipt() || delivery.state().atRest());
        if (receipt.isEmpty() || !atRest) {
            return true;
        }
        Optional<Mail> mail = compose(documentId, all, receipt.get());
        OnceKey onceKey = new OnceKey(ContentHash.of("receipt\n" + documentId), ContentHash.of(documentId));
        return mail.isEmpty() || postman.send(receipt.get(), onceKey, mail.get());
    }

    private Optional<Mail> compose(String documentId, List<Delivery> all, Delivery receipt) {
        Optional<Document> document = documents.find(documentId);
        if (document.isPresent()) {
            return Optional.of(receiptMail.compose(document.get(), documents.decisionsOf(documentId), all, receipt));
        }
        Optional<RegisterImport> outcome = imports.find(documentId);
        return outcome.map(found -> registerMail.compose(found, receipt));
    }
}

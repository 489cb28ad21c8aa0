package se.expediera.dispatch;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.document.Document;
import se.expediera.core.document.Documents;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.files.Files;
import se.expediera.core.queue.DeadLetters;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.dispatch.mail.DeadLetterMail;
import se.expediera.dispatch.mail.Mail;
import se.expediera.dispatch.mail.NewsMail;
import se.expediera.dispatch.mail.ReceiptMail;
import se.expediera.dispatch.mail.ReceiptPage;
import se.expediera.dispatch.mail.RegisterReceiptMail;

/**
 * Tells the clerk: one receipt a document once it has come to rest, one a register upload and one a dead letter; after
 * the receipt, one mail for each delivery that comes to need her. The receipt in the bucket is brought up to date.
 */
final class ClerkNews {
    private final Documents documents;
    private final RecentDocuments recent;
    private final Deliveries deliveries;
    private final RegisterImports imports;
    private final DeadLetters deadLetters;
    private final Files files;
    private final Mails mails;
    private final Postman postman;
    private final Clock clock;

    /** The mails that a clerk gets. */
    record Mails(ReceiptMail receipt, NewsMail news, RegisterReceiptMail registerReceipt, DeadLetterMail deadLetter) {}

    ClerkNews(
            Documents documents,
            RecentDocuments recent,
            Deliveries deliveries,
            RegisterImports imports,
            DeadLetters deadLetters,
            Files files,
            Mails mails,
            Postman postman,
            Clock clock) {
        this.documents = documents;
        this.recent = recent;
        this.deliveries = deliveries;
        this.imports = imports;
        this.deadLetters = deadLetters;
        this.files = files;
        this.mails = mails;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Tells her what she does not know yet.
     *
     * @param documentId the document, register upload or dead letter
     * @return false where the mail service wants some of it later
     */
    boolean inform(String documentId) {
        return deliveries
                .ofDocumentToTell(documentId)
                .map(all -> inform(documentId, all))
                .orElse(true);
    }

    private boolean inform(String documentId, List<Delivery> all) {
        Delivery receipt = all.stream()
                .filter(delivery -> delivery.id().isReceipt())
                .findFirst()
                .orElseThrow();
        Optional<Document> document = RegisterImport.isIdOfOne(documentId) ? Optional.empty() : recent.find(documentId);
        if (document.isEmpty()) {
            return otherReceipt(receipt);
        }
        Papers papers = new Papers(document.get(), documents.decisionsOf(documentId), all);
        boolean told = receipt.state() == DeliveryState.PENDING
                ? sendReceipt(
                        receipt,
                        all,
                        mails.receipt()
                                .compose(papers.document, papers.decisions, all, receipt, key -> files.read(key, "")))
                : tellChanges(papers, Set.copyOf(receipt.sending().told()));
        ReceiptPage page = mails.receipt().page(papers.document, papers.decisions, all, receipt);
        // of what was forgotten, also while its mails went out, no receipt shall come back: whoever forgets takes the
        // words away first and the receipt last. The document may be known from before, its decisions are not
        if (documents.decisionsOf(documentId).stream().noneMatch(StoredDecision::isForgotten)) {
            files.write(page.key(), page.content(), ReceiptPage.CONTENT_TYPE);
        }
        return told;
    }

    /** A document with all that belongs to it. */
    private record Papers(Document document, List<StoredDecision> decisions, List<Delivery> deliveries) {}

    private boolean otherReceipt(Delivery receipt) {
        if (receipt.state() != DeliveryState.PENDING) {
            return true;
        }
        String id = receipt.id().documentId();
        Optional<Mail> mail = imports.find(id)
                .map(found -> mails.registerReceipt().compose(found, receipt))
                .or(() -> deadLetters.find(id).map(found -> mails.deadLetter().compose(found, receipt)));
        return mail.isEmpty() || send(receipt, mail.get());
    }

    /** What changes while the receipt is written is in its list of what it tells of, or is news. */
    private boolean sendReceipt(Delivery receipt, List<Delivery> all, Mail mail) {
        List<DeliveryId> tells = all.stream()
                .filter(ClerkNews::concernsClerk)
                .map(Delivery::news)
                .toList();
        return postman.send(receipt, nameOf(receipt), mail, tells) == Postman.Handed.DONE;
    }

    private static boolean concernsClerk(Delivery delivery) {
        return delivery.id().isToParty() && delivery.state().needsClerk();
    }

    private boolean tellChanges(Papers papers, Set<DeliveryId> known) {
        boolean told = true;
        Set<DeliveryId> current = new HashSet<>();
        for (Delivery delivery : papers.deliveries()) {
            if (concernsClerk(delivery) && !known.contains(delivery.news())) {
                current.add(delivery.news());
                told &= tell(papers, delivery);
            }
        }
        outdated(papers, current);
        return told;
    }

    /** News that had not gone when the delivery moved on are none any more, and would wait for ever. */
    private void outdated(Papers papers, Set<DeliveryId> current) {
        papers.deliveries().stream()
                .filter(delivery -> !delivery.id().isToParty() && !delivery.id().isReceipt())
                .filter(news -> news.state() == DeliveryState.PENDING && !current.contains(news.id()))
                .forEach(news -> postman.move(news, DeliveryState.CANCELLED, "Leveransen har ändrats sedan dess."));
    }

    private boolean tell(Papers papers, Delivery changed) {
        DeliveryId id = changed.news();
        Optional<Delivery> before = papers.deliveries().stream()
                .filter(delivery -> delivery.id().equals(id))
                .findFirst();
        if (before.isPresent() && before.get().state() != DeliveryState.PENDING) {
            return true;
        }
        Delivery news =
                before.orElseGet(() -> Delivery.toClerk(id, clock.instant()).startedBy(Postman.BY));
        if (before.isEmpty()) {
            deliveries.add(news);
        }
        StoredDecision decision = papers.decisions().stream()
                .filter(candidate -> candidate.id().equals(changed.id().decisionId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the table lacks the decision of " + changed.id()));
        return send(news, mails.news().compose(papers.document(), decision, changed, news));
    }

    /** What goes to the clerk is unique by its own name. */
    private boolean send(Delivery delivery, Mail mail) {
        return postman.send(delivery, nameOf(delivery), mail) == Postman.Handed.DONE;
    }

    private static OnceKey nameOf(Delivery delivery) {
        String name = ContentHash.of("clerk\n" + delivery.id());
        return new OnceKey(name, name);
    }
}

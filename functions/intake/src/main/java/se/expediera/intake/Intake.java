package se.expediera.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentId;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.files.FileContent;
import se.expediera.core.files.Files;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.signature.FileSignature;
import se.expediera.core.signature.SigningRules;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
import se.expediera.intake.scan.ScanReader;
import se.expediera.intake.signature.Trust;
import se.expediera.store.files.Upload;
import se.expediera.store.lambda.Metric;
import se.expediera.store.lambda.Outcomes;

/**
 * Takes an uploaded file in. Every id comes from the file's content and every step can be repeated: a crash anywhere
 * leaves the message in its queue, and the next run finds what is done.
 */
final class Intake {
    private static final int MOST_FINDINGS = 300;

    private final Files files;
    private final Documents documents;
    private final DispatchQueue queue;
    private final Settings.Mode mode;
    private final Clock clock;
    private final Outcomes outcomes;
    private final boolean requireSignature;
    private final FileReader reader;

    Intake(Files files, Documents documents, DispatchQueue queue, Settings settings, Clock clock, Outcomes outcomes) {
        this.files = files;
        this.documents = documents;
        this.queue = queue;
        this.mode = settings.mode();
        this.requireSignature = settings.requireSignature();
        this.reader = new FileReader(
                () -> Trust.in(files),
                settings.readScans() ? ScanReader.here(this::warnOfNoProgram) : ScanReader.none());
        this.clock = clock;
        this.outcomes = outcomes;
    }

    void take(Upload upload) {
        if (upload.key().endsWith("/")) {
            log("-", "FOLDER", 0);
            return;
        }
        FileContent content = files.read(upload.key(), upload.versionId(), FileReader.mostBytes());
        if (content instanceof FileContent.Missing) {
            log("-", "REMOVED_BEFORE_READING", 0);
            return;
        }
        String hash = content instanceof FileContent.Whole whole ? ContentHash.of(whole.bytes()) : "";
        String id = DocumentId.of(hash.isEmpty() ? nameHash(upload) : hash, mode);
        Optional<Document> known = documents.find(id);
        if (known.isPresent() && known.get().queued()) {
            log(id, "KNOWN", known.get().decisions());
            return;
        }
        List<StoredDecision> decisions =
                known.isPresent() ? documents.decisionsOf(id) : save(upload, id, hash, read(id, content));
        queue.send(messages(id, decisions));
        documents.markQueued(id);
    }

    /** A file that is too large to be read is known by its place. */
    private static String nameHash(Upload upload) {
        return ContentHash.of(upload.key() + "\n" + upload.versionId());
    }

    /** A process that dies while it reads leaves its mark behind, and what killed it is not read again. */
    private Reading read(String id, FileContent content) {
        if (!(content instanceof FileContent.Whole whole)) {
            return FileReader.tooLarge();
        }
        if (documents.beginReading(id, clock.instant()).poisoned()) {
            return FileReader.poisoned();
        }
        Reading reading = reader.read(whole.bytes(), () -> markSlow(id));
        documents.endReading(id);
        return reading;
    }

    /** Only a mark: where it cannot be written, the file is read all the same. */
    private void markSlow(String id) {
        log(id, "SLOW", 0);
        try {
            documents.slowReading(id);
        } catch (RuntimeException e) {
            outcomes.log()
                    .atWarn()
                    .addKeyValue("fault", e.getClass().getName())
                    .log("a slow reading could not be marked");
        }
    }

    private void warnOfNoProgram() {
        outcomes.log()
                .atWarn()
                .addKeyValue("program", "tesseract")
                .log("scanned pages are not read: the program or its Swedish is missing; see OCR.md");
    }

    private List<StoredDecision> save(Upload upload, String id, String hash, Reading reading) {
        if (reading instanceof Reading.Read read) {
            List<Finding> unsigned = signing().findings(read.signatures());
            Minutes minutes = read.minutes().with(unsigned);
            Document document = document(upload, id, hash, DocumentState.READ, minutes, read.signatures());
            return save(document, read, unsigned);
        }
        Finding why = ((Reading.Refused) reading).finding();
        Minutes nothing = new Minutes("", "", 0, List.of(), List.of(why));
        save(document(upload, id, hash, DocumentState.FAILED, nothing, List.of()), List.of(), List.of());
        return List.of();
    }

    private SigningRules signing() {
        return requireSignature ? new SigningRules(true, Trust.signersIn(files)) : SigningRules.IF_PRESENT;
    }

    /**
     * Saves what was read.
     *
     * @param held why all of it waits for the clerk; empty where it does not
     */
    private List<StoredDecision> save(Document document, Reading.Read read, List<Finding> held) {
        Minutes minutes = read.minutes();
        List<StoredDecision> decisions = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (int index = 0; index < minutes.decisions().size(); index++) {
            Decision decision = minutes.decisions().get(index);
            String place = String.format("excerpts/%s/%03d", document.id(), index + 1);
            String excerpt = write(place + ".pdf", read.excerpts().get(index), "application/pdf");
            String picture = write(place + "-rader.png", read.pictures().get(index), "image/png");
            StoredDecision stored = StoredDecision.of(document.id(), index + 1, decision, excerpt, picture);
            decisions.add(stored);
            deliveries.addAll(deliveries(stored, decision, held, document.receivedAt()));
        }
        save(document, decisions, deliveries);
        return decisions;
    }

    /** The key of what was written; "" where there is nothing to write. */
    private String write(String key, byte[] content, String type) {
        if (content == null) {
            return "";
        }
        files.write(key, content, type);
        return key;
    }

    private void save(Document document, List<StoredDecision> decisions, List<Delivery> deliveries) {
        List<Delivery> all = new ArrayList<>(deliveries);
        all.add(Delivery.receipt(document.id(), document.receivedAt()));
        documents.save(document, decisions, all);
        count(document, all);
        log(document.id(), document.state().name(), decisions.size());
    }

    private void count(Document document, List<Delivery> deliveries) {
        outcomes.metrics().add(Metric.DOCUMENTS_RECEIVED, 1);
        outcomes.metrics().add(Metric.DECISIONS_FOUND, document.decisions());
        outcomes.metrics().add(Metric.DOCUMENTS_FAILED, document.state() == DocumentState.FAILED ? 1 : 0);
        outcomes.metrics()
                .add(
                        Metric.DELIVERIES_HELD,
                        deliveries.stream()
                                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                                .count());
    }

    /** What is in doubt waits for the clerk; everything else for dispatch. */
    private static List<Delivery> deliveries(
            StoredDecision stored, Decision decision, List<Finding> held, Instant now) {
        List<Finding> doubts =
                Stream.concat(held.stream(), decision.findings().stream()).toList();
        DeliveryState state = doubts.isEmpty() ? DeliveryState.PENDING : DeliveryState.HELD;
        String reason = doubts.stream().map(Finding::placed).collect(Collectors.joining(" "));
        List<Delivery> deliveries = new ArrayList<>();
        for (PartyLine party : decision.dispatch().parties()) {
            DeliveryId id = DeliveryId.of(stored.id(), deliveries.size() + 1);
            deliveries.add(Delivery.create(id, party.text(), party.page(), party.line(), state, reason, now));
        }
        return deliveries;
    }

    private Document document(
            Upload upload,
            String id,
            String hash,
            DocumentState state,
            Minutes minutes,
            List<FileSignature> signatures) {
        return new Document(
                id,
                hash,
                upload.key(),
                upload.versionId(),
                clock.instant(),
                state,
                minutes.body(),
                minutes.meetingDate(),
                minutes.pages(),
                minutes.decisions().size(),
                bounded(minutes.findings()),
                false,
                signatures);
    }

    /** As many as a person reads, and as an item of the table has room for. */
    private static List<Finding> bounded(List<Finding> findings) {
        if (findings.size() <= MOST_FINDINGS) {
            return findings;
        }
        List<Finding> first = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
        int more = findings.size() - MOST_FINDINGS;
        Finding next = findings.get(MOST_FINDINGS);
        first.add(new Finding(
                next.code(), "Filen har %d anmärkningar till, som inte visas här.".formatted(more), next.page(), ""));
        return first;
    }

    /** One message a decision that somebody is to get; a document without any goes straight to its receipt. */
    private static List<DispatchMessage> messages(String documentId, List<StoredDecision> decisions) {
        List<DispatchMessage> messages = new ArrayList<>();
        for (StoredDecision decision : decisions) {
            if (!decision.excerpt().isEmpty()) {
                messages.add(new SendDecision(decision.id()));
            }
        }
        return messages.isEmpty() ? List.of(new InformClerk(documentId)) : messages;
    }

    private void log(String document, String outcome, int decisions) {
        outcomes.log()
                .atInfo()
                .addKeyValue("document", document)
                .addKeyValue("outcome", outcome)
                .addKeyValue("decisions", decisions)
                .log("intake");
    }
}

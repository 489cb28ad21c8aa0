package se.expediera.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.Decision;
import se.expediera.core.party.PartyName;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;

/** Years of decided cases, a table's worth of them: hundred decisions a document, one document a month. */
final class Archived {
    /** The month of the first document. */
    static final LocalDate MONTH = LocalDate.of(1901, 1, 15);

    private static final int DECISIONS = 100;

    /** So few deliveries wait for the clerk, whatever the table holds. */
    private static final int HELD = 10;

    private Archived() {}

    static String documentId(int document) {
        return "%024x".formatted(document);
    }

    static String decisionId(int document, int decision) {
        return StoredDecision.idOf(documentId(document), decision);
    }

    static String caseNumber(int document) {
        return "KS 2026-" + document;
    }

    static String party(int document) {
        return PartyName.fold("Nämnd " + document);
    }

    /** Writes so many decisions. */
    static void fill(Documents documents, int decisions) {
        Decision read = read();
        for (int document = 1; document <= decisions / DECISIONS; document++) {
            Instant received = MONTH.plusMonths(document - 1L).atStartOfDay().toInstant(ZoneOffset.UTC);
            List<StoredDecision> stored = new ArrayList<>();
            List<Delivery> deliveries = new ArrayList<>();
            for (int ordinal = 1; ordinal <= DECISIONS; ordinal++) {
                stored.add(StoredDecision.of(documentId(document), ordinal, withCase(read, document, ordinal), "", ""));
            }
            for (int party = 1; party <= 2; party++) {
                boolean held = document <= HELD && party == 1;
                deliveries.add(Delivery.create(
                        DeliveryId.of(decisionId(document, 1), party),
                        "Nämnd " + document,
                        1,
                        "Nämnd " + document,
                        held ? DeliveryState.HELD : DeliveryState.NOT_A_PARTY,
                        "",
                        received));
            }
            documents.save(written(document, received), stored, deliveries);
        }
    }

    private static Document written(int document, Instant received) {
        return new Document(
                documentId(document),
                documentId(document),
                "inbox/" + document + ".pdf",
                "",
                received,
                DocumentState.READ,
                "Kommunstyrelsen",
                "2026-01-01",
                DECISIONS,
                DECISIONS,
                List.of(),
                true);
    }

    private static Decision read() {
        if (new FileReader().read(Papers.minutes(0, 1, 0)) instanceof Reading.Read reading) {
            return Optional.of(reading.minutes().decisions().get(0)).orElseThrow();
        }
        throw new IllegalStateException("made minutes cannot be read");
    }

    /** The first three decisions of a document are of one case; the others have one each. */
    private static Decision withCase(Decision read, int document, int ordinal) {
        String number = ordinal <= 3 ? caseNumber(document) : caseNumber(document) + "-" + ordinal;
        return new Decision(
                read.kind(),
                Integer.toString(ordinal),
                number,
                read.classification(),
                read.title(),
                read.decidingBody(),
                read.points(),
                read.dispatch(),
                read.signatories(),
                read.onBehalfOf(),
                read.pages(),
                read.text(),
                read.findings(),
                read.scan());
    }
}

package se.expediera.core.document;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import se.expediera.core.delivery.Delivery;

/** The uploaded files and their decisions. */
public interface Documents {
    /** The document with this id. */
    Optional<Document> find(String id);

    /**
     * Writes decisions and deliveries, the document last, so that a document that is there is there whole. What is
     * already written stays as it is: a repeated step never sets a delivery back.
     *
     * @param deliveries the parties' deliveries and the clerk's receipt
     */
    void save(Document document, List<StoredDecision> decisions, List<Delivery> deliveries);

    /**
     * Marks that somebody begins to read a file, before its content is looked into.
     *
     * @param id the id that its document has or will have
     * @return what became of those who began before
     */
    EarlierReadings beginReading(String id, Instant now);

    /** Marks that the reading that was begun takes unusually long. */
    void slowReading(String id);

    /** Marks that the reading has come to its end, whatever it gave. */
    void endReading(String id);

    /**
     * Forgets a document that could not be read, so that its file may be taken in anew; its receipt's history stays.
     *
     * @return false where there is none, or it was read
     */
    boolean forgetFailed(String id);

    /** Marks that all its decisions were handed to dispatch. */
    void markQueued(String id);

    /** The decision with this id. */
    Optional<StoredDecision> decision(String decisionId);

    /** The decision with this id and its deliveries, by one call. */
    Optional<ListedDecision> listed(String decisionId);

    /** A document's decisions in the order of the paper. */
    List<StoredDecision> decisionsOf(String documentId);

    /** Decisions that bear this case number, in any spelling of case and spaces. */
    List<StoredDecision> decisionsByCase(String caseNumber);

    /** The documents that came in during a month of UTC, newest first. */
    List<Document> receivedIn(YearMonth month);
}

package se.expediera.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;

/**
 * Documents, of which those that were looked at last are at hand: a document that was read never changes again, so that one
 * look serves all of its decisions and its receipt, also where other documents' come between them. One that could not be
 * read may be taken in anew.
 */
final class RecentDocuments {
    /** The queue mixes the decisions of as many files as intake reads at once, and hardly of more. */
    private static final int AT_HAND = 32;

    private final Documents documents;
    private final Map<String, Document> recent = new LinkedHashMap<>(AT_HAND, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > AT_HAND;
        }
    };

    RecentDocuments(Documents documents) {
        this.documents = documents;
    }

    /** The document with this id. */
    synchronized Optional<Document> find(String id) {
        Document atHand = recent.get(id);
        if (atHand != null) {
            return Optional.of(atHand);
        }
        Optional<Document> found = documents.find(id);
        found.filter(document -> document.state() == DocumentState.READ)
                .ifPresent(document -> recent.put(id, document));
        return found;
    }
}

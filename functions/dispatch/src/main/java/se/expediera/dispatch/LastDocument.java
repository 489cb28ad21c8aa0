package se.expediera.dispatch;

import java.util.Optional;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;

/**
 * Documents, of which the one that was looked at last is at hand: a document that was read never changes again, so that
 * one look serves all of its decisions and its receipt. One that could not be read may be taken in anew.
 */
final class LastDocument {
    private final Documents documents;
    private Optional<Document> last = Optional.empty();

    LastDocument(Documents documents) {
        this.documents = documents;
    }

    /** The document with this id. */
    synchronized Optional<Document> find(String id) {
        if (last.isPresent() && last.get().id().equals(id)) {
            return last;
        }
        Optional<Document> found = documents.find(id);
        last = found.filter(document -> document.state() == DocumentState.READ);
        return found;
    }
}

package se.expediera.core.document;

import se.expediera.core.ContentHash;
import se.expediera.core.Settings;

/**
 * The name of a document: the first digits of its content's hash. A document that is tried has another name than the
 * same file once parties get mail, so that nothing that was tried counts as sent.
 */
public final class DocumentId {
    private static final String TRIAL = "trial";

    private DocumentId() {}

    /** The id of the file with this hash in this mode. */
    public static String of(String sha256, Settings.Mode mode) {
        String id = ContentHash.id(sha256);
        return mode == Settings.Mode.TRIAL ? TRIAL + id : id;
    }

    /** Whether the document with this id is one that is tried. */
    public static boolean isTrial(String id) {
        return id.startsWith(TRIAL);
    }
}

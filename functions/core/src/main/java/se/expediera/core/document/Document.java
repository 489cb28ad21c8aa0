package se.expediera.core.document;

import java.time.Instant;
import java.util.List;
import se.expediera.core.minutes.Finding;
import se.expediera.core.signature.FileSignature;

/**
 * One uploaded file, known by its content: the same bytes under another name are the same document.
 *
 * @param id the first 24 digits of its hash; of a file that was too large, of its key and version
 * @param sha256 the hash of all its bytes, 64 hexadecimal digits; "" where the file was too large to be read
 * @param source the key under which it was first uploaded
 * @param versionId that object's version in the bucket; "" where the bucket keeps none
 * @param receivedAt when it was first read
 * @param state whether it could be read
 * @param body the body that met, or ""
 * @param meetingDate ISO date, or ""
 * @param pages the number of pages, 0 where it could not be read
 * @param decisions how many decisions, proposals and notes it holds
 * @param findings what concerns the file as a whole
 * @param queued whether all its decisions were handed to dispatch
 * @param signatures its electronic signatures, in the order in which they were made
 */
public record Document(
        String id,
        String sha256,
        String source,
        String versionId,
        Instant receivedAt,
        DocumentState state,
        String body,
        String meetingDate,
        int pages,
        int decisions,
        List<Finding> findings,
        boolean queued,
        List<FileSignature> signatures) {
    /** Copies the lists. */
    public Document {
        findings = List.copyOf(findings);
        signatures = List.copyOf(signatures);
    }

    /** A document that bears no electronic signature. */
    public Document(
            String id,
            String sha256,
            String source,
            String versionId,
            Instant receivedAt,
            DocumentState state,
            String body,
            String meetingDate,
            int pages,
            int decisions,
            List<Finding> findings,
            boolean queued) {
        this(
                id,
                sha256,
                source,
                versionId,
                receivedAt,
                state,
                body,
                meetingDate,
                pages,
                decisions,
                findings,
                queued,
                List.of());
    }

    /** The file's name without its folder. */
    public String fileName() {
        return source.substring(source.lastIndexOf('/') + 1);
    }
}

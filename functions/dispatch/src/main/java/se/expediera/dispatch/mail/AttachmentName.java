package se.expediera.dispatch.mail;

import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;

/** The name under which a recipient saves an excerpt: "Beslut § 12 Ny förskola 2026-05-12.pdf". */
final class AttachmentName {
    private static final int LONGEST_TITLE = 80;
    /** With the title's 80 letters of at most three bytes it stays below the 255 bytes of common file systems. */
    private static final int LONGEST_NAME = 200;

    private AttachmentName() {}

    static String of(Document document, StoredDecision decision) {
        StringBuilder name = new StringBuilder(PaperWords.name(decision.kind()));
        if (!decision.paragraph().isEmpty()) {
            name.append(" § ").append(decision.paragraph());
        }
        String end = document.meetingDate().isEmpty() ? "" : " " + document.meetingDate();
        name.append(' ').append(PaperWords.cut(decision.title(), LONGEST_TITLE));
        return FileName.of(name.toString(), LONGEST_NAME) + end + ".pdf";
    }
}

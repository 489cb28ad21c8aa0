package se.expediera.dispatch.mail;

import java.util.regex.Pattern;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;

/** The name under which a recipient saves an excerpt: "Beslut § 12 Ny förskola 2026-05-12.pdf". */
final class AttachmentName {
    /** What Windows, macOS or a mail program may refuse or misread in a file name. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_TITLE = 80;

    private AttachmentName() {}

    static String of(Document document, StoredDecision decision) {
        StringBuilder name = new StringBuilder(PaperWords.name(decision.kind()));
        if (!decision.paragraph().isEmpty()) {
            name.append(" § ").append(decision.paragraph());
        }
        name.append(' ').append(shorten(decision.title()));
        name.append(' ').append(document.meetingDate());
        String safe = UNSAFE.matcher(name).replaceAll(" ");
        return SPACES.matcher(safe).replaceAll(" ").strip() + ".pdf";
    }

    private static String shorten(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        return title.substring(0, space > 0 ? space : LONGEST_TITLE);
    }
}

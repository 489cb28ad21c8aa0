package se.expediera.core.minutes;

/** The kinds of findings; each stands in receipts and in the output of {@code extract} by its name. */
public enum FindingCode {
    /** The file is no PDF. */
    NOT_A_PDF,
    /** The file has no bytes. */
    EMPTY_FILE,
    /** The file is damaged or cut short. */
    DAMAGED_FILE,
    /** The file asks for a password. */
    PASSWORD,
    /** No page of the file has text: a scan. */
    NO_TEXT,
    /** One page has no text. */
    PAGE_WITHOUT_TEXT,
    /** The file has text but no decision was found in it. */
    NO_DECISION
}

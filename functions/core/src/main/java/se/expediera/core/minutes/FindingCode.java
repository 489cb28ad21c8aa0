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
    /** The file has more bytes or pages, or a larger picture, than is taken. */
    TOO_LARGE,
    /** Reading the file takes more time, memory or steps than any minutes do. */
    READING_OVERRUN,
    /** The process died whenever it read the file. */
    READING_DIED,
    /** The file is a form that a program draws (XFA): what it shows does not stand in it. */
    DRAWN_BY_PROGRAM,
    /** No page of the file has text: a scan. */
    NO_TEXT,
    /** One page has no text. */
    PAGE_WITHOUT_TEXT,
    /** The file has text but no decision was found in it. */
    NO_DECISION,
    /** Text of a page or a decision has letters that cannot be decoded. */
    UNDECODED_TEXT,
    /** A page has text that no reader of the paper sees. */
    HIDDEN_TEXT,
    /** A page's text is what a scanner took its picture for. */
    SCANNED_TEXT,
    /** A line that was read out of a picture, and on which a mail depends, may say something else. */
    UNSURE_SCAN,
    /** A page shows other letters than the file says. */
    MISMAPPED_TEXT,
    /** A page shows text in a form's field or a note, which is not read. */
    UNREAD_TEXT,
    /** A word has letters that look like others, or that turn the order of letters round. */
    LETTER_TRICK,
    /** The § numbers leave one out. */
    PARAGRAPH_GAP,
    /** A § number comes twice or out of order. */
    PARAGRAPH_DOUBLE,
    /** A § number that no minutes have. */
    PARAGRAPH_ODD,
    /** A § without a title. */
    NO_TITLE,
    /** A title that is too long to be one, and is cut. */
    LONG_TITLE,
    /** A § of which only number and title are printed. */
    NO_CONTENT,
    /** A line that looks like the heading of a dispatch list but is no known one. */
    UNKNOWN_HEADING,
    /** A dispatch heading that stands outside every decision. */
    OWNERLESS_LIST,
    /** A dispatch heading with nothing under it. */
    EMPTY_LIST,
    /** A list that may go on where its reading ended. */
    ODD_LIST_END,
    /** A list that is longer than any list should be. */
    LONG_LIST,
    /** A line that may name one party or several. */
    UNCLEAR_ENUMERATION,
    /** Lines that look like parties without a heading over them. */
    LIST_WITHOUT_HEADING,
    /** A party line of no known type. */
    UNKNOWN_PARTY,
    /** The body that met is not named. */
    NO_BODY,
    /** The day of the meeting is not named. */
    NO_DATE,
    /** Page heads name different days or bodies. */
    CONTRADICTION,
    /** A personal identity number or a coordination number. */
    PERSONAL_NUMBER,
    /** A claim of secrecy. */
    SECRECY,
    /** Words of protected identity or protected personal data. */
    PROTECTED_IDENTITY,
    /** Words of somebody's health or social care near a person's name. */
    HEALTH_OR_SOCIAL_CARE,
    /** The file's electronic signature is broken. */
    SIGNATURE_BROKEN,
    /** The file's electronic signature leaves parts of the file out. */
    SIGNATURE_PARTIAL,
    /** The file was changed after it was signed. */
    CHANGED_AFTER_SIGNING,
    /** The signer's certificate had been revoked. */
    SIGNATURE_REVOKED,
    /** The signer's certificate had expired. */
    SIGNATURE_EXPIRED,
    /** The signer's certificate is of no trusted issuer, or could not be checked where that is required. */
    SIGNATURE_NOT_TRUSTED,
    /** The setting demands an electronic signature, and the file has none. */
    SIGNATURE_MISSING,
    /** The file is signed, but by nobody whom the setting accepts. */
    SIGNER_NOT_ALLOWED,
    /** Reading was given up after its last try. */
    GIVEN_UP
}

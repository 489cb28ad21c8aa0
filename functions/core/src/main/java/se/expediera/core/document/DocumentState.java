package se.expediera.core.document;

/** What became of an uploaded file. */
public enum DocumentState {
    /** It was read; its findings say what is in doubt. */
    READ,
    /** It could not be read; its finding says why and what to do. */
    FAILED
}

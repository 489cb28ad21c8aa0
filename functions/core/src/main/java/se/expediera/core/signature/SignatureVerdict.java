package se.expediera.core.signature;

import se.expediera.core.minutes.FindingCode;

/** What the validation of one electronic signature came to, and whether a file may leave with it. */
public enum SignatureVerdict {
    /** Intact, over the whole file, by a trusted issuer's certificate that was good when it was made. */
    VALID("giltig", true, FindingCode.SIGNATURE_NOT_TRUSTED, ""),
    /** As {@link #VALID}, but neither the file nor the given lists tell whether the certificate had been revoked. */
    NOT_CHECKED_FOR_REVOCATION(
            "oförändrad; om certifikatet var spärrat kunde inte kontrolleras",
            true,
            FindingCode.SIGNATURE_NOT_TRUSTED,
            "Det gick inte att kontrollera om undertecknarens certifikat var spärrat. Lägg utfärdarens spärrlista"
                    + " under trust/."),
    /** Intact, but the office has not said whom it trusts; nobody vouches for the name. */
    NO_TRUST_GIVEN(
            "oförändrad; namnet är inte kontrollerat, för ingen betrodd utfärdare är angiven",
            true,
            FindingCode.SIGNATURE_NOT_TRUSTED,
            "Filen är undertecknad, men ingen betrodd utfärdare är angiven. Lägg utfärdarens certifikat under trust/."),
    /** Intact, but its issuer is not among those whom the office trusts. */
    NOT_TRUSTED(
            "oförändrad; utfärdaren är inte betrodd",
            false,
            FindingCode.SIGNATURE_NOT_TRUSTED,
            "Filen är undertecknad med ett certifikat vars utfärdare inte är betrodd. Kontrollera vem som har"
                    + " undertecknat."),
    /** The certificate's time was over, and nothing proves that it was used before. */
    EXPIRED(
            "certifikatet gällde inte",
            false,
            FindingCode.SIGNATURE_EXPIRED,
            "Filen är undertecknad med ett certifikat vars tid är ute, och inget visar att den undertecknades"
                    + " dessförinnan."),
    /** The certificate had been revoked. */
    REVOKED(
            "certifikatet var spärrat",
            false,
            FindingCode.SIGNATURE_REVOKED,
            "Filen är undertecknad med ett certifikat som var spärrat."),
    /** Intact, but made in a way that the standard does not accept (any more), such as with a weak algorithm. */
    NOT_ACCEPTED(
            "uppfyller inte kraven på en elektronisk underskrift",
            false,
            FindingCode.SIGNATURE_NOT_TRUSTED,
            "Filens elektroniska underskrift uppfyller inte kraven på en sådan."),
    /** What was signed has been changed, or the signature cannot be read. */
    BROKEN(
            "bruten",
            false,
            FindingCode.SIGNATURE_BROKEN,
            "Filens elektroniska underskrift är bruten: innehållet har ändrats efter underskriften, eller så är"
                    + " underskriften skadad."),
    /** Parts of the file stand outside of what was signed. */
    PARTIAL(
            "täcker inte hela filen",
            false,
            FindingCode.SIGNATURE_PARTIAL,
            "Filens elektroniska underskrift täcker inte hela filen."),
    /** Intact, but the file was changed behind it by more than further signatures, time stamps and proofs of validity. */
    CHANGED_AFTERWARDS(
            "filen ändrades efter underskriften",
            false,
            FindingCode.CHANGED_AFTER_SIGNING,
            "Filen har ändrats efter att den undertecknades. Det som står i den är inte allt undertecknat.");

    private final String swedish;
    private final boolean intact;
    private final FindingCode code;
    private final String message;

    SignatureVerdict(String swedish, boolean intact, FindingCode code, String message) {
        this.swedish = swedish;
        this.intact = intact;
        this.code = code;
        this.message = message;
    }

    /** The verdict in words. */
    public String swedish() {
        return swedish;
    }

    /** Whether the file is as it was signed, and the certificate is not known to be bad: only such a file may leave by itself. */
    public boolean intact() {
        return intact;
    }

    FindingCode code() {
        return code;
    }

    String message() {
        return message;
    }
}

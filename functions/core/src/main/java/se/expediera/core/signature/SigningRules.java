package se.expediera.core.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/**
 * What an office asks of the signatures of a file before its decisions are sent.
 *
 * @param required whether a file must bear a signature that is {@link SignatureVerdict#VALID}
 * @param allowedSigners the names of whose signature is accepted where one is required; empty for anybody's
 */
public record SigningRules(boolean required, List<String> allowedSigners) {
    /** A signature that is there must be in order; none is asked for. */
    public static final SigningRules IF_PRESENT = new SigningRules(false, List.of());

    /** Copies the list. */
    public SigningRules {
        allowedSigners = List.copyOf(allowedSigners);
    }

    /** Why a whole file waits for the clerk; empty where its decisions may be sent. */
    public List<Finding> findings(List<FileSignature> signatures) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (FileSignature signature : signatures) {
            if (!signature.verdict().intact()) {
                findings.add(
                        finding(signature.verdict().code(), signature.verdict().message()));
            }
        }
        if (required && findings.isEmpty()) {
            findings.addAll(missing(signatures));
        }
        return new ArrayList<>(findings);
    }

    private List<Finding> missing(List<FileSignature> signatures) {
        if (signatures.isEmpty()) {
            return List.of(finding(
                    FindingCode.SIGNATURE_MISSING,
                    "Filen saknar elektronisk underskrift, och inställningen kräver en."));
        }
        List<FileSignature> valid = signatures.stream()
                .filter(signature -> signature.verdict() == SignatureVerdict.VALID)
                .toList();
        if (valid.isEmpty()) {
            SignatureVerdict verdict = signatures.get(0).verdict();
            return List.of(finding(verdict.code(), verdict.message()));
        }
        Set<String> allowed = allowedSigners.stream().map(FOLD).collect(Collectors.toSet());
        boolean byAllowed = allowed.isEmpty()
                || valid.stream().map(FileSignature::signer).map(FOLD).anyMatch(allowed::contains);
        return byAllowed
                ? List.of()
                : List.of(finding(
                        FindingCode.SIGNER_NOT_ALLOWED,
                        "Filen är undertecknad, men inte av någon som inställningen godtar."));
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Function<String, String> FOLD =
            name -> SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);

    private static Finding finding(FindingCode code, String message) {
        return new Finding(code, message + " Ingenting skickas förrän du har granskat filen.", 0, "");
    }
}

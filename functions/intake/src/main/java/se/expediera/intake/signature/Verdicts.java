package se.expediera.intake.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.util.Optional;
import se.expediera.core.signature.SignatureVerdict;

/** What DSS's reports about a signature mean for the file: first whether the file is what was signed, then by whom. */
final class Verdicts {
    private final SimpleReport report;
    private final SignedRanges ranges;
    private final boolean trusting;

    Verdicts(SimpleReport report, SignedRanges ranges, boolean trusting) {
        this.report = report;
        this.ranges = ranges;
        this.trusting = trusting;
    }

    SignatureVerdict of(SignatureWrapper signature) {
        Optional<PDFRevisionWrapper> revision = Optional.ofNullable(signature.getPDFRevision());
        if (revision.isEmpty()) {
            return SignatureVerdict.BROKEN;
        }
        if (!ranges.isWhole(revision.get())) {
            return SignatureVerdict.PARTIAL;
        }
        if (!signature.isSignatureIntact() || !signature.isSignatureValid()) {
            return SignatureVerdict.BROKEN;
        }
        if (isChanged(signature, revision.get())) {
            return SignatureVerdict.CHANGED_AFTERWARDS;
        }
        return byCertificate(signature);
    }

    /**
     * Further signatures with their fields, time stamps, and proofs of validity may be added. Proofs may stand last, as no
     * signature has to cover them; anything else that stands last was written by nobody.
     */
    private boolean isChanged(SignatureWrapper signature, PDFRevisionWrapper revision) {
        boolean others = !revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty()
                || !revision.getPdfAnnotationsOverlapConcernedPages().isEmpty();
        boolean uncovered = !ranges.isFollowed(revision)
                && ranges.goesOn()
                && (!revision.getPdfSignatureOrFormFillChanges().isEmpty()
                        || revision.getPdfExtensionChanges().isEmpty());
        return others || uncovered;
    }

    private SignatureVerdict byCertificate(SignatureWrapper signature) {
        Indication indication = report.getIndication(signature.getId());
        if (indication == Indication.TOTAL_PASSED) {
            return SignatureVerdict.VALID;
        }
        SubIndication why = report.getSubIndication(signature.getId());
        if (why == null) {
            return SignatureVerdict.NOT_ACCEPTED;
        }
        return switch (why) {
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> SignatureVerdict.REVOKED;
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> SignatureVerdict.EXPIRED;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE ->
                trusting ? SignatureVerdict.NOT_TRUSTED : SignatureVerdict.NO_TRUST_GIVEN;
            case TRY_LATER, CERTIFICATE_CHAIN_GENERAL_FAILURE, REVOCATION_OUT_OF_BOUNDS_NO_POE ->
                isExpired(signature) ? SignatureVerdict.EXPIRED : SignatureVerdict.NOT_CHECKED_FOR_REVOCATION;
            default -> SignatureVerdict.NOT_ACCEPTED;
        };
    }

    /** Lists of revoked certificates leave out those that have expired, so that DSS misses the list before it sees the time. */
    private boolean isExpired(SignatureWrapper signature) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return certificate != null && certificate.getNotAfter().before(report.getBestSignatureTime(signature.getId()));
    }
}

package se.expediera.intake.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.signature.FileSignature;
import se.expediera.core.signature.SignatureVerdict;

/**
 * Validates the PAdES signatures of a file by EU DSS, under the European standard's own rules (EN 319 102-1).
 *
 * @see <a href="https://ec.europa.eu/digital-building-blocks/DSS/webapp-demo/doc/dss-documentation.html">DSS</a>
 */
public final class SignatureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    /** What bears marks of a signature that cannot be read, or that a later change took away. */
    private static final FileSignature UNREADABLE =
            new FileSignature("", Instant.EPOCH, false, SignatureVerdict.BROKEN);

    private SignatureCheck() {}

    /** The signatures of a file that {@link SignatureMarks} tells to have some, in the order of their making. */
    public static List<FileSignature> of(byte[] content, Trust trust) {
        try {
            return validate(content, new TrustSources(trust));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("fault", e.getClass().getName()).log("a signature could not be read");
            return List.of(UNREADABLE);
        }
    }

    private static List<FileSignature> validate(byte[] content, TrustSources trust) {
        Reports reports = reports(content, trust);
        SimpleReport report = reports.getSimpleReport();
        List<SignatureWrapper> signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.isEmpty()) {
            boolean onlyTimestamps = !report.getTimestampIdList().isEmpty();
            return onlyTimestamps ? List.of() : List.of(UNREADABLE);
        }
        SignedRanges ranges = new SignedRanges(
                content,
                Stream.concat(
                                signatures.stream().map(SignatureWrapper::getPDFRevision),
                                reports.getDiagnosticData().getTimestampList().stream()
                                        .map(TimestampWrapper::getPDFRevision))
                        .flatMap(revision -> Optional.ofNullable(revision).stream())
                        .toList());
        Verdicts verdicts = new Verdicts(report, ranges, trust.trusting());
        List<FileSignature> found = new ArrayList<>();
        for (SignatureWrapper signature : signatures) {
            Optional<Instant> stamped = stamped(signature, report);
            found.add(new FileSignature(
                    Optional.ofNullable(report.getSignedBy(signature.getId())).orElse(""),
                    stamped.or(() -> instant(signature.getClaimedSigningTime())).orElse(Instant.EPOCH),
                    stamped.isPresent(),
                    verdicts.of(signature)));
        }
        return found.stream()
                .sorted(Comparator.comparing(FileSignature::signedAt))
                .toList();
    }

    /** DSS's own reports. Pages are not drawn to compare them: the file's objects are compared. */
    static Reports reports(byte[] content, TrustSources trust) {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        IPdfObjFactory pdf = new ServiceLoaderPdfObjFactory();
        pdf.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(content));
        validator.setPdfObjFactory(pdf);
        validator.setCertificateVerifier(trust.verifier());
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument();
    }

    /** The earliest time that a valid time stamp proves. */
    private static Optional<Instant> stamped(SignatureWrapper signature, SimpleReport report) {
        return signature.getTimestampList().stream()
                .filter(stamp -> report.getIndication(stamp.getId()) == Indication.PASSED)
                .flatMap(stamp -> instant(stamp.getProductionTime()).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}

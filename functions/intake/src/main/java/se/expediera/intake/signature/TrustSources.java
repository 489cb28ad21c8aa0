package se.expediera.intake.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a {@link Trust} as DSS takes them. Nothing is ever fetched: no certificate, no answer about revocation. */
final class TrustSources {
    private static final Logger LOG = LoggerFactory.getLogger(TrustSources.class);

    private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    private final List<DSSDocument> lists = new ArrayList<>();

    TrustSources(Trust trust) {
        for (byte[] file : trust.files()) {
            if (!addCertificates(file) && !addLists(file)) {
                LOG.atWarn().addKeyValue("bytes", file.length).log("a file of trust/ is no certificate and no CRL");
            }
        }
    }

    /** Whether anybody is trusted at all. */
    boolean trusting() {
        return !anchors.getCertificates().isEmpty();
    }

    CertificateVerifier verifier() {
        CertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(lists.toArray(DSSDocument[]::new)));
        return verifier;
    }

    private boolean addCertificates(byte[] file) {
        try {
            Collection<? extends Certificate> found = factory().generateCertificates(new ByteArrayInputStream(file));
            found.forEach(certificate -> anchors.addCertificate(new CertificateToken((X509Certificate) certificate)));
            return !found.isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }

    private boolean addLists(byte[] file) {
        try {
            for (var list : factory().generateCRLs(new ByteArrayInputStream(file))) {
                lists.add(new InMemoryDocument(((X509CRL) list).getEncoded()));
            }
            return true;
        } catch (CRLException e) {
            return false;
        }
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java has X.509", e);
        }
    }
}

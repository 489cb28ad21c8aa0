package se.expediera.intake.scan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Whether and how scanned pages are read. Safe for use by many threads. */
public final class ScanReader {
    private final Supplier<Optional<Tesseract>> tesseract;
    private final ScanLimits limits;

    private ScanReader(Supplier<Optional<Tesseract>> tesseract, ScanLimits limits) {
        this.tesseract = tesseract;
        this.limits = limits;
    }

    /** Scanned pages stay pages without text. */
    public static ScanReader none() {
        return new ScanReader(Optional::empty, ScanLimits.NONE);
    }

    /** Scanned pages are read by this program, within these limits. */
    static ScanReader of(Tesseract tesseract, ScanLimits limits) {
        return new ScanReader(() -> Optional.of(tesseract), limits);
    }

    /**
     * Scanned pages are read by the program that this machine has. It is looked for when the first of them comes.
     *
     * @param whenAbsent is run for each file with scanned pages where the machine has none
     */
    public static ScanReader here(Runnable whenAbsent) {
        return new ScanReader(
                () -> {
                    Optional<Tesseract> found = Here.TESSERACT;
                    if (found.isEmpty()) {
                        whenAbsent.run();
                    }
                    return found;
                },
                ScanLimits.USUAL);
    }

    /** What this machine has, looked for once. */
    private static final class Here {
        private static final Optional<Tesseract> TESSERACT = Tesseract.find();
    }

    /** The longest that the pictures of one file may take. */
    public Duration most() {
        return limits.time();
    }

    /** The scanned pages of a document; nothing where they are not read. */
    public Optional<Scans> scans(PDDocument document, List<PDPage> sheets) {
        return tesseract.get().map(found -> new Scans(document, sheets, found, limits));
    }
}

package se.expediera.intake.signature;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import java.util.List;

/**
 * Which of a file's bytes its signatures and time stamps cover. A signature covers two ranges: what stands before it and
 * what stands behind it, up to the end of the file as it then was (ISO 32000-1, 12.8.1).
 */
final class SignedRanges {
    private final byte[] content;
    private final List<PDFRevisionWrapper> revisions;

    SignedRanges(byte[] content, List<PDFRevisionWrapper> revisions) {
        this.content = content;
        this.revisions = revisions;
    }

    /** Whether a signature leaves out nothing but itself of the file as it was then. */
    boolean isWhole(PDFRevisionWrapper revision) {
        List<Long> range = range(revision);
        return range.size() == 4
                && revision.isSignatureByteRangeValid()
                && range.get(0) == 0
                && range.get(2) > range.get(1)
                && end(revision) <= content.length
                && isSignatureBetween(range.get(1).intValue(), range.get(2).intValue());
    }

    /** Between the ranges stands one hexadecimal text and nothing else: the signature. */
    private boolean isSignatureBetween(int from, int to) {
        if (content[from] != '<' || content[to - 1] != '>') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(content[i], 16) < 0 && !Character.isWhitespace(content[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a later signature or time stamp covers what came after this one. */
    boolean isFollowed(PDFRevisionWrapper revision) {
        return revisions.stream().anyMatch(other -> end(other) > end(revision));
    }

    /** Whether something stands behind the last signature or time stamp. */
    boolean goesOn() {
        long last = revisions.stream().mapToLong(SignedRanges::end).max().orElse(0);
        for (long i = last; i < content.length; i++) {
            if (!Character.isWhitespace(content[(int) i]) && content[(int) i] != 0) {
                return true;
            }
        }
        return false;
    }

    private static long end(PDFRevisionWrapper revision) {
        List<Long> range = range(revision);
        return range.size() == 4 ? range.get(2) + range.get(3) : 0;
    }

    private static List<Long> range(PDFRevisionWrapper revision) {
        return revision.getSignatureByteRange().stream()
                .map(java.math.BigInteger::longValueExact)
                .toList();
    }
}

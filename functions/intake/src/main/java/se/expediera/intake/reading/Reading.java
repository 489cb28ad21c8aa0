package se.expediera.intake.reading;

import java.util.List;
import java.util.Map;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.signature.FileSignature;

/** What became of a file. */
public sealed interface Reading {
    /**
     * The file was read.
     *
     * @param minutes what stands in it, doubts included
     * @param excerpts by the index of a decision that has parties: a PDF of its pages alone
     * @param pictures by the index of a decision that was read out of pictures: a PNG of its lines that are not sure
     * @param signatures the file's electronic signatures
     */
    record Read(
            Minutes minutes,
            Map<Integer, byte[]> excerpts,
            Map<Integer, byte[]> pictures,
            List<FileSignature> signatures)
            implements Reading {
        /** Copies maps and list. */
        public Read {
            excerpts = Map.copyOf(excerpts);
            pictures = Map.copyOf(pictures);
            signatures = List.copyOf(signatures);
        }

        /** The same file with what is known of its electronic signatures. */
        Read signed(List<FileSignature> found) {
            return new Read(minutes, excerpts, pictures, found);
        }
    }

    /**
     * The file cannot be read and never will; nothing of it is sent. The clerk is told by the finding what to do.
     *
     * @param finding why
     */
    record Refused(Finding finding) implements Reading {}
}

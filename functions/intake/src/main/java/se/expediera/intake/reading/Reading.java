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
     * @param signatures the file's electronic signatures
     */
    record Read(Minutes minutes, Map<Integer, byte[]> excerpts, List<FileSignature> signatures) implements Reading {
        /** Copies map and list. */
        public Read {
            excerpts = Map.copyOf(excerpts);
            signatures = List.copyOf(signatures);
        }

        /** A file that bears no electronic signature. */
        public Read(Minutes minutes, Map<Integer, byte[]> excerpts) {
            this(minutes, excerpts, List.of());
        }
    }

    /**
     * The file cannot be read and never will; nothing of it is sent. The clerk is told by the finding what to do.
     *
     * @param finding why
     */
    record Refused(Finding finding) implements Reading {}
}

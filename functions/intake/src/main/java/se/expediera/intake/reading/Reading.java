package se.expediera.intake.reading;

import java.util.Map;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.Minutes;

/** What became of a file. */
public sealed interface Reading {
    /**
     * The file was read.
     *
     * @param minutes what stands in it, doubts included
     * @param excerpts by the index of a decision that has parties: a PDF of its pages alone
     */
    record Read(Minutes minutes, Map<Integer, byte[]> excerpts) implements Reading {
        /** Copies the map. */
        public Read {
            excerpts = Map.copyOf(excerpts);
        }
    }

    /**
     * The file cannot be read and never will; nothing of it is sent. The clerk is told by the finding what to do.
     *
     * @param finding why
     */
    record Refused(Finding finding) implements Reading {}
}

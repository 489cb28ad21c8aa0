package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;

/** Reads the pages of a file: its papers, their decisions, and what is in doubt. */
public final class MinutesReader {

    private MinutesReader() {}

    /** Reads pages in the order of the file. Never fails: what cannot be read is a finding. */
    public static Minutes read(List<Page> pages) {
        if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding(
                    FindingCode.NO_TEXT,
                    "Filen har ingen text, troligen är den inskannad. Ingenting har expedierats. Spara protokollet som"
                            + " PDF direkt ur ordbehandlaren och lägg in det igen.",
                    1,
                    ""));
            findings.addAll(PageDoubts.hidden(pages));
            return new Minutes("", "", pages.size(), List.of(), findings);
        }
        return new MinutesReading(pages).read();
    }
}

package se.expediera.core.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from one file.
 *
 * @param body the body that met ("Kommunstyrelsen"), or ""
 * @param meetingDate the day of the meeting as ISO date ("2023-10-23"), or ""
 * @param pages the number of pages
 * @param decisions every decision, proposal and note, in the order of the paper
 * @param findings what concerns the file rather than one decision
 */
public record Minutes(String body, String meetingDate, int pages, List<Decision> decisions, List<Finding> findings) {
    /** Copies the lists. */
    public Minutes {
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }

    /** The same minutes with more doubts about the file. */
    public Minutes with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(more);
        all.addAll(findings);
        return new Minutes(body, meetingDate, pages, decisions, all);
    }
}

package se.expediera.core.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * One decision, proposal or note as read from the paper. What the paper does not print is the empty string.
 *
 * @param kind what the paper is
 * @param paragraph the § number as printed without its sign ("374"), or ""
 * @param caseNumber the case number as printed without its label ("KS 2023-00679"), or ""
 * @param classification the code that trails the case number ("3.4.1.25"), or ""
 * @param title the title, wrapped lines joined
 * @param decidingBody the body that decides, in its base form ("Kommunstyrelsen"), or ""
 * @param points the decision's points, in order, wrapped lines joined
 * @param dispatch to whom it is to be sent
 * @param signatories who signed ("Anna Ek (S)")
 * @param onBehalfOf the parties or groups for which they signed
 * @param pages its pages in the file
 * @param text all its text without page furniture, for telling two versions apart
 * @param findings what is in doubt about it; a decision with a finding is not sent on its own
 * @param scan what of it was read out of pictures
 */
public record Decision(
        DecisionKind kind,
        String paragraph,
        String caseNumber,
        String classification,
        String title,
        String decidingBody,
        List<String> points,
        DispatchList dispatch,
        List<String> signatories,
        List<String> onBehalfOf,
        PageRange pages,
        String text,
        List<Finding> findings,
        Scan scan) {
    /** Copies the lists. */
    public Decision {
        points = List.copyOf(points);
        signatories = List.copyOf(signatories);
        onBehalfOf = List.copyOf(onBehalfOf);
        findings = List.copyOf(findings);
    }

    /** The same decision with one more doubt. */
    public Decision with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Decision(
                kind,
                paragraph,
                caseNumber,
                classification,
                title,
                decidingBody,
                points,
                dispatch,
                signatories,
                onBehalfOf,
                pages,
                text,
                more,
                scan);
    }
}

package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;

/**
 * Parties that may have been taken for a page's foot or head: two lists that break at the same place before the same
 * party look like furniture. Where a list reaches a page's end and such a line is set like it, nobody can tell. What the
 * first page bears too is a head: no list begins there.
 */
final class EdgeDoubts {
    private final List<Furniture.Bare> pages;

    EdgeDoubts(List<Furniture.Bare> pages) {
        this.pages = pages;
    }

    /** The doubt about a decision whose list may have lost a line at a page's edge. */
    Optional<Finding> about(Decision decision) {
        List<PartyLine> parties = decision.dispatch().parties();
        for (int i = 0; i < parties.size(); i++) {
            PartyLine party = parties.get(i);
            if (i + 1 < parties.size() && parties.get(i + 1).page() == party.page()) {
                continue;
            }
            if (mayGoOn(pages.get(party.page() - 1), party)) {
                return Optional.of(new Finding(
                        FindingCode.ODD_LIST_END,
                        Doubts.list(FindingCode.ODD_LIST_END),
                        party.page(),
                        decision.paragraph()));
            }
        }
        return Optional.empty();
    }

    private boolean mayGoOn(Furniture.Bare page, PartyLine party) {
        if (page.body().isEmpty()) {
            return false;
        }
        Line last = page.body().get(page.body().size() - 1);
        if (!party.line().endsWith(last.text())) {
            return false;
        }
        if (page.cut() && isNextTo(last, page.foot().get(0))) {
            return true;
        }
        int next = page.page().number();
        if (next >= pages.size()) {
            return false;
        }
        List<Line> head = pages.get(next).head();
        return !head.isEmpty() && isLike(pages.get(next), last, head.get(head.size() - 1));
    }

    private static boolean isNextTo(Line item, Line line) {
        return Furniture.isSetLike(item, line) && line.y() - item.y() < Furniture.CLOSE * item.size();
    }

    private static boolean isLike(Furniture.Bare page, Line item, Line line) {
        return page.chance().contains(line)
                && Furniture.isSetLike(item, line)
                && Math.abs(item.x() - line.x()) < 0.5 * item.size()
                && PartyRules.typeOf(Purpose.of(line.text()).text()) != PartyType.UNKNOWN;
    }
}

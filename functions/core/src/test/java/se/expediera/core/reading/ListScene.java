package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;

/** One decision, and the list of parties that stands under it. */
abstract class ListScene {
    static Decision read(String... list) {
        List<String> lines = new ArrayList<>(
                List.of("Kommunstyrelsen|Sammanträdesdatum 2026-03-18", "", "# § 1", "# Upprop", "# Beslut"));
        lines.add("Uppropet godkänns och läggs till handlingarna enligt ordförandens förslag till dagordning.");
        lines.add("");
        lines.addAll(List.of(list));
        return Paperwork.of(lines.toArray(String[]::new)).read().decisions().get(0);
    }

    static List<String> names(Decision decision) {
        return decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }

    static List<FindingCode> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }
}

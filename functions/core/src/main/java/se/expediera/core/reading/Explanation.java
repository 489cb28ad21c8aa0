package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.PartyRules;

/** Tells which rule made each decision, list, party and finding, with page and line. */
public final class Explanation {
    private Explanation() {}

    /** The explanation of a reading, line by line, in Swedish. */
    public static List<String> of(Minutes minutes) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s, %d sidor"
                .formatted(orUnknown(minutes.body()), orUnknown(minutes.meetingDate()), minutes.pages()));
        minutes.findings().forEach(finding -> lines.add(finding(finding)));
        minutes.decisions().forEach(decision -> explain(lines, decision));
        ReadingAccount account = ReadingAccount.of(minutes);
        lines.add("%d på papper: %d med lista, %d utan lista, %d tveksamma"
                .formatted(account.onPaper(), account.withList(), account.withoutList(), account.inDoubt()));
        return lines;
    }

    private static void explain(List<String> lines, Decision decision) {
        String name = decision.paragraph().isEmpty()
                ? decision.title()
                : "§ " + decision.paragraph() + " " + decision.title();
        lines.add("%s (%s, sidan %d–%d)"
                .formatted(
                        name,
                        decision.kind(),
                        decision.pages().first(),
                        decision.pages().last()));
        List<String> text = decision.text().lines().toList();
        if (!text.isEmpty()) {
            rule(lines, decision.pages().first(), text.get(0), "paragraf", ParagraphMark.rule(text.get(0)));
        }
        for (String line : text) {
            PaperHeading.of(line)
                    .ifPresent(kind -> rule(lines, decision.pages().first(), line, "handling", kind.name()));
            SectionHeading.of(line)
                    .filter(SectionHeading::decides)
                    .ifPresent(found -> rule(lines, decision.pages().first(), line, "beslut", found.body()));
            rule(lines, page(decision), line, "expediering", DispatchHeading.rule(line));
        }
        for (PartyLine party : decision.dispatch().parties()) {
            String type = PartyRules.ruleOf(party.text())
                    .map(found -> found.type() + " som ”" + found.example() + "”")
                    .orElse("okänd");
            lines.add("  sidan %d ”%s” → mottagare ”%s”, %s"
                    .formatted(party.page(), party.line().replace("\n", " / "), party.text(), type));
        }
        decision.findings().forEach(finding -> lines.add("  " + finding(finding)));
    }

    private static void rule(List<String> lines, int page, String line, String what, String rule) {
        if (!rule.isEmpty()) {
            lines.add("  sidan %d ”%s” → %s: %s".formatted(page, line, what, rule));
        }
    }

    /** The list's page, as far as its parties tell. */
    private static int page(Decision decision) {
        return decision.dispatch().parties().isEmpty()
                ? decision.pages().last()
                : decision.dispatch().parties().get(0).page();
    }

    private static String finding(Finding finding) {
        return "tveksamt %s, sidan %d: %s".formatted(finding.code(), finding.page(), finding.message());
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "(okänt)" : text;
    }
}

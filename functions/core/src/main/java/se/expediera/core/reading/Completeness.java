package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/** Accounts for the § numbers of one paper: none left out, none twice, all that the first page promises. */
final class Completeness {
    /** More missing numbers in a row are told in one finding. */
    private static final int EACH = 12;

    /** "Paragrafer 43–87", "§§ 130 - 143", "Paragrafer §§ 1-12". */
    private static final Pattern RANGE =
            Pattern.compile("(?:Paragraf(?:er)?:? ?)?(?:§{0,2} ?)(?<first>\\d{1,4}) ?[-–—] ?(?<last>\\d{1,4})");

    private Completeness() {}

    /** Doubts about headings in their order; {@code promised} are lines of the first page. */
    static List<Finding> check(Flow flow, List<ParagraphSequence.Heading> headings, List<Line> promised) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            ParagraphSequence.Heading heading = headings.get(i);
            int page = flow.line(heading.index()).page();
            if (i > 0) {
                missing(
                        findings,
                        headings.get(i - 1).mark().last() + 1L,
                        heading.mark().first() - 1L,
                        page);
            }
            Integer before = seen.put(heading.mark().number(), page);
            if (before != null) {
                findings.add(new Finding(
                        FindingCode.PARAGRAPH_DOUBLE,
                        "§ %s finns två gånger, på sidan %d och sidan %d. Kontrollera vilken som gäller."
                                .formatted(heading.mark().number(), before, page),
                        page,
                        heading.mark().number()));
            }
        }
        if (!headings.isEmpty()) {
            checkPromise(findings, flow, headings, promised);
        }
        return findings;
    }

    private static void checkPromise(
            List<Finding> findings, Flow flow, List<ParagraphSequence.Heading> headings, List<Line> promised) {
        ParagraphSequence.Heading first = headings.get(0);
        ParagraphSequence.Heading last = headings.get(headings.size() - 1);
        for (Line line : promised) {
            Matcher range = RANGE.matcher(line.text());
            boolean named = line.text().startsWith("Paragraf") || line.text().startsWith("§");
            if (named && range.matches()) {
                missing(
                        findings,
                        Integer.parseInt(range.group("first")),
                        first.mark().first() - 1L,
                        flow.line(first.index()).page());
                missing(
                        findings,
                        last.mark().last() + 1L,
                        Integer.parseInt(range.group("last")),
                        flow.line(last.index()).page());
                return;
            }
        }
    }

    private static void missing(List<Finding> findings, long from, long to, int page) {
        if (to - from >= EACH) {
            findings.add(gap("§ %d–%d saknas i filen.".formatted(from, to), page, from + "-" + to));
            return;
        }
        for (long number = from; number <= to; number++) {
            findings.add(gap("§ %d saknas i filen.".formatted(number), page, Long.toString(number)));
        }
    }

    private static Finding gap(String what, int page, String number) {
        return new Finding(
                FindingCode.PARAGRAPH_GAP,
                what + " Kontrollera om protokollet är fullständigt eller om rubriken ser annorlunda ut.",
                page,
                number);
    }
}

package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Scan;

/**
 * One decision's lines that were read out of a picture. A mail depends on those with the §, the case number and the title,
 * and on those of the dispatch list: where one of them is not sure, a person looks at the line.
 */
final class ScanDoubts {
    /** A line of which every word is read with this certainty is taken for what was read. */
    static final double SURE = 0.8;

    /** So many lines the head of a decision takes, and more than most. */
    private static final int HEAD = 8;

    /** So many lines are quoted to the clerk. */
    private static final int QUOTED = 3;

    /** Above and below a line's letters its picture shows so many sizes more. */
    private static final double ABOVE = 1.3;

    private static final double BELOW = 0.6;

    /** A § sign that was read as another sign, with a number: "$ 13", "S 13 Budget", "813". */
    private static final Pattern MISREAD = Pattern.compile("[§$S85&sgB69]{0,2} ?(?<number>\\d{1,4})(?!\\p{L}).*");

    private final Flow flow;
    private final int from;
    private final int to;
    private final boolean read;
    private final TreeSet<Integer> deciding = new TreeSet<>();
    private int lists;
    private long paragraph;
    private boolean nextIsMissing;
    private boolean oddList;
    private boolean overlooked;

    /** Of the lines from {@code from} to before {@code to}. */
    ScanDoubts(Flow flow, int from, int to) {
        this.flow = flow;
        this.from = from;
        this.to = to;
        this.read = IntStream.range(from, to).anyMatch(index -> flow.line(index).isScanned());
    }

    /** A mail depends on these lines. */
    void decides(int start, int end) {
        if (!read) {
            return;
        }
        IntStream.range(start, Math.min(end, to)).forEach(deciding::add);
    }

    /** It is the § of this number, and the next number was found behind it or not. */
    void paragraph(long number, boolean nextIsThere) {
        paragraph = number;
        nextIsMissing = !nextIsThere;
    }

    /** This case number was taken, or "" for none; where one stands in the head of the decision, it was overlooked. */
    void caseNumber(String number) {
        if (!read || !number.isEmpty()) {
            return;
        }
        IntStream.range(from, Math.min(from + HEAD, to))
                .takeWhile(index -> flow.section(index).isEmpty())
                .filter(index -> CaseNumber.anywhere(flow.text(index)).isPresent())
                .forEach(index -> {
                    deciding.add(index);
                    overlooked = true;
                });
    }

    /** Whether the next §'s heading stands in these lines, read as something else. */
    private boolean holdsNext() {
        return paragraph > 0
                && IntStream.range(from, to)
                        .filter(index -> !deciding.contains(index))
                        .mapToObj(flow::text)
                        .map(MISREAD::matcher)
                        .anyMatch(found -> found.matches() && Long.parseLong(found.group("number")) == paragraph + 1);
    }

    /** These lines are a list with its heading. What stands next may be one more party, read as something else. */
    void list(int start, int end) {
        if (!read) {
            return;
        }
        lists++;
        boolean near = end < to && flow.line(end).page() == flow.line(end - 1).page();
        decides(start, near ? end + 1 : end);
        // what follows a list's last line as closely as its parties follow each other, or on the next page, may be one
        oddList |= end < to
                && !flow.gapBefore(end)
                && flow.section(end).isEmpty()
                && flow.paragraph(end).isEmpty()
                && !signs(flow.text(end));
        // a head or foot of a page is less well known by its like where each is read a little differently
        oddList |= flow.line(start).page() != flow.line(end - 1).page() || losesMarks(start + 1, end);
    }

    /** "För Framtidspartiet", "Anna Ek (S)": whoever signs stands right under the list at times. */
    private static boolean signs(String text) {
        return Signature.isSigned(text) || Signature.isForGroup(text);
    }

    /** Whether some lines have marks and one has none that begins as a party does: its mark may not have been read. */
    private boolean losesMarks(int start, int end) {
        boolean marked = IntStream.range(start, end).anyMatch(this::isMarked);
        return marked
                && IntStream.range(start, end)
                        .anyMatch(index -> !isMarked(index)
                                && Character.isUpperCase(flow.text(index).charAt(0)));
    }

    private boolean isMarked(int index) {
        return ListMark.of(flow.text(index)).isPresent();
    }

    private List<Line> unsure() {
        return deciding.stream()
                .map(flow::line)
                .filter(line -> line.certainty() < SURE)
                .toList();
    }

    /** Why a decision that was read out of a picture is not sent before a person has looked at it. */
    Optional<Finding> doubt(String number) {
        if (!read) {
            return Optional.empty();
        }
        List<Line> unsure = unsure();
        if (!unsure.isEmpty()) {
            String what = "det är osäkert vad som står på " + quoted(unsure) + ". Jämför med bilden av originalet.";
            return finding(what, unsure.get(0).page(), number);
        }
        int page = flow.line(from).page();
        if (nextIsMissing || holdsNext()) {
            return finding(
                    "nästa paragraf kan ha hamnat i den här. Kontrollera var paragrafen slutar och vilka som ska ha den.",
                    page,
                    number);
        }
        if (oddList) {
            return finding(
                    "det är osäkert var en mottagare i sändlistan slutar och nästa börjar. Jämför mottagarna med"
                            + " originalet.",
                    flow.line(deciding.last()).page(),
                    number);
        }
        if (overlooked) {
            return finding("dess rubrik eller diarienummer kan ha lästs fel. Jämför med originalet.", page, number);
        }
        if (lists > 1) {
            return finding(
                    "det finns mer än en sändlista. Kontrollera att den är en handling och inte flera.", page, number);
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(String what, int page, String number) {
        return Optional.of(new Finding(
                FindingCode.UNSURE_SCAN, "Handlingen är inskannad och maskinläst, och " + what, page, number));
    }

    private static String quoted(List<Line> lines) {
        String first = lines.stream()
                .limit(QUOTED)
                .map(line -> "”" + Doubts.shorten(line.text()) + "”")
                .collect(Collectors.joining(", "));
        String more = lines.size() > QUOTED ? " och %d till".formatted(lines.size() - QUOTED) : "";
        return (lines.size() == 1 ? "raden " : "raderna ") + first + more;
    }

    /** What was read out of pictures, with the places of the lines that are not sure. */
    Scan scan() {
        if (!read) {
            return Scan.NONE;
        }
        return new Scan(
                true,
                unsure().stream()
                        .map(line -> new Scan.Strip(
                                line.page(), line.y() - ABOVE * line.size(), line.y() + BELOW * line.size()))
                        .toList());
    }
}

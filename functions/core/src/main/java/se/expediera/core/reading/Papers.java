package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.expediera.core.minutes.DecisionKind;

/** Parts a file into its papers: minutes, extracts, proposals, notes. Minutes are parted into their §§ afterwards. */
final class Papers {
    /** So many lines over a paper's heading may belong to it: addressee, groups, date. */
    private static final int LINES_ABOVE = 4;

    /** So far down a page a heading may stand that opens a paper. */
    private static final int LINES_OF_TOP = 8;

    private static final double LARGER = 1.15;

    private static final int LINES_TO_SIGNATURE = 80;

    /** "3 (21)", "Sida 3(21)", "Sidan 3 av 115", "3 [36]". */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:.* )?(?<number>\\d{1,4}) ?(?:[(\\[]\\d{1,4}[)\\]]|av \\d{1,4})");

    private final List<Furniture.Bare> pages;
    private final Flow flow;
    private final boolean hasParagraphs;
    private final Set<Integer> sure;
    private final double sectionSize;

    /** @param paragraphs the headings of §§ in the whole file */
    Papers(List<Furniture.Bare> pages, Flow flow, List<ParagraphSequence.Heading> paragraphs) {
        this.pages = pages;
        this.flow = flow;
        this.hasParagraphs = !paragraphs.isEmpty();
        this.sure = paragraphs.stream()
                .filter(ParagraphSequence.Heading::strong)
                .map(ParagraphSequence.Heading::index)
                .collect(Collectors.toSet());
        this.sectionSize = IntStream.range(0, flow.size())
                .filter(i -> flow.section(i).isPresent())
                .mapToDouble(i -> flow.line(i).size())
                .sorted()
                .skip(1)
                .findFirst()
                .orElse(0);
    }

    /**
     * A paper.
     *
     * @param from the index of its first line
     * @param to the index behind its last line
     * @param kind what its heading says it is, if it has one
     * @param continues whether it goes on with the minutes that a paper of its own interrupted
     */
    record Paper(int from, int to, Optional<DecisionKind> kind, boolean continues) {}

    List<Paper> split() {
        List<Paper> papers = new ArrayList<>();
        int from = 0;
        Optional<DecisionKind> kind = Optional.empty();
        boolean continues = false;
        for (int i = 0; i < flow.size(); i++) {
            Optional<DecisionKind> heading = heading(i);
            boolean next = kind.isPresent() && sure.contains(i);
            if (heading.isPresent() && i - from <= LINES_ABOVE && kind.isEmpty() && plainTop(from, i)) {
                kind = heading;
            } else if (heading.isPresent() || opens(i) || next) {
                int start = heading.isPresent() ? startAbove(i, from) : i;
                if (start > from) {
                    papers.add(new Paper(from, start, kind, continues));
                }
                from = start;
                kind = heading;
                continues = next;
            }
        }
        if (flow.size() > from) {
            papers.add(new Paper(from, flow.size(), kind, continues));
        }
        return papers;
    }

    private boolean plainTop(int from, int to) {
        for (int i = from; i < to; i++) {
            if (flow.section(i).isPresent() || flow.paragraph(i).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** In minutes the same words are headings inside a §; there a page without the minutes' furniture tells them apart. */
    private Optional<DecisionKind> heading(int index) {
        Optional<DecisionKind> kind = flow.paper(index);
        if (kind.isEmpty() || index > 0 && flow.paper(index - 1).isPresent()) {
            return Optional.empty();
        }
        boolean apart = bare(index) && !flow.isSectionLikeOthers(index);
        boolean opens = apart || PaperHeading.opensAlways(flow.text(index)) || big(index) || signedBelow(index);
        return !hasParagraphs || opens && nearTop(index) ? kind : Optional.empty();
    }

    /** A paper's own heading is larger than the headings inside a §. */
    private boolean big(int index) {
        Line line = flow.line(index);
        return sectionSize > 0 && line.size() > LARGER * sectionSize && flow.standsOut(line);
    }

    /** A paper is signed for a group; what a § tells of a reservation is not. */
    private boolean signedBelow(int index) {
        for (int i = index + 1; i < Math.min(flow.size(), index + LINES_TO_SIGNATURE); i++) {
            if (flow.paragraph(i).isPresent()) {
                return false;
            }
            if (Signature.isSigned(flow.text(i))) {
                return !Signature.groups(flow.text(i - 1)).isEmpty();
            }
        }
        return false;
    }

    private boolean bare(int index) {
        Furniture.Bare page = pages.get(flow.line(index).page() - 1);
        return page.head().isEmpty() && page.foot().isEmpty();
    }

    private boolean nearTop(int index) {
        int above = Math.max(0, index - LINES_OF_TOP);
        return above == 0 || flow.line(above).page() != flow.line(index).page();
    }

    /** A page's first line opens a paper where page numbers start again or, without §§ and furniture, a title stands there. */
    private boolean opens(int index) {
        if (index == 0 || !flow.startsPage(index)) {
            return false;
        }
        int page = flow.line(index).page();
        int number = printedNumber(page);
        if (number == 1 && printedNumber(page - 1) >= 1) {
            return true;
        }
        return !hasParagraphs && bare(index) && opensWithTitle(index);
    }

    private boolean opensWithTitle(int index) {
        boolean title = false;
        for (int i = index; i < Math.min(flow.size(), index + LINES_OF_TOP); i++) {
            Line line = flow.line(i);
            if (line.page() != flow.line(index).page()) {
                return false;
            }
            Optional<SectionHeading> section = flow.section(i);
            if (section.isPresent()) {
                return section.get().decides() && (title || i > index);
            }
            boolean number = i == index && flow.caseNumber(i).isPresent();
            title |= number || flow.standsOut(line);
            if (!title || !number && !flow.standsOut(line)) {
                return false;
            }
        }
        return false;
    }

    /** The addressee, the groups and the date over a heading belong to it, back to the page's top or to signatures. */
    private int startAbove(int index, int from) {
        int start = index;
        while (start - 1 > from
                && index - start < LINES_ABOVE
                && flow.line(start - 1).page() == flow.line(index).page()
                && flow.text(start - 1).length() < 60
                && !endsPaper(start - 1)) {
            start--;
        }
        return flow.startsPage(start) || endsPaper(start - 1) ? start : index;
    }

    /** Signatures and the line of titles under them end a paper. */
    private boolean endsPaper(int index) {
        return index >= 0
                && (Signature.isSigned(flow.text(index))
                        || index > 0
                                && !flow.startsPage(index)
                                && Signature.isSigned(flow.text(index - 1))
                                && !BODY_ALONE.matcher(flow.text(index)).matches());
    }

    private static final Pattern BODY_ALONE = Pattern.compile(
            "\\p{Lu}[\\p{L}-]{3,40}(?: [\\p{L}-]{1,40}){0,4}(?:nämnden|styrelsen|fullmäktige|utskottet)|Kommunfullmäktige");

    /** A cheap look before the form is tried. */
    private static boolean endsInNumber(String cell) {
        char last = cell.isEmpty() ? ' ' : cell.charAt(cell.length() - 1);
        return last == ')' || last == ']' || Character.isDigit(last);
    }

    private int printedNumber(int page) {
        Furniture.Bare bare = pages.get(page - 1);
        for (List<Line> lines : List.of(bare.head(), bare.foot())) {
            for (Line line : lines) {
                for (Line.Cell cell : line.cells()) {
                    Matcher matcher = PAGE_NUMBER.matcher(cell.text());
                    if (endsInNumber(cell.text()) && matcher.matches()) {
                        return Integer.parseInt(matcher.group("number"));
                    }
                }
            }
        }
        return 0;
    }
}

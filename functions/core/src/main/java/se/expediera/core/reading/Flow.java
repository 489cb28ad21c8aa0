package se.expediera.core.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;

/**
 * The lines of a paper without furniture, in reading order, and the measures of its column: what is one line's distance to
 * the next, where lines end, which letters are the usual ones. All measures are relative, so scaling changes nothing.
 */
final class Flow {
    /** A distance that exceeds the usual one by this factor parts two paragraphs. */
    private static final double GAP = 1.28;

    /** Words are measured by their letters' mean width; this much of the column is left for the error. */
    private static final double SLACK = 0.03;

    /** Measures are counted in steps of this part of the letters' mean size, so that scaling changes nothing. */
    private static final double STEPS = 22;

    /** A line that leaves no more than this share of its column empty is nearly full. */
    private static final double NEARLY = 0.2;

    /** So many lines around a heading show how headings are written. */
    private static final int AROUND = 60;

    private final List<Line> lines;
    private final double pitch;
    private final double size;
    private final double left;
    private final double right;
    private final double bottom;
    private final boolean mostlyBold;
    private final String[] texts;
    private final Asked<SectionHeading> sections;
    private final Asked<DispatchHeading> dispatches;
    private final Asked<DecisionKind> papers;
    private final Asked<ParagraphMark> paragraphs;
    private final Asked<CaseNumber> caseNumbers;
    private final Map<String, PartyType> types = new HashMap<>();
    private final Enumeration enumeration = new Enumeration(this::type);

    Flow(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.texts = lines.stream().map(Line::text).toArray(String[]::new);
        this.sections = new Asked<>(texts, SectionHeading::of);
        this.dispatches = new Asked<>(texts, DispatchHeading::of);
        this.papers = new Asked<>(texts, PaperHeading::of);
        this.paragraphs = new Asked<>(texts, ParagraphMark::of);
        this.caseNumbers = new Asked<>(texts, CaseNumber::alone);
        Histogram sizes = new Histogram();
        Histogram pitches = new Histogram();
        Histogram lefts = new Histogram();
        double step = lines.stream().mapToDouble(Line::size).average().orElse(STEPS) / STEPS;
        int bold = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            sizes.count(line.size() / step, texts[i].length());
            lefts.count(line.x() / step, 1);
            bold += line.bold() ? 1 : -1;
        }
        mostlyBold = bold > 0;
        size = sizes.most(STEPS) * step;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            boolean usual = Math.abs(before.size() - size) < step && Math.abs(line.size() - size) < step;
            if (usual && before.page() == line.page() && line.y() > before.y()) {
                pitches.count((line.y() - before.y()) / step, 1);
            }
        }
        pitch = pitches.leastCommon(1.3 * size / step) * step;
        left = lefts.most(0) * step;
        right = percentile(lines.stream().mapToDouble(Line::right).sorted().toArray(), 0.98);
        bottom = percentile(lines.stream().mapToDouble(Line::y).sorted().toArray(), 0.995);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    List<Line> lines() {
        return lines;
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    String text(int index) {
        return texts[index];
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** What the line heads inside a decision, if anything. */
    Optional<SectionHeading> section(int index) {
        return sections.of(index);
    }

    /** The dispatch heading with which the line starts, if any. */
    Optional<DispatchHeading> dispatch(int index) {
        return dispatches.of(index);
    }

    /** What the paper is that the line heads, if it heads one. */
    Optional<DecisionKind> paper(int index) {
        return papers.of(index);
    }

    /**
     * Whether a line that could head a paper of its own ("RESERVATION") is written as this file writes all headings inside a
     * §: in capitals, in the same letters.
     */
    boolean isSectionLikeOthers(int index) {
        if (section(index).isEmpty() || !isCapital(texts[index])) {
            return false;
        }
        for (int i = Math.max(0, index - AROUND); i < Math.min(size(), index + AROUND); i++) {
            if (papers.of(i).isEmpty()
                    && isCapital(texts[i])
                    && section(i).isPresent()
                    && sameStyle(lines.get(i), lines.get(index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The § number with which the line starts, if it has the shape of a heading. */
    Optional<ParagraphMark> paragraph(int index) {
        return paragraphs.of(index);
    }

    /** The case number that is all of the line but brackets, if it is one. */
    Optional<CaseNumber> caseNumber(int index) {
        return caseNumbers.of(index);
    }

    /** Parts enumerations by the types of this file's parties. */
    Enumeration enumeration() {
        return enumeration;
    }

    /** The type of a party; the same parties stand in list after list. */
    PartyType type(String party) {
        return types.computeIfAbsent(party, PartyRules::typeOf);
    }

    boolean startsPage(int index) {
        return index == 0 || lines.get(index - 1).page() != lines.get(index).page();
    }

    /** Whether white space stands before this line; a page's first line has none. */
    boolean gapBefore(int index) {
        return distance(index) > GAP;
    }

    /** The distance to the line before, in usual distances; 0 for a page's first line. */
    double distance(int index) {
        if (startsPage(index)) {
            return 0;
        }
        Line before = lines.get(index - 1);
        Line line = lines.get(index);
        double usual = pitch * Math.max(1, Math.max(line.size(), before.size()) / Math.max(1, size));
        return (line.y() - before.y()) / usual;
    }

    /** Whether another line would have found room under this one. */
    boolean endsEarly(int index) {
        return lines.get(index).y() + 1.5 * pitch < bottom;
    }

    /** Whether the first word of the next line would have found room at the end of this one: then the break was meant. */
    boolean breakWasMeant(int index) {
        Line line = lines.get(index);
        Line next = lines.get(index + 1);
        String text = next.first();
        int space = text.indexOf(' ');
        int length = space < 0 ? text.length() : space;
        double letter = (next.cells().get(0).right() - next.x()) / Math.max(1, text.length());
        return line.right() + letter * (length + 1) < right - SLACK * (right - left);
    }

    /** Whether a line takes most of the column's width. */
    boolean nearlyFull(int index) {
        return line(index).right() > right - NEARLY * (right - left);
    }

    /** Whether two lines are set in the same letters. */
    boolean sameStyle(Line one, Line other) {
        return one.bold() == other.bold() && Math.abs(one.size() - other.size()) < 0.06 * one.size();
    }

    /** Whether a line is set apart from running text by its letters. */
    boolean standsOut(Line line) {
        return line.bold() && !mostlyBold || line.size() > 1.08 * size;
    }
}

package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the headings of §§ from other lines that start with a § number: sentences that were wrapped there, laws, tables of
 * contents. A heading stands alone or bears a case number, is set apart, and continues the numbers.
 */
final class ParagraphSequence {
    /** "Val av justerare ..... 4", "Val av justerare … 4": a line of a table of contents. */
    private static final Pattern LEADER =
            Pattern.compile(".*(?:\\.{3,}|…|(?:\\. ){3,}|_{3,}) ?(?:\\d{1,4}(?: ?[-–] ?\\d{1,4})?)?");

    /** A line after which a sentence goes on with a §: "enligt", "lagen", "av den 2026-03-18". */
    private static final Pattern OPEN = Pattern.compile(".*(?:\\d{4}-\\d{2}-\\d{2}|lagen|kap\\.?|enligt|till)");

    /** A § whose text has at most so many lines may be one of a table of contents. */
    private static final int CONTENTS_LINES = 4;

    private final Flow flow;
    private final int from;
    private final int to;

    ParagraphSequence(Flow flow, int from, int to) {
        this.flow = flow;
        this.from = from;
        this.to = to;
    }

    /**
     * A heading.
     *
     * @param index the index of its line
     * @param mark its number
     * @param strong whether its form alone makes it a heading
     */
    record Heading(int index, ParagraphMark mark, boolean strong) {}

    List<Heading> headings() {
        List<Heading> found = candidates();
        List<Heading> kept = withoutContents(found);
        List<Heading> chain = chain(kept);
        List<Heading> all = new ArrayList<>(chain);
        Set<Integer> chained = new HashSet<>();
        chain.forEach(heading -> chained.add(heading.index()));
        for (Heading heading : kept) {
            if (!chained.contains(heading.index()) && heading.strong() && looksLike(heading, chain)) {
                all.add(heading);
            }
        }
        all.sort(Comparator.comparingInt(Heading::index));
        return all;
    }

    private List<Heading> candidates() {
        List<Heading> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Optional<ParagraphMark> mark = flow.paragraph(i);
            if (mark.isPresent() && !continuesSentence(i)) {
                found.add(new Heading(i, mark.get(), strong(i, mark.get())));
            }
        }
        return found;
    }

    /** A line that fills up the sentence before it is no heading. */
    private boolean continuesSentence(int index) {
        if (index == from
                || flow.gapBefore(index)
                || flow.startsPage(index) && flow.text(index - 1).endsWith(".")) {
            return false;
        }
        Line before = flow.line(index - 1);
        Line line = flow.line(index);
        boolean sameLetters = flow.sameStyle(before, line) && !flow.standsOut(line);
        String text = before.text();
        boolean open = text.endsWith(",")
                || text.endsWith("-")
                || text.endsWith(" och")
                || OPEN.matcher(text).matches();
        return sameLetters && open && !flow.breakWasMeant(index - 1);
    }

    private boolean strong(int index, ParagraphMark mark) {
        Line line = flow.line(index);
        boolean apart = flow.standsOut(line) || flow.gapBefore(index) || flow.startsPage(index);
        return apart
                || mark.rest().isEmpty()
                || line.cells().size() > 1
                || CaseNumber.anywhere(mark.rest()).isPresent();
    }

    /** Whether a heading out of order is set like those in order. */
    private boolean looksLike(Heading heading, List<Heading> chain) {
        Line line = flow.line(heading.index());
        int alike = 0;
        for (Heading other : chain) {
            Line model = flow.line(other.index());
            boolean cases =
                    other.mark().rest().isEmpty() == heading.mark().rest().isEmpty();
            alike += flow.sameStyle(line, model) && cases && Math.abs(line.x() - model.x()) < line.size() ? 1 : 0;
        }
        return 2 * alike >= chain.size()
                && (flow.standsOut(line) || flow.gapBefore(heading.index()) || flow.startsPage(heading.index()));
    }

    /** Drops the lines of a table of contents: those with leaders, and short ones whose number comes again. */
    private List<Heading> withoutContents(List<Heading> found) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            last.put(found.get(i).mark().number(), i);
        }
        List<Heading> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Heading heading = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).index() : to;
            boolean again = last.get(heading.mark().number()) > i;
            boolean brief = end - heading.index() <= CONTENTS_LINES && contentsNear(found, i);
            if (!(leader(heading.index(), end) && brief) && !(again && brief)) {
                kept.add(heading);
            }
        }
        return kept;
    }

    private static boolean mayLead(String text) {
        return text.contains("...") || text.contains("…") || text.contains(". .") || text.contains("___");
    }

    private boolean leader(int index, int end) {
        for (int i = index; i < Math.min(end, index + CONTENTS_LINES); i++) {
            if (mayLead(flow.text(i)) && LEADER.matcher(flow.text(i)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A table of contents has several short entries in a row. */
    private boolean contentsNear(List<Heading> found, int at) {
        boolean before = at > 0 && found.get(at).index() - found.get(at - 1).index() <= CONTENTS_LINES;
        boolean after = at + 1 < found.size()
                && found.get(at + 1).index() - found.get(at).index() <= CONTENTS_LINES;
        return before || after;
    }

    /** The heaviest chain of growing numbers; a weak line joins it only as the next number. */
    private static List<Heading> chain(List<Heading> headings) {
        int count = headings.size();
        double[] weight = new double[count];
        int[] before = new int[count];
        int best = -1;
        for (int i = 0; i < count; i++) {
            Heading heading = headings.get(i);
            double own = heading.strong() ? 4 : 1;
            before[i] = -1;
            weight[i] = heading.mark().absurd() ? 0 : own;
            for (int j = Math.max(0, i - 400); j < i; j++) {
                ParagraphMark earlier = headings.get(j).mark();
                boolean next = heading.mark().first() == earlier.last() + 1;
                boolean grows = heading.mark().first() > earlier.last()
                        && !heading.mark().absurd();
                if (grows
                        && (next || heading.strong() && headings.get(j).strong())
                        && weight[j] + own + (next ? 2 : 0) > weight[i]) {
                    weight[i] = weight[j] + own + (next ? 2 : 0);
                    before[i] = j;
                }
            }
            best = best < 0 || weight[i] > weight[best] ? i : best;
        }
        List<Heading> chain = new ArrayList<>();
        for (int i = best; i >= 0; i = before[i]) {
            chain.add(headings.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }
}

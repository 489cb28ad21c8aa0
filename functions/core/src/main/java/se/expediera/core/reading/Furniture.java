package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Heads and feet of pages. A line is furniture where it comes back at the same place of neighbouring pages (digits may
 * differ) and nothing but furniture stands between it and the page's edge. Words do not count: what is a page head in one
 * body's minutes is a party in another's. Only a page alone, which has no neighbours, is judged by the few marks that
 * every such page bears.
 */
final class Furniture {
    /** Pages looked at on either side. */
    private static final int NEIGHBOURS = 4;

    /** Lines whose heights differ by less than this share of the page stand at the same place. */
    private static final double SAME_PLACE = 0.012;

    /** No head or foot takes more than this share of a page. */
    private static final double ZONE = 0.22;

    /** So many neighbouring pages must bear a line that looks like a heading before it is furniture. */
    private static final int ALMOST_ALL_PAGES = 4;

    /** A case number with its label and code is no longer, in letters, and has at least so many digits. */
    private static final int LONGEST_NUMBER = 45;

    private static final int DIGITS = 5;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    /** "Anna Ek (S) deltar inte i handläggningen på grund av jäv.": comes back in the text of many §§. */
    private static final Pattern SENTENCE = Pattern.compile("(?:\\S+ ){4,}\\S+\\.");

    /** Lines of one text are less than this apart, in letters' sizes. */
    static final double CLOSE = 2;

    /** The lines of an item hang behind its mark by less than this, in letters' sizes. */
    private static final double HANGING = 3;

    private final List<Page> pages;
    private final Map<Mark, TreeSet<Integer>> seen = new HashMap<>();

    /** Each line's text as a mark shows it; a line is asked about many times, a text is long. */
    private final Map<Line, String> texts = new IdentityHashMap<>();

    /** Whether a text is a case number; the same few texts stand in the head of every page. */
    private final Map<String, Boolean> caseNumbers = new HashMap<>();

    /** A line at a place, in steps from the page's upper edge; for its digits stand signs. */
    private record Mark(long place, String text) {}

    Furniture(List<Page> pages) {
        this.pages = pages;
        for (Page page : pages) {
            for (Line line : page.lines()) {
                if (above(page, line) || below(page, line)) {
                    seen.computeIfAbsent(mark(page, line, 0), k -> new TreeSet<>())
                            .add(page.number());
                }
            }
        }
    }

    /**
     * A page without its furniture.
     *
     * @param chance those lines of the head that came back only once, so that chance may have set them alike
     * @param cut whether the same is true of the first line of the foot
     */
    record Bare(Page page, List<Line> head, List<Line> body, List<Line> foot, List<Line> chance, boolean cut) {}

    List<Bare> strip() {
        List<Bare> bare = new ArrayList<>();
        for (Page page : pages) {
            bare.add(strip(page));
        }
        return bare;
    }

    private Bare strip(Page page) {
        List<Line> lines = page.lines();
        int from = 0;
        while (from < lines.size()
                && (above(page, lines.get(from)) && comesBack(page, lines.get(from))
                        || PageMarks.alwaysFurniture(lines.get(from), page))) {
            from++;
        }
        int to = lines.size();
        while (to > from
                && (below(page, lines.get(to - 1)) && comesBack(page, lines.get(to - 1))
                        || PageMarks.alwaysFurniture(lines.get(to - 1), page))) {
            to--;
        }
        while (from > 0 && from < to && belongsTo(page, lines.get(from), lines.get(from - 1))) {
            from--;
        }
        while (to < lines.size()
                && from < to
                && (belongsTo(page, lines.get(to - 1), lines.get(to))
                        || isHeaded(page, lines.get(to - 1), lines.get(to)))) {
            to++;
        }
        if (pages.size() == 1) {
            to = SmallPrint.start(page, from, to);
        }
        List<Line> head = lines.subList(0, from);
        List<Line> foot = lines.subList(to, lines.size());
        List<Line> chance = head.stream()
                .filter(line -> isChance(page, line) && !at(page, line).contains(1))
                .toList();
        boolean cut = !foot.isEmpty() && to > from && isChance(page, foot.get(0));
        return new Bare(page, head, lines.subList(from, to), foot, chance, cut);
    }

    private boolean comesBack(Page page, Line line) {
        Set<Integer> at = at(page, line);
        if (at.size() < 2 || ParagraphMark.of(line).isPresent() || isItem(line)) {
            return false;
        }
        int first = Math.max(1, page.number() - NEIGHBOURS);
        int last = Math.min(pages.size(), page.number() + NEIGHBOURS);
        if (at.size() >= ALMOST_ALL_PAGES && 10 * at.size() > 9 * (last - first + 1)) {
            return true;
        }
        long alike =
                at.stream().filter(number -> number % 2 == page.number() % 2).count();
        long facing = (last - page.number()) / 2 + (page.number() - first) / 2 + 1L;
        boolean often = 2 * at.size() > last - first + 1 || alike >= 3 && alike >= facing - page.number() % 2;
        return often && !isHeading(line) && !SENTENCE.matcher(line.text()).matches();
    }

    /** "1. Valnämnden", "• Valnämnden" on page after page are lists; "- 3 -" is a page's number. */
    private static boolean isItem(Line line) {
        return ListMark.of(line.text())
                .filter(mark -> mark.number() > 0 || WORD.matcher(mark.text()).find())
                .isPresent();
    }

    /** A heading of the text may stand at the top of many pages; only what is on almost all of them is none. */
    private static boolean isHeading(Line line) {
        return SectionHeading.of(line.text()).isPresent()
                || DispatchHeading.of(line.text())
                        .filter(found -> found.rest().isEmpty())
                        .isPresent();
    }

    /** The neighbouring pages, itself among them, that have the line at the same place. */
    private Set<Integer> at(Page page, Line line) {
        Set<Integer> at = new TreeSet<>();
        for (int shift = -1; shift <= 1; shift++) {
            TreeSet<Integer> found = seen.get(mark(page, line, shift));
            if (found != null) {
                at.addAll(found.subSet(page.number() - NEIGHBOURS, true, page.number() + NEIGHBOURS, true));
            }
        }
        return at;
    }

    /**
     * Whether a line that came back only once is text all the same: set like the line of text beside it and close to it.
     * Two lists that end with the same party at the end of two pages are no page foot.
     */
    private boolean belongsTo(Page page, Line text, Line line) {
        return isSetLike(text, line)
                && isAligned(text, line)
                && Math.abs(text.y() - line.y()) < CLOSE * text.size()
                && isChance(page, line);
    }

    /** Whether two lines are in the same letters; a line of several cells may have a label in bold ones. */
    static boolean isSetLike(Line text, Line line) {
        return (text.bold() == line.bold() || text.cells().size() > 1)
                && Math.abs(text.size() - line.size()) < 0.06 * text.size();
    }

    /** Whether a line begins where a line of text does, or one of its cells, or what stands behind its list mark. */
    private static boolean isAligned(Line text, Line line) {
        double indent = line.x() - text.x();
        return indent > -0.5 * text.size() && indent < HANGING * text.size()
                || text.cells().stream().anyMatch(cell -> Math.abs(cell.x() - line.x()) < 0.5 * text.size());
    }

    /** Whether a line came back only once, so that chance may have set two lines of text alike. */
    private boolean isChance(Page page, Line line) {
        return at(page, line).size() <= 2 && !PageMarks.alwaysFurniture(line, page);
    }

    /** Right under a heading of the text stands its text, also at the end of two pages. */
    private boolean isHeaded(Page page, Line heading, Line line) {
        return isHeading(heading) && isChance(page, line) && line.y() - heading.y() < CLOSE * heading.size();
    }

    private static boolean above(Page page, Line line) {
        return line.y() < ZONE * page.height();
    }

    private static boolean below(Page page, Line line) {
        return line.y() > (1 - ZONE) * page.height();
    }

    private Mark mark(Page page, Line line, int shift) {
        long place = Math.round(line.y() / (SAME_PLACE * page.height())) + shift;
        return new Mark(place, texts.computeIfAbsent(line, found -> withoutDigits(found.text())));
    }

    /** Other than a page's number it stays the same where it is furniture: §§ that begin pages have each their own. */
    private boolean isCaseNumber(String text) {
        return text.length() <= LONGEST_NUMBER
                && text.chars().filter(Character::isDigit).count() >= DIGITS
                && caseNumbers.computeIfAbsent(
                        text, asked -> CaseNumber.alone(asked).isPresent());
    }

    private String withoutDigits(String text) {
        if (isCaseNumber(text)) {
            return text;
        }
        if (text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            if (!digit) {
                plain.append(text.charAt(i));
            } else if (i == 0 || !Character.isDigit(text.charAt(i - 1))) {
                plain.append('#');
            }
        }
        return plain.toString();
    }
}

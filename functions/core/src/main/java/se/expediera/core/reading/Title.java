package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of a decision: its case number and title, and where its text begins. */
final class Title {
    /** A title of more lines is not said again in the text. */
    private static final int SAID_AGAIN = 3;

    /** No title has more lines. */
    private static final int LONGEST = 25;

    /** What is longer is cut, in letters: a title goes into subjects and tables. All of it stands in the decision's text. */
    private static final int LETTERS = 200;

    /** No title is longer, in letters: text was taken for one. */
    private static final int ABSURD = 600;

    /** Text that begins without a heading: "Kommunstyrelsen beslutar att godkänna planen." */
    private static final Pattern TEXT =
            Pattern.compile("\\p{Lu}[\\p{L}-]{2,40}(?: [\\p{L}-]{1,40}){0,4} beslutar(?: .*)?"
                    // "Länsstyrelsen har den 2 januari beslutat", "Fråga 1"
                    + "|\\p{Lu}[\\p{L}-]{2,40} (?:har|tillstyrker|avstyrker|föreslår) .*|Fråga \\d{1,3}");

    /** A title's line that goes on: the next one belongs to it, whatever it looks like. */
    private static final Pattern DANGLES =
            Pattern.compile(".*(?:[,(/–-]|&| (?:och|samt|för|av|i|om|till|med|från|på|att|den|det|de|en|ett|vid))");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /** What parts a title from the number beside it: ", ", " - ", " (". */
    private static final Pattern AROUND_NUMBER = Pattern.compile("^[\\s,–-]+|[\\s,–(-]+$");

    /** "Granviks bibliotek (KS", "Remiss SOU": the number stands on the next line. */
    private static final Pattern BREAKS_NUMBER =
            Pattern.compile(".*(?:\\([^()]{0,12}|, [A-ZÅÄÖ]{2,6}[/-]?| (?:SOU|Ds|SFS))");

    /** So far under its heading a case number may stand, in lines. */
    private static final int LINES_TO_NUMBER = 4;

    private static final Pattern BEFORE_NUMBER = Pattern.compile("[\\s,(–-]+$");

    /** "(KSKF/2016:547)" at a title's end. */
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<title>.+?),? ?\\((?<number>[^()]{4,30})\\)");

    private final Flow flow;
    private final Wrap wrap;
    private final List<String> lines = new ArrayList<>();
    private final List<String> linesAbove = new ArrayList<>();
    private Optional<CaseNumber> number = Optional.empty();
    private Line style;
    private int next;

    Title(Flow flow, Wrap wrap) {
        this.flow = flow;
        this.wrap = wrap;
    }

    /**
     * What was read.
     *
     * @param title the title, or ""
     * @param number the case number, or ""
     * @param classification the code behind it, or ""
     * @param next the index of the first line of the decision's text
     * @param absurd whether so much was cut that it can be no title
     */
    record Read(String title, String number, String classification, int next, boolean absurd) {}

    /** Takes a case number that stands between two lines, over the heading. */
    Title above(int from, int heading) {
        for (int i = from; i < heading && number.isEmpty(); i++) {
            for (Line.Cell cell : flow.line(i).cells()) {
                number = number.or(() -> CaseNumber.alone(cell.text()));
            }
        }
        return this;
    }

    /** Takes the title too that stands over the heading, for a heading that has none below. */
    Title titleAbove(int from, int heading) {
        above(from, heading);
        for (int i = from; i < heading; i++) {
            if (flow.standsOut(flow.line(i)) && flow.caseNumber(i).isEmpty()) {
                linesAbove.add(flow.text(i));
            }
        }
        return this;
    }

    /** Reads a § whose heading is the line {@code from}. */
    Read paragraph(int from, int to, ParagraphMark mark) {
        next = from + 1;
        addRest(mark.rest(), flow.line(from));
        return body(to);
    }

    /** Reads a paper without §, from the line behind its heading or its first line; a case number may stand above it. */
    Read paper(int above, int from, int to) {
        above(above, from);
        next = from;
        return body(to);
    }

    private void addRest(String rest, Line line) {
        if (rest.isEmpty() || CaseNumber.isEmptyLabel(rest)) {
            return;
        }
        Optional<CaseNumber> found = CaseNumber.anywhere(rest)
                .filter(case_ -> case_.before().isEmpty() || case_.after().isEmpty())
                .filter(case_ -> case_.before().isEmpty() || !isLabelledBelow(next))
                .filter(case_ -> !case_.before().endsWith("(") || case_.after().startsWith(")"));
        if (found.isPresent()) {
            number = found;
            String around = found.get().before() + " " + found.get().after();
            rest = AROUND_NUMBER.matcher(around).replaceAll("");
        }
        if (!rest.isBlank()) {
            lines.add(rest.strip());
            style = line;
        }
    }

    private Read body(int to) {
        while (next < to && lines.size() < LONGEST && takes(next)) {
            next++;
        }
        boolean absurd = lines.size() >= LONGEST || wrap.join(lines).length() > ABSURD;
        if (isNotice(to)) {
            for (int i = next; i < to && lines.size() < LONGEST; i++) {
                lines.add(flow.text(i));
            }
        }
        String title = wrap.join(lines.isEmpty() ? linesAbove : lines);
        if (number.isEmpty()) {
            title = numberAtEnd(title);
        } else {
            title = BEFORE_NUMBER.matcher(title).replaceAll("");
        }
        return new Read(
                title.substring(0, Math.min(LETTERS, title.length())).strip(),
                number.map(CaseNumber::number).orElse(""),
                number.map(CaseNumber::classification).orElse(""),
                next,
                absurd);
    }

    /** A § without any heading, all in the same letters, only tells something: then its text is all it has of a title. */
    private boolean isNotice(int to) {
        for (int i = next; i < to; i++) {
            Line line = flow.line(i);
            boolean heads = flow.section(i).isPresent() || flow.dispatch(i).isPresent();
            if (style == null
                    || heads
                    || !flow.sameStyle(style, line)
                    || TEXT.matcher(flow.text(i)).matches()) {
                return false;
            }
        }
        return next < to && flow.gapBefore(next);
    }

    private boolean takes(int index) {
        Line line = flow.line(index);
        String text = flow.text(index);
        if (flow.section(index).isPresent()
                || flow.dispatch(index).isPresent()
                || TEXT.matcher(text).matches()) {
            return false;
        }
        Optional<CaseNumber> alone = flow.caseNumber(index).filter(found -> !belongsToTitle(index));
        if (number.isEmpty() && (alone.isPresent() || CaseNumber.isEmptyLabel(text))) {
            number = alone;
            return true;
        }
        if (style != null && (flow.gapBefore(index) || !flow.sameStyle(style, line) && !goesOnInPicture(line))) {
            return false;
        }
        if (!lines.isEmpty() && isSentence(text)) {
            return false;
        }
        style = style == null ? line : style;
        lines.add(text);
        return true;
    }

    /** In a picture a line is as high as its letters happen to be: "2026" is smaller than the title that it belongs to. */
    private boolean goesOnInPicture(Line line) {
        return line.isScanned()
                && !lines.isEmpty()
                && (YEAR.matcher(line.text()).matches()
                        || DANGLES.matcher(lines.get(lines.size() - 1)).matches());
    }

    /** "(KS / 2026/103)", "SOU / 2026:96": a number that a title's line breaks off before, or before the case number's label. */
    private boolean belongsToTitle(int index) {
        if (lines.isEmpty() || CaseNumber.isLabelled(flow.text(index))) {
            return false;
        }
        String before = lines.get(lines.size() - 1);
        return BREAKS_NUMBER.matcher(before).matches()
                || flow.sameStyle(style, flow.line(index)) && isLabelledBelow(index + 1);
    }

    /** Whether a case number with its label follows within the next lines, so that one without is none. */
    private boolean isLabelledBelow(int from) {
        for (int i = from;
                i < Math.min(flow.size(), from + LINES_TO_NUMBER)
                        && flow.section(i).isEmpty();
                i++) {
            if (CaseNumber.isLabelled(flow.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** Text without heading or white space before it: a sentence of one line, or the title said again. */
    private boolean isSentence(String text) {
        String before = lines.get(lines.size() - 1);
        boolean sentence = text.endsWith(".") || text.endsWith(":");
        boolean capital = Character.isUpperCase(text.charAt(0));
        return sentence && capital && !DANGLES.matcher(before).matches()
                || lines.size() <= SAID_AGAIN && text.startsWith(lines.get(0));
    }

    private String numberAtEnd(String title) {
        Matcher brackets = IN_BRACKETS.matcher(title);
        if (brackets.matches() && CaseNumber.alone(brackets.group("number")).isPresent()) {
            number = CaseNumber.alone(brackets.group("number"));
            return brackets.group("title");
        }
        Optional<CaseNumber> labelled = CaseNumber.labelled(title)
                .or(() -> CaseNumber.anywhere(title)
                        .filter(found -> found.before().endsWith(",")));
        if (labelled.isPresent()
                && labelled.get().after().isEmpty()
                && !labelled.get().before().isEmpty()) {
            number = labelled;
            return BEFORE_NUMBER.matcher(labelled.get().before()).replaceAll("");
        }
        return title;
    }
}

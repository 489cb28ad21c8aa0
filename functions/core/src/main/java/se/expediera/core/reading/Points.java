package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parts the text under a decision's heading into its points. */
final class Points {
    /** "att fastställa planen", "- att fastställa planen". */
    private static final Pattern ATT = Pattern.compile("(?:[-–•] ?)?att .+");

    /** A little more than the usual distance, in usual distances, parts paragraphs behind a full stop. */
    private static final double SLIGHT = 1.1;

    /** "Kommunstyrelsen föreslår kommunfullmäktige besluta", "… och föreslår att kommunfullmäktige beslutar:". */
    private static final Pattern LEAD = Pattern.compile(".{5,100} beslutar?(?: följande)?(?: att)? ?:?");

    private static final int LEAD_LINES = 3;

    private Points() {}

    static List<String> of(Flow flow, Wrap wrap, int start, int to) {
        int from = start;
        for (int i = start; i < Math.min(to - 1, start + LEAD_LINES); i++) {
            from = LEAD.matcher(flow.text(i)).matches() ? i + 1 : from;
        }
        List<List<String>> points = new ArrayList<>();
        boolean numbered = false;
        for (int i = from; i < to; i++) {
            String text = flow.text(i);
            Optional<ListMark> mark = ListMark.of(text);
            boolean opens = i == from || mark.isPresent() || !numbered && opens(flow, i, text);
            if (mark.isPresent()) {
                numbered = true;
                text = mark.get().text();
            }
            if (opens) {
                points.add(new ArrayList<>());
            }
            points.get(points.size() - 1).add(text);
        }
        return points.stream().map(wrap::join).toList();
    }

    /**
     * Without marks a point starts behind a full stop whose line was left unfilled or ended a page (a point is seldom more
     * than a sentence), behind white space, or with "att".
     */
    private static boolean opens(Flow flow, int index, String text) {
        String before = flow.text(index - 1);
        boolean sentenceEnds = before.endsWith(".") || before.endsWith(":");
        boolean capital = Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        boolean parted = flow.startsPage(index) || flow.breakWasMeant(index - 1) || flow.distance(index) > SLIGHT;
        return sentenceEnds && capital && parted
                || flow.gapBefore(index) && (capital || ATT.matcher(text).matches())
                || ATT.matcher(text).matches() && (before.endsWith(",") || sentenceEnds || before.endsWith("samt"));
    }
}

package se.expediera.core.reading;

import java.util.regex.Pattern;
import se.expediera.core.form.Forms;

/** Tells where the signatures of minutes begin behind their last decision: who signs there is sent nothing. */
final class Closing {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Each with a form in use; whole lines. */
    private static final Forms<Pattern> OPENINGS = Forms.of(
            // "Vid protokollet", "Vid protokollet:", "Vid protokollet Anna Ek"
            Pattern.compile("vid protokollet(?:[ :,].{0,60})?", FLAGS),
            // "Underskrifter", "Underskrift:"
            Pattern.compile("underskrift(?:er)? ?:?", FLAGS),
            // "Justeras", "Justeras:", "Justerat den 5 maj 2026", "Justeras den"
            Pattern.compile(
                    "(?:protokollet )?justera(?:s|t|ts|des)(?: (?:den|i|kommunhuset) .{0,40})?(?: den)? ?:?", FLAGS));

    private Closing() {}

    /** The index where signatures begin between two lines; {@code to} where there are none. */
    static int start(Flow flow, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean apart = flow.startsPage(i) || flow.gapBefore(i);
            if (apart && opens(flow.text(i)) && !hasListBehind(flow, i, to)) {
                return i;
            }
        }
        return to;
    }

    static boolean opens(String text) {
        return OPENINGS.know(text);
    }

    /** A dispatch heading behind it belongs to the decision: some print the list under the signatures. */
    private static boolean hasListBehind(Flow flow, int from, int to) {
        for (int i = from; i < to; i++) {
            if (flow.dispatch(i).isPresent() || LooseLines.isUnknownHeading(flow, i, from)) {
                return true;
            }
        }
        return false;
    }
}

package se.expediera.dispatch;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.expediera.core.document.StoredDecision;

/** What differs between two wordings of a decision, in words for the clerk. */
final class TextDifference {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    /** More is for the clerk to see in the papers themselves. */
    private static final int MOST_PLACES = 3;

    private static final int MOST_WORDS = 12;
    /** Longer texts are compared by their beginning alone: the work grows with the square. */
    private static final int MOST_COMPARED = 3_000;

    private TextDifference() {}

    /** "Tidigare: «den 1 maj». Nu: «den 8 maj».", for each of the first places that differ. */
    static String between(StoredDecision earlier, StoredDecision now) {
        List<String> differences = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(earlier), words(now)).getDeltas()) {
            if (differences.size() == MOST_PLACES) {
                differences.add("Fler skillnader finns.");
                break;
            }
            differences.add(
                    delta.getType() == DeltaType.INSERT
                            ? "Tillagt: " + quote(delta.getTarget().getLines()) + "."
                            : delta.getType() == DeltaType.DELETE
                                    ? "Borttaget: " + quote(delta.getSource().getLines()) + "."
                                    : "Tidigare: " + quote(delta.getSource().getLines()) + ". Nu: "
                                            + quote(delta.getTarget().getLines()) + ".");
        }
        return String.join(" ", differences);
    }

    private static List<String> words(StoredDecision decision) {
        String text = decision.points().isEmpty() ? decision.text() : String.join(" ", decision.points());
        return BETWEEN_WORDS.splitAsStream(text.strip()).limit(MOST_COMPARED).toList();
    }

    private static String quote(List<String> words) {
        String shown = String.join(" ", words.subList(0, Math.min(words.size(), MOST_WORDS)));
        return "«" + shown + (words.size() > MOST_WORDS ? " …" : "") + "»";
    }
}

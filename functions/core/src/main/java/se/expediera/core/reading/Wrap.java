package se.expediera.core.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins wrapped lines; decides for each hyphen at a line's end whether it belongs to the word. */
final class Wrap {
    /** A document in which so many lines end with a hyphen between small letters was hyphenated by its program. */
    private static final double HYPHENATED = 0.03;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*-?");
    private static final Pattern CUT = Pattern.compile(".*[\\p{Ll}]-");

    /** "Arbetsmarknads- / och vuxenutbildningsnämnden": the hyphen stands for the second word's end. */
    private static final Pattern SHARED_END = Pattern.compile("(?:och|eller|samt|respektive|resp\\.?|/)(?: .*)?");

    /** "E- / handelsstaden", "18- / 23", "EU- / val", "hbtq- / planen": no program cuts after these. */
    private static final Pattern WHOLE_BEFORE =
            Pattern.compile("(?:.*[^\\p{L}])?(?:\\p{L}|\\p{Lu}{2,10}|[bcdfghjklmnpqrstvwxz]{2,6}|[\\p{L}]*\\d+)-");

    /** "samhällsbyggnads- / nämnden": so much on both sides, all small letters, was cut; "e- / handel" was not. */
    private static final Pattern LONG = Pattern.compile("\\p{Ll}{4,}-\\p{Ll}{4,}");

    private final Set<String> words = new HashSet<>();
    private final List<Line> lines;
    private boolean learnt;
    private boolean hyphenated;

    Wrap(List<Line> lines) {
        this.lines = lines;
    }

    /** Looks through the lines when the first hyphen asks; most files have few. */
    private void learn() {
        if (learnt) {
            return;
        }
        learnt = true;
        int cut = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                if (matcher.end() < text.length() || !matcher.group().endsWith("-")) {
                    words.add(matcher.group().toLowerCase(Locale.ROOT));
                }
            }
            boolean continued = i + 1 < lines.size()
                    && Character.isLowerCase(lines.get(i + 1).text().charAt(0));
            cut += continued
                            && CUT.matcher(text).matches()
                            && !SHARED_END.matcher(lines.get(i + 1).text()).matches()
                    ? 1
                    : 0;
        }
        hyphenated = cut > HYPHENATED * lines.size() && cut > 3;
    }

    String join(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            append(joined, part);
        }
        return joined.toString();
    }

    private void append(StringBuilder joined, String part) {
        if (joined.length() == 0) {
            joined.append(part);
            return;
        }
        int end = joined.length();
        if (joined.charAt(end - 1) == '–'
                && end > 1
                && Character.isDigit(joined.charAt(end - 2))
                && Character.isDigit(part.charAt(0))) {
            joined.append(part);
        } else if (joined.charAt(end - 1) == '/' && end > 1 && joined.charAt(end - 2) != ' ') {
            joined.append(part);
        } else if (joined.charAt(end - 1) != '-'
                || end < 2
                || joined.charAt(end - 2) == ' '
                || SHARED_END.matcher(part).matches()) {
            joined.append(' ').append(part);
        } else if (keepsHyphen(joined, part)) {
            joined.append(part);
        } else {
            joined.setLength(end - 1);
            joined.append(part);
        }
    }

    private boolean keepsHyphen(CharSequence before, String after) {
        if (!Character.isLowerCase(after.charAt(0))
                || WHOLE_BEFORE.matcher(lastWord(before)).matches()) {
            return true;
        }
        learn();
        String head = lastWord(before).toLowerCase(Locale.ROOT);
        Matcher tail = WORD.matcher(after);
        if (!tail.lookingAt()) {
            return true;
        }
        String rest = tail.group().toLowerCase(Locale.ROOT);
        if (words.contains(head + rest)) {
            return true;
        }
        boolean seldomCut = !hyphenated && !LONG.matcher(head + rest).matches();
        return seldomCut && !words.contains(head.substring(0, head.length() - 1) + rest);
    }

    private static String lastWord(CharSequence text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) != ' ' && text.charAt(start - 1) != '/') {
            start--;
        }
        return text.subSequence(start, text.length()).toString();
    }
}

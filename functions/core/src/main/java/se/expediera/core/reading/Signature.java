package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signed a paper, and for whom. */
final class Signature {
    private static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]{0,30}(?: (?:af|av|von|de|van|der))?(?: \\p{Lu}[\\p{L}'’.-]{0,30}){1,3}";

    /** "Anna Ek (S)", "Bo Ask (KD)". */
    private static final Pattern PERSON = Pattern.compile(NAME + " \\(\\p{L}{1,4}\\)");

    /** A line of nothing but names with party: "Anna Ek (S) Bo Ask (KD)". */
    private static final Pattern SIGNED =
            Pattern.compile(NAME + " \\(\\p{L}{1,4}\\)(?:,? (?:och )?" + NAME + " \\(\\p{L}{1,4}\\)){0,5},?");

    /** "För Folkpartiet,", "För Folkpartiet och Byapartiet". */
    private static final Pattern FOR = Pattern.compile("För (?<groups>\\p{Lu}[\\p{L} ,-]{2,120}?),?");

    /** "Folkpartiet och Byapartiet i Kommunstyrelsen". */
    private static final Pattern IN_BODY = Pattern.compile(
            "(?<groups>\\p{Lu}[\\p{L} ,-]{2,150}?) i (?:\\p{L}{3,40}(?:nämnden|styrelsen|fullmäktige|utskottet))");

    private static final Pattern BETWEEN = Pattern.compile(",? och |, ");

    private Signature() {}

    static boolean isSigned(String text) {
        return SIGNED.matcher(text).matches();
    }

    static List<String> persons(String text) {
        List<String> persons = new ArrayList<>();
        Matcher matcher = PERSON.matcher(text);
        while (matcher.find()) {
            persons.add(matcher.group());
        }
        return persons;
    }

    /** The groups for which the line speaks that stands over the names; none where it is no such line. */
    static List<String> groups(String text) {
        List<String> groups = text.startsWith("För ") ? groups(FOR, text) : List.of();
        return groups.isEmpty() && text.contains(" i ") ? groups(IN_BODY, text) : groups;
    }

    /** "För Framtidspartiet": no party of a list. */
    static boolean isForGroup(String text) {
        return text.startsWith("För ") && !groups(text).isEmpty();
    }

    private static List<String> groups(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? List.of(BETWEEN.split(matcher.group("groups").strip())) : List.of();
    }

    /**
     * A block of signatures.
     *
     * @param start the index of its first line
     * @param end the index behind its last line
     * @param persons who signed
     * @param groups for whom
     */
    record Block(int start, int end, List<String> persons, List<String> groups) {}

    /** The last block of signatures between two lines; its groups stand on the one or two lines over the names. */
    static Block last(Flow flow, int from, int to) {
        int index = to - 1;
        while (index >= from && !isSigned(flow.text(index))) {
            index--;
        }
        if (index < from) {
            return new Block(to, to, List.of(), List.of());
        }
        int end = index + 1;
        while (index > from && isSigned(flow.text(index - 1))) {
            index--;
        }
        List<String> persons = new ArrayList<>();
        for (int i = index; i < end; i++) {
            persons.addAll(persons(flow.text(i)));
        }
        for (int above = 1; above <= 2 && index - above >= from; above++) {
            List<String> lines = new ArrayList<>();
            for (int i = index - above; i < index; i++) {
                lines.add(flow.text(i));
            }
            List<String> groups = groups(String.join(" ", lines));
            if (!groups.isEmpty()) {
                return new Block(index - above, end, persons, groups);
            }
        }
        return new Block(index, end, persons, List.of());
    }
}

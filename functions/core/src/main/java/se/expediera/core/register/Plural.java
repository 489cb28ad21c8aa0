package se.expediera.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;

/** Opens a line that names several of one kind by what tells them apart: "Socialnämnderna – Norr, Söder". */
final class Plural {
    /** "– ", "- ", ": " or " i " between the kind and its members. */
    private static final String JOINT = "(?<joint> ?[-–—:] ?| i )(?<members>\\p{L}.*)";

    /**
     * The name of several and the same of one.
     *
     * @param form a line of several
     * @param one "nämnden"
     * @param plain "nämnd"
     */
    private record Kind(Pattern form, String one, String plain) {}

    private static final List<Kind> KINDS = List.of(
            kind("nämnderna", "nämnden", "nämnd"), // Socialnämnderna – Norr, Söder
            kind("styrelserna", "styrelsen", "styrelse"), // Distriktsstyrelserna – Norr, Söder
            kind("förvaltningarna", "förvaltningen", "förvaltning"), // Områdesförvaltningarna – Norr, Söder
            kind("utskotten", "utskottet", "utskott"), // Individutskotten – Norr, Söder
            kind("råden", "rådet", "råd"), // Byaråden – Norr, Söder
            kind("kontoren", "kontoret", "kontor"), // Områdeskontoren – Norr, Söder
            kind("skolorna", "skolan", "skola")); // Grundskolorna – Norr, Söder

    private static final Pattern BETWEEN = Pattern.compile("(?:, ?| och | samt )");

    /** "Norr", "Norra Granvik", "Väst 2": what tells one of several apart. */
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}-]{0,30}(?: [\\p{L}\\d-]{1,30}){0,2}");

    private Plural() {}

    private static Kind kind(String several, String one, String plain) {
        return new Kind(Pattern.compile("(?iu)(?<stem>[\\p{L} -]{0,60})" + several + JOINT), one, plain);
    }

    /** Each of several under the names that the register may know it by; empty where the line is no such form. */
    static List<List<String>> open(String line) {
        for (Kind kind : KINDS) {
            Matcher form = kind.form().matcher(line);
            if (form.matches()) {
                return members(form, kind);
            }
        }
        return List.of();
    }

    private static List<List<String>> members(Matcher form, Kind kind) {
        String one = form.group("stem") + kind.one();
        String plain = form.group("stem") + kind.plain();
        String joint = form.group("joint").equals(" i ") ? " i " : " ";
        List<List<String>> members = new ArrayList<>();
        for (String part : BETWEEN.split(form.group("members"))) {
            String place = part.strip();
            if (PartyRules.typeOf(place) == PartyType.BODY) {
                members.add(List.of(place));
            } else if (PLACE.matcher(place).matches()) {
                members.add(
                        List.of(one + joint + place, plain + joint + place, one + " " + place, plain + " " + place));
            } else {
                return List.of();
            }
        }
        return members.size() > 1 ? List.copyOf(members) : List.of();
    }
}

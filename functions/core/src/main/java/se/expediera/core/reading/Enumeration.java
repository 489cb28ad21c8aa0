package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.party.PartyType;

/** Parts a list that is run into one line: "A, B samt C.", "A; B". */
final class Enumeration {
    /** A comma outside brackets. */
    private static final Pattern COMMA = Pattern.compile(", (?![^(]{0,200}\\))");

    private static final Pattern AND = Pattern.compile(" (?:och|samt|respektive) ");

    /** Somebody reached through somebody else stays whole, whatever it lists. */
    private static final Pattern THROUGH = Pattern.compile(".* (?:genom|via) .*");

    /** "Socialnämnderna – Norr, Söder och Väst" is one line with members. */
    private static final Pattern MEMBERS = Pattern.compile(".*erna (?:[-–—]|i) .*");

    /** Where a comma-separated part goes on with what came before: an address, a purpose, a role. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:f(?:ör|\\.) .*|\\d.*|box .*|c/o .*|att:? .*|.*@.*|.* \\d{1,4} ?[a-z]?|(?:\\d{3} \\d{2}|s-\\d{3}) .*|tel.*|ekonomisk förening|ideell förening)");

    /** A full stop that ends a word, not a list. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?U).*\\b(?:f|m|kl|nr|bl|resp|fl|inkl|s|k)\\.");

    /** "Stadens nämnder och bolag": the second word has its owner before the first. */
    private static final Pattern PLURAL = Pattern.compile(
            "(?:nämnder|styrelser|bolag|förvaltningar|stiftelser|kommunalförbund|förbund|råd|kontor|enheter)");

    /** With a street's number or an address for mail, a name beside an office or association is its contact. */
    private static final Pattern ADDRESSED = Pattern.compile(".*[\\d@].*");

    /** No name in an enumeration is longer, in letters. */
    private static final int LONGEST_NAME = 45;

    private final Function<String, PartyType> type;

    /** @param type tells the type of a party; the same few are asked again and again */
    Enumeration(Function<String, PartyType> type) {
        this.type = type;
    }

    /**
     * What was made of a text.
     *
     * @param parties one text a party
     * @param doubtful whether it may have been more
     */
    record Split(List<String> parties, boolean doubtful) {}

    /**
     * The parties of a text.
     *
     * @param text everything between the heading and the list's end
     * @param runIn whether the text follows the heading on its line, so that it must be an enumeration
     */
    Split split(String text, boolean runIn) {
        String whole = text.strip();
        if (whole.contains(";")) {
            return new Split(clean(List.of(whole.split(";")), true), false);
        }
        if (THROUGH.matcher(whole).matches() || MEMBERS.matcher(whole).matches() && !runIn) {
            return new Split(clean(List.of(whole), runIn), false);
        }
        boolean sentence = isSentence(whole);
        List<String> parts = commas(sentence ? whole.substring(0, whole.length() - 1) : whole);
        if (parts.size() > 1 || runIn || sentence) {
            parts.addAll(and(parts.remove(parts.size() - 1)));
        }
        boolean sure = runIn || sentence || parts.size() > 2 || parts.stream().noneMatch(this::isPerson);
        boolean known = parts.stream().allMatch(this::isParty);
        boolean ofOne = !runIn
                && !sentence
                && parts.size() == 2
                && Character.isLowerCase(parts.get(1).charAt(0));
        if (parts.size() > 1 && sure && (known && !ofOne || runIn && mostKnown(parts))) {
            return new Split(clean(parts, true), false);
        }
        boolean contact = parts.size() == 2 || parts.stream().skip(1).anyMatch(this::isPerson);
        boolean personAndOther = parts.size() == 2
                && known
                && !ADDRESSED.matcher(whole).matches()
                && isPerson(parts.get(0)) != isPerson(parts.get(1));
        boolean doubtful = parts.size() > 1 && (personAndOther || !(contact && !runIn && isParty(parts.get(0))));
        return new Split(clean(List.of(whole), runIn || sentence && parts.size() == 1 && known), doubtful);
    }

    /**
     * Whether a text lists parties between commas; a contact person and an address are none, nor is what belongs to an office
     * ("Byggkontoret, plan- och kartenheten").
     */
    boolean lists(String text) {
        if (text.contains(";")) {
            return true;
        }
        List<String> parts = commas(text);
        boolean ofOne = parts.size() == 2 && Character.isLowerCase(parts.get(1).charAt(0));
        return parts.size() > 1
                && !ofOne
                && !MEMBERS.matcher(text).matches()
                && parts.stream().allMatch(this::isParty)
                && (parts.size() > 2 || parts.stream().noneMatch(this::isPerson));
    }

    /** Whether a text ends with a full stop that is not an abbreviation's. */
    static boolean isSentence(String text) {
        return text.endsWith(".") && !ABBREVIATION.matcher(text).matches();
    }

    /** "Socialnämnderna – Norr, Söder": what its commas part are members of one group. */
    static boolean isMembers(String text) {
        return MEMBERS.matcher(text).matches();
    }

    /** One name that no rule knows does not make one party of a long enumeration. */
    private boolean mostKnown(List<String> parts) {
        long known = parts.stream().filter(this::isParty).count();
        return parts.size() > 2
                && 3 * known >= 2 * parts.size()
                && parts.stream()
                        .allMatch(part -> part.length() < LONGEST_NAME && Character.isUpperCase(part.charAt(0)));
    }

    private boolean isPerson(String text) {
        return type.apply(text) == PartyType.PERSON;
    }

    /** The parts between commas, of which "Valnämnden, , Miljönämnden" has two; the text itself where it has none. */
    private static List<String> commas(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(text)) {
            if (!parts.isEmpty() && GOES_ON.matcher(part).matches()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ", " + part);
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        if (parts.isEmpty()) {
            parts.add(text);
        }
        return parts;
    }

    /** Parts at "och" or "samt" where both sides are parties of their own; "Idrotts- och föreningsnämnden" is not. */
    private List<String> and(String text) {
        Matcher matcher = AND.matcher(text);
        while (matcher.find()) {
            String one = text.substring(0, matcher.start());
            String other = text.substring(matcher.end());
            if (!one.endsWith("-") && !PLURAL.matcher(other).matches() && isParty(one) && isParty(other)) {
                List<String> parts = new ArrayList<>(and(one));
                parts.addAll(and(other));
                return parts;
            }
        }
        return List.of(text);
    }

    private boolean isParty(String text) {
        return !text.isBlank() && type.apply(Purpose.of(text).text()) != PartyType.UNKNOWN;
    }

    private static List<String> clean(List<String> parts, boolean fullStop) {
        return parts.stream()
                .map(String::strip)
                .map(part -> fullStop && part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

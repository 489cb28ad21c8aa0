package se.expediera.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;

/**
 * Parts a line that runs several parties together: "Valnämnden, Kulturnämnden och Exempelbolaget AB". A name may hold
 * a comma or an "och" itself ("Nämnden för kultur, fritid och unga"), so the register decides: only where it knows
 * every part, and there is one way with the fewest parts, is the line taken apart.
 */
final class Several {
    /** Between two parties, outside brackets. */
    private static final Pattern JOINT =
            Pattern.compile("(?:[,;] ?(?![^(]{0,200}\\))(?:och |samt )?| (?:och|samt|respektive) )");

    /** "Exempelstads kommun": what follows it after a comma is its part. */
    private static final Pattern ANOTHERS = Pattern.compile("(?iu).*(?:kommun|stad|region|län)(?:en|et)?");

    /** "Arkivnämnden för …", "Samverkansrådet mellan …". */
    private static final Pattern FIELD = Pattern.compile("(?iu).* (?:för|i|mellan|med|av|om|på) .*");

    private static final Set<PartyType> CERTAIN =
            Set.of(PartyType.BODY, PartyType.COMPANY, PartyType.AUTHORITY, PartyType.ASSOCIATION);
    private static final int MOST_PIECES = 60;

    private final NameIndex index;

    Several(NameIndex index) {
        this.index = index;
    }

    /** A piece between two joints. */
    private record Piece(int start, int end) {}

    /** The parties of a line, each known to the register; empty where it is one party or nobody can tell. */
    List<String> known(String line) {
        List<Piece> pieces = pieces(line);
        int count = pieces.size();
        if (count < 2 || count > MOST_PIECES) {
            return List.of();
        }
        int[] fewest = new int[count + 1];
        int[] from = new int[count + 1];
        boolean[] unique = new boolean[count + 1];
        unique[0] = true;
        for (int end = 1; end <= count; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                if (fewest[start] == Integer.MAX_VALUE
                        || fewest[start] + 1 > fewest[end]
                        || index.find(text(line, pieces, start, end)).isEmpty()) {
                    continue;
                }
                unique[end] = fewest[start] + 1 < fewest[end] && unique[start];
                fewest[end] = fewest[start] + 1;
                from[end] = start;
            }
        }
        boolean sure = fewest[count] != Integer.MAX_VALUE && fewest[count] > 1 && unique[count];
        return sure ? certain(line, pieces, from, fewest[count]) : List.of();
    }

    /** The parties of a line by their form alone, where no register can tell or all are reached at one address. */
    static List<String> byForm(String line) {
        List<Piece> pieces = pieces(line);
        int count = pieces.size();
        boolean certain = count > 1
                && count <= MOST_PIECES
                && texts(line).size() == count
                && texts(line).stream().allMatch(text -> CERTAIN.contains(PartyRules.typeOf(text)))
                && !goesOn(texts(line));
        return certain ? certain(line, pieces, IntStream.rangeClosed(-1, count).toArray(), count) : List.of();
    }

    /** "Arkivnämnden för Östmarks region och Granviks kommun": what a field opened is not over at the "och". */
    private static boolean goesOn(List<String> parts) {
        return IntStream.range(1, parts.size())
                .anyMatch(index -> FIELD.matcher(parts.get(index - 1)).matches()
                        && PartyRules.typeOf(parts.get(index)) != PartyType.BODY);
    }

    /** The pieces of a line that the register lacks, where it knows at least one of them. */
    List<String> lacking(String line) {
        List<String> parts = texts(line);
        List<String> lacking =
                parts.stream().filter(part -> index.find(part).isEmpty()).toList();
        return lacking.size() < parts.size() ? lacking : List.of();
    }

    private static List<String> certain(String line, List<Piece> pieces, int[] from, int total) {
        List<String> parts = new ArrayList<>();
        int next = line.length();
        for (int end = pieces.size(); end > 0; end = from[end]) {
            String part = text(line, pieces, from[end], end);
            boolean comma = next < line.length() && ",;".indexOf(line.charAt(next - 1)) >= 0;
            if (comma && belongs(part, parts.get(0), total)) {
                return List.of();
            }
            parts.add(0, part);
            next = pieces.get(from[end]).start();
            while (next > 0 && line.charAt(next - 1) == ' ') {
                next--;
            }
        }
        return List.copyOf(parts);
    }

    /** "Exempelstads kommun, byggnadsnämnden", "Kansliet, juridik", "Anna Ek, Valnämnden" may well be one party. */
    private static boolean belongs(String one, String next, int parts) {
        PartyType type = PartyRules.typeOf(one);
        PartyType nextType = PartyRules.typeOf(next);
        boolean part = nextType == PartyType.BODY || nextType == PartyType.OFFICE;
        boolean person = (type == PartyType.PERSON) != (nextType == PartyType.PERSON);
        return part && (ANOTHERS.matcher(one).matches() || type == PartyType.OFFICE) || person && parts == 2;
    }

    private static List<String> texts(String line) {
        List<Piece> pieces = pieces(line);
        return pieces.stream()
                .map(piece -> line.substring(piece.start(), piece.end()).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(String line, List<Piece> pieces, int start, int end) {
        return line.substring(pieces.get(start).start(), pieces.get(end - 1).end())
                .strip();
    }

    /** A hyphen at a piece's end joins it to the next: "Idrotts- och föreningsnämnden". */
    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher joint = JOINT.matcher(line);
        int start = 0;
        while (joint.find()) {
            if (joint.start() > start && line.charAt(joint.start() - 1) != '-') {
                pieces.add(new Piece(start, joint.start()));
                start = joint.end();
            }
        }
        pieces.add(new Piece(start, line.length()));
        return pieces;
    }
}

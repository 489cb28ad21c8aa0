package se.expediera.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.expediera.core.party.PartyName;

/** Names of the register that look like another: suggestions for a person, never a reason to send. */
final class NearNames {
    /** How many suggestions help. */
    private static final int MOST = 3;
    /** A longer text is compared by its beginning. */
    private static final int LONGEST = 120;
    /** Of ten letters two may differ. */
    private static final double ENOUGH_LETTERS = 0.78;
    /** Of the words of both, this part is common. */
    private static final double ENOUGH_WORDS = 0.66;

    private static final Pattern SPACE = Pattern.compile("[ ,/-]+");

    /** A party and how near it is, 1 being the same. */
    private record Near(String name, double nearness) {}

    private NearNames() {}

    /** The names of the parties nearest to a name, the nearest first; empty where none is near. */
    static List<String> of(String name, List<RegisteredParty> parties) {
        String wanted = shorten(PartyName.fold(name));
        Set<String> words = words(wanted);
        List<Near> near = new ArrayList<>();
        for (RegisteredParty party : parties) {
            double best = nearness(wanted, words, party.name());
            for (String alias : party.aliases()) {
                best = Math.max(best, nearness(wanted, words, alias));
            }
            if (best > 0) {
                near.add(new Near(party.name(), best));
            }
        }
        near.sort(Comparator.comparingDouble(Near::nearness).reversed());
        return near.stream().limit(MOST).map(Near::name).toList();
    }

    private static double nearness(String wanted, Set<String> words, String name) {
        String other = shorten(PartyName.fold(name));
        int longest = Math.max(wanted.length(), other.length());
        int shortest = Math.min(wanted.length(), other.length());
        double letters = shortest < ENOUGH_LETTERS * longest ? 0 : 1 - (double) distance(wanted, other) / longest;
        Set<String> otherWords = words(other);
        Set<String> common = new HashSet<>(words);
        common.retainAll(otherWords);
        double shared = 2.0 * common.size() / Math.max(1, words.size() + otherWords.size());
        boolean near = letters >= ENOUGH_LETTERS || shared >= ENOUGH_WORDS;
        return near ? Math.max(letters, shared) : 0;
    }

    private static String shorten(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(SPACE.split(name)));
    }

    /**
     * How many letters are to be added, taken away, changed or swapped with their neighbour.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">Optimal string alignment</a>
     */
    static int distance(String one, String other) {
        int[] twoAbove = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int least = Math.min(Math.min(here[column - 1], above[column]) + 1, above[column - 1] + change);
                boolean swapped = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                here[column] = swapped ? Math.min(least, twoAbove[column - 2] + 1) : least;
            }
            twoAbove = above;
            above = here;
        }
        return above[other.length()];
    }
}

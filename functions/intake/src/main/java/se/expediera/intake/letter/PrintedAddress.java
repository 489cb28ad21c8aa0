package se.expediera.intake.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The postal address that a party line prints behind the name: "Anna Ek, Storgatan 1, 123 45 Granvik".
 *
 * @param name what stands before the first comma
 * @param lines the address's lines, postal code and town last; empty where the line prints none
 */
record PrintedAddress(String name, List<String> lines) {
    private static final Pattern COMMA = Pattern.compile(",");
    /** "123 45 Granvik", "SE-123 45 Granvik". */
    private static final Pattern TOWN = Pattern.compile("(?:S(?:E|-)?[- ]?)?\\d{3} ?\\d{2} \\p{L}.{0,60}");

    /** Copies the list. */
    PrintedAddress {
        lines = List.copyOf(lines);
    }

    /** The address in a party line. */
    static PrintedAddress in(String line) {
        List<String> parts = COMMA.splitAsStream(line).map(String::strip).toList();
        List<String> lines = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            lines.add(part);
            if (TOWN.matcher(part).matches()) {
                return new PrintedAddress(parts.get(0), lines);
            }
        }
        return new PrintedAddress(parts.get(0), List.of());
    }
}

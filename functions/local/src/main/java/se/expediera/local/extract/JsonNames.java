package se.expediera.local.extract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of the JSON files: NAME.json for NAME.pdf. Files of the same name in other folders, or with another ending, get
 * a number each, which no file of its own name has: none is written over another.
 */
final class JsonNames {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.pdf$");

    private final Map<Path, String> names = new HashMap<>();
    private final Map<String, Path> first = new HashMap<>();

    JsonNames(List<Path> files) {
        files.forEach(file -> first.putIfAbsent(plain(file), file));
        Set<String> taken = new HashSet<>(first.keySet());
        for (Path file : files) {
            names.computeIfAbsent(
                    whole(file),
                    path -> whole(first.get(plain(file))).equals(path) ? plain(file) : numbered(plain(file), taken));
        }
    }

    private static String numbered(String name, Set<String> taken) {
        int number = 2;
        while (!taken.add(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }

    private static String plain(Path file) {
        return EXTENSION.matcher(file.getFileName().toString()).replaceFirst("");
    }

    /** The same file however it is called. */
    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    String of(Path file) {
        return names.get(whole(file)) + ".json";
    }

    /** Whether another file has this one's name. */
    boolean isNumbered(Path file) {
        return !names.get(whole(file)).equals(plain(file));
    }

    /** The file that has its name for itself. */
    Path firstOfName(Path file) {
        return first.get(plain(file));
    }
}

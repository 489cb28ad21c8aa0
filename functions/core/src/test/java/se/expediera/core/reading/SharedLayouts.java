package se.expediera.core.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Snippets of real minutes that lie beside the repository where somebody has put them; they are no part of it. */
final class SharedLayouts {
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private SharedLayouts() {}

    record Snippet(String feature, String text, String note) {
        boolean trap() {
            return note.contains("TRAP");
        }
    }

    static Path file() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("../shared/layouts/layouts.jsonl"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/layouts/layouts.jsonl");
    }

    static List<Snippet> read() {
        try {
            List<Snippet> snippets = new ArrayList<>();
            for (String line : Files.readAllLines(file())) {
                String feature = "";
                String text = "";
                String note = "";
                Matcher matcher = FIELD.matcher(line);
                while (matcher.find()) {
                    switch (matcher.group(1)) {
                        case "feature" -> feature = matcher.group(2);
                        case "exact" -> text = unescape(matcher.group(2));
                        case "note" -> note = matcher.group(2);
                        default -> {}
                    }
                }
                snippets.add(new Snippet(feature, text, note));
            }
            return snippets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescape(String json) {
        Matcher unicode = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(json);
        return unicode.replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("\\n", "\n")
                .replace("\\t", " ")
                .replace("\\\"", "\"");
    }
}

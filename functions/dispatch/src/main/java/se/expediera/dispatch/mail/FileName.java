package se.expediera.dispatch.mail;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names that every file system, mail program and bucket takes. */
final class FileName {
    /** What Windows, macOS or a mail program may refuse or misread in a file name. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Windows drops them; a leading one hides the file elsewhere. */
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /**
     * The text as a name without extension, cut at a space where it is too long.
     *
     * @param longest its greatest length in bytes of UTF-8, as file systems count
     */
    static String of(String text, int longest) {
        String safe =
                UNSAFE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        String name = SPACES.matcher(safe).replaceAll(" ").strip();
        return EDGES.matcher(cut(name, longest)).replaceAll("");
    }

    private static String cut(String name, int longest) {
        if (bytes(name) <= longest) {
            return name;
        }
        int end = name.length();
        while (bytes(name.substring(0, end)) > longest) {
            end = name.offsetByCodePoints(end, -1);
        }
        int space = name.lastIndexOf(' ', end);
        return name.substring(0, space > end / 2 ? space : end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package se.expediera.core.reading;

import java.util.regex.Pattern;
import se.expediera.core.form.Forms;

/** Tells where appendices begin behind a decision: their text never becomes parties, their pages no part of its excerpt. */
final class Appendix {
    private static final int LONGEST = 80;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What a page's first line says where an appendix begins; each with a form in use. */
    private static final Forms<Pattern> OPENINGS = Forms.of(
            // "Bilaga 1", "BILAGA A till § 12", "Bilagor"; not "Bilaga 3 är en karta.", "Bilaga 1 och 2 redovisas."
            Pattern.compile(
                    "bilag(?:a|or)(?! (?:\\S+ ){0,4}(?:är|var|har|hade|ska|skall|kan|får|bör|som|finns|utgör|visar|anger|ger|tas"
                            + "|innehåller|beskriver|framgår|avser|gäller|redovisas|biläggs|bifogas|omfattas|justeras|ändras"
                            + "|revideras|kompletteras|undantas|lämnas|läggs|godkänns|antas|fastställs|utgår)\\b)(?:[ :].*)?(?<!\\p{Ll}\\.)",
                    FLAGS | Pattern.UNICODE_CHARACTER_CLASS),
            // "Voteringslista", "Omröstningslista § 12", "Närvarolista"
            Pattern.compile("(?:voterings|omröstnings|närvaro|deltagar|uppropslist)\\p{L}*(?: .*)?", FLAGS),
            // "Verifikat", "Underskriftssida": who signed by certificate, with addresses
            Pattern.compile(
                    "verifikat|(?:underskrifts|signerings|signatur|verifikations|verifierings)(?:sida|sidor)|undertecknare",
                    FLAGS),
            // "Närvaro och omröstning", "Tjänstgörande ledamöter och ersättare"
            Pattern.compile(
                    "(?:närvaro och|tjänstgörande ledamöter|närvarande ledamöter|hur man överklagar|besvärshänvisning|överklagandehänvisning).*",
                    FLAGS));

    private Appendix() {}

    /** The index where the first appendix between two lines begins; {@code to} where there is none. */
    static int start(Flow flow, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            String text = flow.text(i);
            if (flow.startsPage(i) && text.length() < LONGEST && opens(text) && !hasListBehind(flow, i, to)) {
                return i;
            }
        }
        return to;
    }

    static boolean opens(String text) {
        return OPENINGS.know(text);
    }

    /** A dispatch heading behind it belongs to the decision: then the line was a heading inside it. */
    private static boolean hasListBehind(Flow flow, int from, int to) {
        for (int i = from; i < to; i++) {
            if (flow.dispatch(i).filter(found -> found.rest().isEmpty()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

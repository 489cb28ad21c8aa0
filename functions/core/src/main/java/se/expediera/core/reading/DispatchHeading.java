package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.form.Forms;

/**
 * The heading of a dispatch list. To add a municipality's heading, add it to a word list below and a line to the test.
 *
 * @param heading the heading as printed, without colon
 * @param rest the parties that follow on its line, or ""
 * @param colon whether a colon ends it
 */
record DispatchHeading(String heading, String rest, boolean colon) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What is sent: "Beslutet", "Kommunfullmäktiges beslut", "Protokollsutdrag", "Kopia av beslut", "Utdrag ur protokollet". */
    private static final String SUBJECT =
            "(?:(?:(?:detta|denna|ovanstående) )?(?:beslut(?:et|en)?|paragraf(?:en)?)(?: i ärendet)?|ärendet"
                    + "|(?-i:[A-ZÅÄÖ])[\\p{L}-]{2,50}(?: [\\p{L}-]{1,50}){0,5}s beslut"
                    + "|(?:protokolls?|besluts|paragraf)utdrag(?:et)?|avskrift(?: av (?:beslut(?:et)?|protokollet))?|protokollet|(?:protokolls)?utdrag(?:et)?(?: (?:ur|av|från) protokoll(?:et)?)?"
                    + "|(?:en )?kopi(?:a|or)(?: (?:av|på) (?:beslut(?:et)?|protokollsutdrag(?:et)?|protokollet|paragrafen))?"
                    + "|underrättelse(?: om beslut(?:et)?)?)";

    /** What is done with it: "expedieras", "ska skickas", "sänds", "delges". */
    private static final String VERB =
            "(?:(?:ska|skall|har|är) )?(?:(?:även|också) )?(?:expedier(?:as|ats|at|ad|ade|ing sker)|skicka(?:s|ts|t|d|de)|sänd(?:s|as|es)"
                    + "|översänd(?:s|as|es)|delge(?:s|tts)|delgivs|meddelas|tillställs|tillsänds|distribueras|e-postas|mejlas|mailas)(?: även)?";

    /** To whom: "till", "för kännedom till". */
    private static final String TO =
            "(?:(?:för (?:kännedom|åtgärd|verkställighet)(?: (?:och|/) (?:kännedom|åtgärd|verkställighet))? )?till(?: följande| nedanstående)?"
                    + "|för (?:kännedom|åtgärd))";

    /** Nouns that stand alone over a list. */
    private static final String NOUN =
            "(?:expediering(?:ar|en)?(?: av beslut(?:et)?| och delgivning)?|(?:ärendets|beslutets) expediering|(?:besluts|protokolls)expediering"
                    + "|expedieringslista|expedierat|sändlista(?: för beslut(?:et)?)?|distributions?(?:lista)?|(?:besluts)?delgivning"
                    + "|delges|delgivs|expedieras|meddelas|tillställs|underrättas|beslutsmottagare|beslutets mottagare"
                    + "|mottagare av (?:beslut(?:et)?|protokollsutdrag(?:et)?))";

    /** How the forms begin; a new form needs its beginning here. */
    private static final Forms<Pattern> STEMS = Forms.of(Pattern.compile(
            "(?:besl|detta|denna|ovanst|parag|proto|utdrag|avskr|en kop|kopi|underr|ska |har |är |även|också|exp|skick|sänd|övers"
                    + "|delg|meddel|tills|distr|utskick|e-post|mejl|mail|mottag|ärend).*",
            FLAGS));

    /** All forms, each with headings in use. */
    private static final Forms<Form> FORMS = new Forms<>(
            List.of(
                    form(
                            "Beslutet expedieras till; Kommunfullmäktiges beslut expedieras till; Beslutet ska skickas till; Beslutet delges",
                            SUBJECT + " " + VERB + "(?: " + TO + ")?"),
                    form("Expedieras till; Skickas till; Ska expedieras till; Delges till", VERB + " " + TO),
                    form("Beslut till; Kopia till; Kopia av beslut till; Protokollsutdrag till", SUBJECT + " " + TO),
                    form("Expediering; Sändlista; Delges; Meddelas; Beslutsmottagare", NOUN + "(?: " + TO + ")?"),
                    form("Exp till; Exp. till", "exp\\.? till"),
                    new Form(
                            "Protokollsutdrag:; Kopia:; Exp:; Skickas:",
                            Pattern.compile(
                                    "(?<heading>(?:protokolls?|besluts)?utdrag|kopi(?:a|or)|avskrift|exp\\.?|skickas|sänds|utskick)(?<colon> ?:)(?<rest>(?: .*)?)(?<plain>)",
                                    FLAGS))),
            Form::pattern);

    /** A line that speaks of sending but is no known heading: "Beslutet tillsänds", "Expedition:". */
    private static final Pattern LOOKS_ALIKE = Pattern.compile(
            "(?U)(?=.{4,70}$)(?:.{0,40}\\b)?(?:expedier|skickas|skickat|översän[dt]|tillsän[dt]|sändlista|delge|delgiv|utskick|protokollsutdrag|mottagare)"
                    + "\\p{L}{0,12}(?: \\p{L}{1,15}){0,3} ?(?::|till:?)",
            FLAGS);

    private static final Pattern BARE = Pattern.compile("Protokolls?utdrag|Utdrag|Kopia|Kopior|Delgivningar");

    private static final Pattern SPEAKS = Pattern.compile(
            "(?U)\\b(?:expedier|skicka[st]|översän[dt]|tillsän[dt]|sändlista|delges|delgivs|utskick|protokollsutdrag)",
            FLAGS);

    private static Form form(String examples, String words) {
        return new Form(
                examples,
                Pattern.compile(
                        "(?<heading>" + words + ")(?:(?<colon> ?:)(?<rest>(?: ?.*)?)|(?<plain>(?: .*)?))", FLAGS));
    }

    /** The heading with which a line starts, alone or with parties behind it. */
    static Optional<DispatchHeading> of(String text) {
        if (!mayHead(text)) {
            return Optional.empty();
        }
        return FORMS.match(text).flatMap(found -> {
            Matcher matcher = found.matcher();
            boolean colon = matcher.group("colon") != null;
            String rest = matcher.group(colon ? "rest" : "plain");
            return of(matcher.group("heading"), rest == null ? "" : rest.strip(), colon);
        });
    }

    /** A cheap look before the forms are tried: how any of them begins. */
    private static boolean mayHead(String text) {
        if (!Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        return STEMS.know(text) || text.contains("s beslut");
    }

    private static Optional<DispatchHeading> of(String heading, String rest, boolean colon) {
        boolean capital = Character.isUpperCase(heading.charAt(0));
        boolean to = heading.endsWith("till") || heading.endsWith("följande");
        boolean names = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
        if (!capital || !rest.isEmpty() && !colon && !to && !names) {
            return Optional.empty();
        }
        return Optional.of(new DispatchHeading(heading, rest, colon));
    }

    /** Whether a line is a word that heads a list only where parties stand under it: "Protokollsutdrag", "Kopia". */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    /** Whether a line looks like a dispatch heading without being a known one. */
    static boolean looksAlike(String text) {
        boolean mayHead = text.endsWith(":") || text.endsWith("l") || text.endsWith("L");
        return mayHead && LOOKS_ALIKE.matcher(text).matches();
    }

    /** Whether a line speaks of sending at all; in a heading's letters that is enough for doubt. */
    static boolean speaksOfSending(String text) {
        return text.length() < 70 && SPEAKS.matcher(text).find();
    }

    /** The form that knows a line, by its examples; "" where none does. */
    static String rule(String text) {
        return FORMS.find(text).map(Form::examples).orElse("");
    }
}

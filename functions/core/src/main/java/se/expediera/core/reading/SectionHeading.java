package se.expediera.core.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.form.Forms;

/**
 * A heading inside a decision: "Beslut", "Kommunstyrelsens beslut", "Yrkanden".
 *
 * @param part what stands under it
 * @param body the body that it names as deciding, or ""
 */
record SectionHeading(Part part, String body) {
    /** What stands under a heading. */
    enum Part {
        /** The decision and its points. */
        DECISION,
        /** Anything else. */
        OTHER
    }

    private static final String NAME = "(?<body>[A-ZÅÄÖ][\\p{L}&-]{1,50}(?:(?: |, )[\\p{L}&-]{1,50}){0,7}?)";

    /** What opens a decision; each with a form in use. */
    private static final Forms<Pattern> DECISIONS = Forms.of(
            // "Kommunstyrelsens beslut", "Barn- och utbildningsnämndens beslut:"
            Pattern.compile(NAME + "s beslut ?:?"),
            // "Kommunstyrelsen beslutar att", "Kommunstyrelsen beslutar:", "Tekniska nämnden beslutade"
            Pattern.compile(NAME + " (?:beslutar|beslutade|har beslutat)(?: följande)?(?: att)? ?:?"),
            // "KOMMUNSTYRELSENS BESLUT", "KOMMUNSTYRELSEN BESLUTAR"
            Pattern.compile(
                    "(?<body>[A-ZÅÄÖ][A-ZÅÄÖ&-]{1,50}(?:,? [A-ZÅÄÖ&-]{1,50}){0,5}?)(?:S BESLUT| BESLUTAR?)(?: ATT)? ?:?"),
            // "Beslut", "BESLUT:", "Beslut i ärendet"
            Pattern.compile("(?:Beslut|BESLUT|Beslutar|Beslutet lyder)(?: i ärendet)? ?:?"));

    /** A body that proposes or is quoted does not decide. */
    private static final Pattern NOT_DECIDING = Pattern.compile("(?i).*(?:förslag|tidigare|föregående|yrkande).*");

    /** Headings that open something else; each is a whole line, with or without colon and plural. */
    private static final Forms<Pattern> OTHERS = Forms.of(
            words(
                    "sammanfattning(?: av ärendet)?|ärendet(?: i (?:sin helhet|korthet))?|ärende(?:beskrivning|information)"),
            words(
                    "beskrivning av ärendet|bakgrund|beslutsunderlag(?:et)?|underlag(?: för beslut(?:et)?)?|handling(?:ar|arna)?"),
            words("(?:tilläggs|ändrings|återremiss|avslags|bifalls)?yrkanden?(?: och förslag)?|förslag och yrkanden"),
            words(
                    "propositions?(?:ordning)?|beslutsgång|omröstning(?:sresultat|sordning)?(?: begärs)?|votering(?:sresultat|slista)?"),
            words(
                    "reservation(?:er)?|blank reservation|protokollsanteckning(?:ar)?|särskil(?:t|da) yttranden?|yttranden?|röstförklaring"),
            words(
                    "jäv|justering|omedelbar justering|information|tidigare (?:behandling|beslut)|ärendets (?:gång|beredning|behandling)"),
            words(
                    "(?:dagens sammanträde|behandling (?:på|vid|under) (?:dagens )?sammanträdet?|föredragning|överläggning(?:ar)?)"),
            words(
                    "förslag(?: till beslut(?: i \\p{L}{3,40})?| (?:under|på|vid) (?:dagens )?sammanträdet?)?|beslutsmotivering|motivering|skäl(?:en)? (?:för|till) beslut(?:et)?"),
            words(
                    "bilag(?:a|or)|(?:bilaga|bil\\.?) (?:nr )?[\\dA-Z]{1,3}|upplysning(?:ar)?|hur man överklagar|överklagande|besvärshänvisning"),
            words(
                    "(?:ekonomiska|juridiska|sociala|ekologiska) (?:konsekvenser|dimensionen)|konsekvenser|barn(?:konsekvenser|perspektivet)"),
            words("deltagande i beslut(?:et)?|deltar (?:ej|inte)(?: i beslutet)?"),
            words(
                    "(?:ej|inte) deltagande|närvar(?:ande|orätt)|underskrift(?:er)?|paragrafen (?:är|förklaras) (?:omedelbart )?justerad"),
            words("initiativrätt|avgörande|ajournering"),
            words("vid protokollet|justeras"));

    /** "Kommunstyrelsens förslag till beslut", "Förvaltningens bedömning". */
    private static final Pattern SOMEBODYS = Pattern.compile(
            "[A-ZÅÄÖ][\\p{L}-]{2,50}(?: [\\p{L}-]{1,50}){0,5}s (?:förslag(?: till (?:beslut|\\p{L}{5,30}))?|bedömning|yttrande"
                    + "|behandling|handläggning|synpunkter|yrkande|reservation)(?: av ärendet)? ?:?");

    /** "Förslag till beslut", "Vårt förslag till beslut:", "Förslag till beslut i kommunstyrelsen", "Yrkande". */
    private static final Pattern PROPOSES =
            Pattern.compile("(?:(?:Vårt f|F)örslag till beslut(?: i \\p{L}{3,40})?|Yrkande|Vi yrkar(?: att)?) ?:?");

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:" + alternatives + ") ?:?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static final int LONGEST = 120;

    private static final int LONGEST_OTHER = 75;

    /** A cheap look before the forms are tried: a heading starts with a capital letter and does not end like a sentence. */
    private static boolean mayHead(String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() <= LONGEST
                && Character.isUpperCase(text.charAt(0))
                && (last == ':' || last == ')' || Character.isLetterOrDigit(last));
    }

    static Optional<SectionHeading> of(String text) {
        if (!mayHead(text)) {
            return Optional.empty();
        }
        boolean mayDecide = text.contains("eslut") || text.contains("BESLUT");
        Optional<Forms.Match<Pattern>> decision = mayDecide ? DECISIONS.match(text) : Optional.empty();
        if (decision.isPresent() && !NOT_DECIDING.matcher(text).matches()) {
            boolean named = decision.get().rule().pattern().contains("<body>");
            return Optional.of(new SectionHeading(
                    Part.DECISION, named ? baseForm(decision.get().matcher()) : ""));
        }
        return text.length() <= LONGEST_OTHER && (OTHERS.know(text) || isSomebodys(text))
                ? Optional.of(new SectionHeading(Part.OTHER, ""))
                : Optional.empty();
    }

    private static boolean isSomebodys(String text) {
        return text.contains("s ") && SOMEBODYS.matcher(text).matches();
    }

    /** "Kommunfullmäktige" keeps its form before the genitive's s; so does every other body. */
    private static String baseForm(Matcher matcher) {
        String body = matcher.group("body").strip();
        boolean capitals = body.equals(body.toUpperCase(Locale.ROOT));
        return capitals ? body.charAt(0) + body.substring(1).toLowerCase(Locale.ROOT) : body;
    }

    /** Whether a line heads what a proposal wants decided: "Förslag till beslut". */
    static boolean proposes(String text) {
        return PROPOSES.matcher(text).matches();
    }

    boolean decides() {
        return part == Part.DECISION;
    }
}

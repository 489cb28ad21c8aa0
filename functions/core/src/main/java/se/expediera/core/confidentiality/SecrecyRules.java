package se.expediera.core.confidentiality;

import java.util.List;
import se.expediera.core.minutes.FindingCode;

/**
 * The rules about words of secrecy and protected identity. For each place of a word they are tried in this order, and the
 * first that knows the passage decides: what claims secrecy goes before what only speaks of it, and a bare word holds.
 * Chapters 15–43 of the Public Access to Information and Secrecy Act (2009:400, OSL) are those that make secret; the
 * others rule how to register, refuse and disclose.
 */
final class SecrecyRules {
    private static final String SECRET_CHAPTER = "(?:1[5-9]|2\\d|3\\d|4[0-3])";

    private static final String LAW = "(?:OSL\\b|(?:offentlighets[- ]{1,3}och )?sekretesslag(?:en)?\\b)";

    /** Papers that speak of a matter in general: "rutin för", "utbildning i". */
    private static final String GENERAL =
            "\\b\\p{L}{0,20}(?:riktlinje|rutin|policy|handbok|utbildning|handlingsplan|program|reg(?:el|ler)|hantering"
                    + "|vägledning|anvisning|föreskrift|reglemente|delegationsordning|frågor)\\p{L}{0,5}"
                    + " (?:om|för|kring|gällande|vid|av|i|rörande|avseende)(?: \\p{L}{1,20}){0,3} ";

    private static final String IS = "\\b(?:är|var|vara|hålls|hållas|anses|blir|bli|förblir)";

    private static final List<Rule> RULES = List.of(
            // what claims secrecy
            holds(
                    "osl",
                    "\\b" + SECRET_CHAPTER
                            + " ?kap(?:\\.|\\b|itlet\\b)[^\\p{L}]{0,20}(?:(?:första|andra|tredje|st|stycket|p|punkten)\\b[^\\p{L}]{0,6}){0,2}OSL\\b",
                    "25 kap. 1 § OSL"),
            holds(
                    "osl",
                    "\\bOSL,?(?: \\(2009:400\\),?)?(?: kap\\.?| kapitel)? ?" + SECRET_CHAPTER + "(?: ?kap\\b|:\\d|\\b)",
                    "OSL 25 kap. 1 §"),
            holds(
                    "sekretesslag",
                    "\\b" + SECRET_CHAPTER
                            + " ?kap(?:\\.|\\b|itlet\\b)[^\\p{L}]{0,20}(?:(?:första|andra|tredje|st|stycket|p|punkten|i)\\b[^\\p{L}]{0,6}){0,3}"
                            + LAW,
                    "26 kap. 1 § offentlighets- och sekretesslagen (2009:400)"),
            holds(
                    "sekretesslag",
                    LAW + ",?(?: \\(2009:400\\),?)?(?: kap\\.?| kapitel)? ?" + SECRET_CHAPTER + "(?: ?kap\\b|:\\d)",
                    "offentlighets- och sekretesslagen 25 kap."),
            identity("sekretess", "\\bsekretess[- ]?(?:markera|märk)\\p{L}{0,6}", "Uppgiften är sekretessmarkerad"),
            identity("sekretess", "\\bsekretesskydd\\p{L}{0,6}", "sekretesskyddade personuppgifter"),
            harmless(
                    "sekretess",
                    "\\b(?:omfattas|gäller|råder|föreligger|belagd|belagt|belagda) (?:inte|ej|varken) (?:av |med |någon )?\\p{L}{0,25}sekretess(?:en)?\\b",
                    "Uppgifterna omfattas inte av sekretess"),
            harmless(
                    "sekretess",
                    "\\b(?:ingen|utan|inte någon) sekretess\\b",
                    "Det finns ingen sekretess mellan nämndens delar"),
            holds(
                    "sekretess",
                    "\\b(?:omfattas|omfattad|omfattat|omfattade|skyddas|beläggs|belagd|belagt|belagda|grund|hänvisning|hänsyn|stöd|skäl) (?:av|med|till) (?:\\p{L}{1,20} ){0,2}?\\p{L}{0,25}sekretess(?:en)?\\b",
                    "Ärendet redovisas inte med hänvisning till sekretess"),
            holds(
                    "sekretess",
                    "\\b(?:råder|gäller|föreligger|under)(?: \\p{L}{1,20}){0,1} \\p{L}{0,25}sekretess(?:en)?\\b",
                    "I ärendet råder absolut sekretess"),
            holds(
                    "sekretess",
                    "\\b\\p{L}{0,25}sekretess(?:en)?(?: \\p{L}{1,20}){0,1} (?:råder|gäller|föreligger|enligt|jämlikt|jml|till skydd|för uppgift)",
                    "Sekretess råder för bilagan"),
            holds(
                    "sekretess",
                    "\\bsekretess(?:belag|belägg|beläg|uppgift|handling|ärende|bilaga|klass|stämpl|beslut|stämpel)\\p{L}{0,6}",
                    "Bilagan är sekretessbelagd"),
            // what only speaks of it
            harmless(
                    "sekretess",
                    "\\bsekretess(?:bevis|förbindelse|avtal|policy|brytande|fråg|utbild|regel|regl|bestämmels|kunskap|information|försäkran|åtagande|rätt|krav|överenskommelse)\\p{L}{0,8}",
                    "Ledamöterna undertecknar sekretessbevis"),
            harmless(
                    "sekretess",
                    "\\b(?:bryt|häv|upphäv|lätta)\\p{L}{0,4}(?: på)?(?: \\p{L}{1,15}){0,1} sekretess(?:en)?\\b",
                    "möjlighet att bryta sekretessen mellan myndigheter"),
            harmless(
                    "sekretess",
                    "\\b(?:offentlighet(?:en)?|tystnadsplikt(?:en)?|dataskydd|integritet|säkerhet) och \\p{L}{0,20}sekretess(?:en)?\\b",
                    "Utbildning i offentlighet och sekretess"),
            harmless(
                    "sekretess",
                    "\\bsekretess(?:en)? (?:och|samt|eller|kontra|mellan) (?:\\p{L}{1,20} )?(?:tystnadsplikt|offentlighet|integritet|dataskydd|myndighet|nämnd|verksamhet)\\p{L}{0,6}",
                    "Sekretess och tystnadsplikt i skolan"),
            harmless(
                    "sekretess",
                    GENERAL + "\\p{L}{0,25}sekretess(?:en)?\\b",
                    "Riktlinjer för sekretess vid distansarbete"),
            harmless(
                    "sekretess",
                    "\\b(?:offentlighets[- ]{1,3}och )?sekretesslag\\p{L}{0,10}",
                    "delegation enligt offentlighets- och sekretesslagen"),
            // the bare word
            holds("sekretess", "sekretess", "Ärendet är sekretess"),
            holds(
                    "tystnadsplikt",
                    "\\b(?:omfatta|belagd|belagt|belagda|skydda)\\p{L}{0,3}(?: \\p{L}{1,12}){0,2} tystnadsplikt\\p{L}{0,2}\\b",
                    "Uppgifterna omfattas av tystnadsplikt"),
            holds("hemligst", "\\bhemligstämpl\\p{L}{1,4}", "Rapporten är hemligstämplad"),
            harmless(
                    "hemlig",
                    IS + " (?:inte|ej|icke|aldrig)(?: \\p{L}{1,12})? hemlig(?:a|t|en)?\\b",
                    "Uppgifterna är inte längre hemliga"),
            holds(
                    "hemlig",
                    "\\b\\p{L}{0,20}(?:uppgifter|handlingar|bilagor|utredningar|rapporter|ärenden|avtal|namn)\\p{L}{0,3}"
                            + "(?: \\p{L}{1,15}){0,3} " + IS + "(?: \\p{L}{1,12})? hemliga\\b",
                    "Uppgifterna är hemliga"),
            harmless(
                    "hemlig",
                    "\\b(?:\\p{L}{0,12}röst\\p{L}{0,10}|(?:person|om|ny)?val(?:et|en)?|votering(?:en)?)(?: \\p{L}{1,15}){0,5} hemlig(?:a|t|en)?\\b",
                    "Omröstningen i ärendet är hemlig"),
            harmless(
                    "hemlig",
                    GENERAL + "hemlig(?:a|t|en)? (?:handling|uppgift)\\p{L}{0,6}",
                    "Rutiner för hantering av hemliga handlingar"),
            holds(
                    "hemlig",
                    "\\b\\p{L}{0,20}(?:uppgift|handling|bilaga|utredning|rapport|ärende|innehåll|avtal)\\p{L}{0,3}"
                            + "(?: \\p{L}{1,15}){0,3} " + IS + "(?: \\p{L}{1,12})? hemlig(?:t|en)?\\b",
                    "Bilagan ska vara hemlig"),
            holds(
                    "hemlig",
                    "\\bhemlig(?:a|t|en)? (?:handling|uppgift|bilag)\\p{L}{0,6}",
                    "Planen bygger på hemliga handlingar"),
            holds("konfidentiell", "\\bkonfidentiell(?:t|a)?\\b", "Konfidentiellt – får inte spridas"),
            holds(
                    "offentlig",
                    "\\b\\p{L}{0,20}(?:bilaga|handling|uppgift|rapport|del|utredning)\\p{L}{0,4} är (?:ej|icke|inte) offentlig(?:t|a)?\\b",
                    "Bilagan är ej offentlig"),
            holds(
                    "lämnas ut",
                    "\\b(?:får|ska|skall|bör) (?:ej|inte|icke) (?:spridas eller )?lämnas ut\\b",
                    "Bilagan får inte lämnas ut"),
            // protected identity
            harmless(
                    "skydda",
                    GENERAL + "skyddade? (?:personuppgifter|identitet(?:er)?|adress(?:er)?)",
                    "Rutin för elever med skyddade personuppgifter"),
            identity(
                    "skydda",
                    "\\bskydda(?:d|de|t)(?: och \\p{L}{1,20})? (?:personuppgift|identitet|folkbokför|adress|uppgift|id\\b|boendeadress|telefonnummer|bostadsadress|person\\b)\\p{L}{0,8}",
                    "Sökanden har skyddade personuppgifter"),
            identity(
                    "kvarskriv",
                    "\\bkvarskriv(?:ning|en|na|ningen|s)\\b",
                    "Kvarskrivning enligt 16 § folkbokföringslagen"),
            identity(
                    "fingera",
                    "\\bfingera(?:d|de|t) (?:personuppgift|identitet|namn|uppgift)\\p{L}{0,4}",
                    "lever med fingerade personuppgifter"),
            identity("spärrmark", "\\bspärrmarker\\p{L}{1,4}", "Adressen är spärrmarkerad"),
            identity(
                    "hemlig",
                    "\\bhemlig(?:t|a|en)? (?:adress|telefon|bostad|identitet|vistelseort|uppehållsort)\\p{L}{0,8}",
                    "har hemlig adress"),
            identity(
                    "identitet",
                    "\\b(?:ny|annan|hemlig) identitet(?: till skydd| på grund av hot)",
                    "har fått ny identitet på grund av hot"),
            identity("hot", "\\blever(?: \\p{L}{1,15}){0,3} under hot\\b", "Familjen lever under hot"));

    private SecrecyRules() {}

    /** The rules, in the order in which they are tried. */
    static List<Rule> all() {
        return RULES;
    }

    private static Rule holds(String word, String form, String example) {
        return Rule.holds(FindingCode.SECRECY, word, form, example);
    }

    private static Rule identity(String word, String form, String example) {
        return Rule.holds(FindingCode.PROTECTED_IDENTITY, word, form, example);
    }

    private static Rule harmless(String word, String form, String example) {
        return Rule.harmless(word, form, example);
    }
}

package se.expediera.core.confidentiality;

import java.util.regex.Pattern;

/** How the digits of a personal identity number are set. */
enum NumberForm {
    /** "850312-1236", "19850312-1236", "198503121236", "850312 1236", "850312 - 1236", "850312--1236", "850312/1236". */
    CLOSED("(?<century>18|19|20)?(?<year>\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?<mark> ?DASH{1,2} ?|[/.,:~_]| ?)"
            + "(?<end>\\d{4})(?!\\d|[-/.,:]\\d)"),

    /** The day of birth as a date: "1985-03-12-1236", "85-03-12-1236", "1985-03-12 1236", "1985 03 12 1236". */
    DATED("(?:(?<century>18|19|20)(?<year>\\d\\d)(?<sign>[-/. ])|(?<shortyear>\\d\\d)(?<shortsign>[-/.]))"
            + "(?<month>\\d\\d)(?:\\k<sign>|\\k<shortsign>)(?<day>\\d\\d)(?<mark> ?DASH{1,2} ?|[/.,:~_]| )"
            + "(?<end>\\d{4})(?!\\d|[-/.,:]\\d)"),

    /** Digits apart, or parted where a line ends: "8 5 0 3 1 2 - 1 2 3 6", "8503 12-1236", "85 03 12-1236". */
    SPACED("(?<!\\d )(?:(?<century>1 ?8|1 ?9|2 ?0) ?)?(?<year>\\d ?\\d) ?(?<month>\\d ?\\d) ?(?<day>\\d ?\\d)"
            + "(?<mark> ?DASH{1,2} ?| ?)(?<end>\\d(?: ?\\d){3})(?! ?\\d|[-/.,:]\\d)");

    private final Pattern pattern;

    NumberForm(String form) {
        String dash = "[-+\\u2010-\\u2015\\u2212]";
        this.pattern = Pattern.compile("(?<!\\d|\\d[-/.,:])" + form.replace("DASH", dash));
    }

    Pattern pattern() {
        return pattern;
    }
}

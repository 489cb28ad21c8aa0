package se.expediera.core.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case number found in a line.
 *
 * @param number the number as printed, without its label ("KS 2023-00679")
 * @param classification the code after it ("3.4.1.25"), or ""
 * @param before the text before it and its label
 * @param after the text after it
 */
record CaseNumber(String number, String classification, String before, String after) {
    private static final String BOARD = "[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,8}";
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** "Datum 2026-05-06" is no case number. */
    private static final String MONTH_AND_DAY = "[01]\\d-[0-3]\\d(?!\\d)";

    /** Forms that need no label, each with a form in use. */
    private static final String FORMS = String.join(
            "|",
            // "KS 2023-00679", "KSKF/2016:547", "SLK-2024-00074", "BUN 2018/41", "KS/2018:203", "SLK-2023-27:58",
            // "KS.2024.7"
            BOARD + "[ /.-]" + YEAR + "[-/:.] ?(?!" + MONTH_AND_DAY + ")\\d{1,6}(?::-?\\d{1,3})?",
            // "2018/KS 0041", "2023/ÄON 0186", "2012-KS0123"
            YEAR + "[-/.]" + BOARD + " ?\\d{1,6}",
            // "2016KSM1221", "24KS123", "24-KS-123"
            YEAR + "[A-ZÅÄÖ]{2,5}\\d{1,6}",
            "\\d{2}-?[A-ZÅÄÖ]{2,5}-?\\d{1,6}",
            // "KS 146/2015", "LS/1245/2008", "KS 20/2008"
            BOARD + "[ /-]\\d{1,6}/" + YEAR,
            // "LS 0702-0239", "KS 02-820", "BUN 16/39", "SN 18/0098", "LD13/03336"
            BOARD + " ?\\d{2,4}[-/](?!" + MONTH_AND_DAY + ")\\d{1,6}",
            // "2025.489 KS"
            YEAR + "\\.\\d{1,6} " + BOARD,
            // "2020-000023", "2017/1135", "2018:174", "00123/2021", "4468-2017", "106-156/2013", "0509/23"
            YEAR + "[-/:]\\d{1,6}(?!-\\d)",
            "(?:\\d{2,6}-)?\\d{1,6}[-/]" + YEAR,
            "\\d{3,5}/\\d{2}");

    /** "3.4.1.25", "1.2.3.9", "000", "- 001", "-209", "Dpl 041", "107". */
    private static final String CODE =
            "(?:(?: ?- ?| Dpl | |(?<=\\D\\d{4})\\.(?=0))(?<code>\\d{1,3}(?:\\.\\d{1,3}){1,5}|\\d{2,3})(?=$|[ ,).]))?";

    private static final String LABEL =
            "(?:(?iu:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende nr|diarie nr|ärendebeteckning|ärende(?=:))[.:]? ?)";

    /** One of these is part of every label; a line without is not looked at any further. */
    private static final List<String> STEMS = List.of("dnr", "diarie", "ärende");

    /** "2024-2027" is a span of years, "SOU 2023:96" a government's paper. */
    private static final String NO_CASE = "(?!" + YEAR + "[-/]" + YEAR
            + "(?!\\d)|(?:SOU|Ds|SFS|Prop|Dir|Bet|Skr)\\b)(?<!(?:SOU|SFS|Ds|prop\\.|dir\\.) )";

    private static final Pattern BARE =
            Pattern.compile(NO_CASE + "(?<![\\p{L}\\d/:.-])(?<number>" + FORMS + ")(?![\\d/:])" + CODE);
    private static final Pattern LABELLED = Pattern.compile("(?<![\\p{L}])" + LABEL + "(?<number>" + FORMS + "|" + YEAR
            + "\\.\\d{1,6}|" + BOARD + " ?\\d{1,7}|\\d{3,7})(?![\\d/:])" + CODE);

    /** "24KS1", "SN 18/9": no form without a label has fewer digits. */
    private static final int FEWEST = 3;

    /** No label ("ärendebeteckning"), board and code ("Dpl") have more letters, all together. */
    private static final int MOST_LETTERS = 28;

    private static final Pattern EMPTY_LABEL = Pattern.compile(LABEL + "-?");
    private static final Pattern SUFFIX = Pattern.compile(":-\\d{1,3}$");
    private static final Pattern GLUED_CODE = Pattern.compile("(\\d{5}/(?:19|20)\\d{2})(\\d(?:\\.\\d{1,3}){1,4})\\.?");

    private static final Pattern OPENING = Pattern.compile("[(,\\s]*");
    private static final Pattern CLOSING = Pattern.compile("[),.\\s]*");

    /** The first case number with a label in a text. */
    static Optional<CaseNumber> labelled(String text) {
        if (digits(text) == 0) {
            return Optional.empty();
        }
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return STEMS.stream().anyMatch(lowerCase::contains) ? find(LABELLED, text) : Optional.empty();
    }

    /** The first case number in a text, with or without a label. */
    static Optional<CaseNumber> anywhere(String text) {
        return labelled(text).or(() -> find(BARE, text));
    }

    /** The case number that is all of a text but brackets. */
    static Optional<CaseNumber> alone(String text) {
        if (letters(text) > MOST_LETTERS) {
            return Optional.empty();
        }
        return anywhere(text)
                .filter(found -> OPENING.matcher(found.before).matches()
                        && CLOSING.matcher(found.after).matches());
    }

    /** Whether a case number with its label is all of a text. */
    static boolean isLabelled(String text) {
        return labelled(text).isPresent() && alone(text).isPresent();
    }

    /** Whether a text is a label whose number is missing ("Dnr"). */
    static boolean isEmptyLabel(String text) {
        return EMPTY_LABEL.matcher(text).matches();
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static Optional<CaseNumber> find(Pattern pattern, String printed) {
        if (digits(printed) < (pattern == BARE ? FEWEST : 1)) {
            return Optional.empty();
        }
        String text =
                printed.indexOf('/') < 0 ? printed : GLUED_CODE.matcher(printed).replaceAll("$1 $2");
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String code = matcher.group("code") == null ? "" : matcher.group("code");
        String number = SUFFIX.matcher(matcher.group("number")).replaceAll("");
        return Optional.of(new CaseNumber(
                number,
                code,
                text.substring(0, matcher.start()).strip(),
                text.substring(matcher.end()).strip()));
    }
}

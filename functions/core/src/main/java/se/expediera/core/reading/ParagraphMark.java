package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The § number at the start of a line, if the line has the shape of a heading.
 *
 * @param number the number as printed, without sign, body and year ("374", "9:1", "12-14")
 * @param first its first number, for the order of headings
 * @param last its last number, where the heading covers a range
 * @param rest what follows on the line, or ""
 */
record ParagraphMark(String number, int first, int last, String rest) {
    /** Where a longer number is printed, it is no § of minutes. */
    private static final int LONGEST = 5;

    private static final String NUMBER = "(?<number>\\d{1,40}(?::\\d{1,3})?)(?: ?[-–—] ?(?<last>\\d{1,5}))?";
    private static final String YEAR = "(?: ?/ ?(?:19|20)?\\d{2})?";
    /** "KS", "Ks", "Bin au", "Kommunstyrelsen", "Barn- och utbildningsnämnden"; not "Bilaga till". */
    private static final String BODY = "(?:(?:[A-ZÅÄÖ][\\p{L}]{0,7}(?: au| AU)?"
            + "|[A-ZÅÄÖ][\\p{L}-]{2,40}(?: [\\p{L}-]{1,30}){0,3}?(?:styrelsen|nämnden|fullmäktige|utskottet|utskott)"
            + "|[A-ZÅÄÖ][\\p{L}]{2,40}(?:styrelsen|nämnden|fullmäktige|utskottet|utskott)) )?";

    /** All forms, each with headings in use. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    "§ 12; §12 Dnr KS 2024/7; KS § 12/2024 Val av justerare; § 62. Stipendium; §§ 12-14 Utgår",
                    Pattern.compile(BODY + "§{1,2} ?" + NUMBER + YEAR + "(?<rest>(?:[.:]? .*)?)")),
            new Form("12 §; 12 § Val av justerare", Pattern.compile(BODY + NUMBER + " ?§(?<rest>(?: .*)?)")),
            new Form(
                    "Paragraf 12",
                    Pattern.compile("(?:Paragraf|PARAGRAF) (?:nr )?" + NUMBER + YEAR + "(?<rest>(?:[.:]? .*)?)")));

    /** What follows a § in a sentence, not in a heading: "§ 36, upphör att gälla", "12 § kommunallagen". */
    private static final Pattern SENTENCE = Pattern.compile("[,;)].*|(?:[.:]? )?[a-zåäö].*|\\.");

    /** What stands between number and title: "§ 62. Stipendium", "§ 62 – Stipendium". */
    private static final Pattern LEADING = Pattern.compile("^(?:[.:]| ?[-–—] )");

    static Optional<ParagraphMark> of(Line line) {
        return of(line.text());
    }

    static Optional<ParagraphMark> of(String text) {
        if (text.indexOf('§') < 0 && !text.startsWith("Paragraf") && !text.startsWith("PARAGRAF")) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return of(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<ParagraphMark> of(Matcher matcher) {
        String rest = matcher.group("rest");
        String number = matcher.group("number");
        String last = matcher.group("last");
        if (SENTENCE.matcher(rest).matches()) {
            return Optional.empty();
        }
        String digits = number.contains(":") ? number.substring(number.indexOf(':') + 1) : number;
        if (digits.length() > LONGEST) {
            return Optional.of(new ParagraphMark(number, Integer.MAX_VALUE, Integer.MAX_VALUE, tidy(rest)));
        }
        int from = Integer.parseInt(digits);
        int to = last == null ? from : Integer.parseInt(last);
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(new ParagraphMark(last == null ? number : number + "-" + last, from, to, tidy(rest)));
    }

    /** The form that knows a line, by its examples; "" where none does. */
    static String rule(String text) {
        return FORMS.stream()
                .filter(form -> form.pattern().matcher(text).matches())
                .map(Form::examples)
                .findFirst()
                .orElse("");
    }

    private static String tidy(String rest) {
        return LEADING.matcher(rest).replaceFirst("").strip();
    }

    /** Whether the number is too long for any minutes. */
    boolean absurd() {
        return first == Integer.MAX_VALUE;
    }
}

package se.expediera.core.confidentiality;

import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal identity numbers and coordination numbers: a day of birth, three digits and a check digit, with or without
 * century and mark. A number with an impossible day or a wrong check digit is another number. Organisation numbers have at
 * least 20 where a personal number has its month, so no label is asked; a sole trader's is a personal number.
 *
 * @see <a href="https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html">Personnummer</a>
 * @see <a href="https://www.skatteverket.se/privat/folkbokforing/samordningsnummer.4.5c281c7015abecc2e2010d4f.html">Samordningsnummer</a>
 */
final class PersonalNumber {
    /** What stands before digits that are a case's: "Dnr KS 200101-1236". */
    private static final Pattern CASE =
            label("(?:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer)|målnr|mål ?(?:nr|nummer))[.:]? ?(?:\\p{L}{1,5} )?");

    /** What stands before digits without a mark that are no person's: "Telefon: 0701234567". */
    private static final Pattern OTHER =
            label("(?:tele(?:fon|fax)|tfn|tel|mobil|mob|sms|fax|växel|ring|bankgiro|plusgiro|bg|pg|konto"
                    + "|clearing|faktura|ocr|referens|ref|order|kund|avtal)(?:nummer|nr|n)?[.:]{0,2} ?");

    /** What stands before digits that are a person's: "Personnummer: 850312:1236". */
    private static final Pattern PERSON =
            label("(?:(?:person|samordnings)(?:nummer|nr)|pers\\.? ?nr|p\\.? ?nr|född)[.:]{0,2} ?");

    /** A hyphen or plus without spaces: no table, and no span of years, sets a day beside four digits so. */
    private static final Pattern TIGHT = Pattern.compile("[-+\\u2010\\u2011\\u2212]{1,2}");

    /** From an hour to another, or from a day: "den 15 1021-1517", "12 0101-1231". */
    private static final Pattern SPAN = Pattern.compile("\\d{4} ?[-\\u2010-\\u2015] ?(?:[01]\\d|2[0-3])[0-5]\\d\\z");

    /** Marks that part a day from the time, the amount or the number behind it as well. */
    private static final Pattern LOOSE = Pattern.compile("[/.,:~_]");

    /** Earlier days in minutes are mostly days of birth; later ones are as often those of meetings. */
    private static final int MEETINGS = 2010;

    /** Without a century, years from this one on are of the last. */
    private static final int LAST_CENTURY = 30;

    /** So many letters before a number may say what it is. */
    private static final int LABEL = 24;

    private static final int TEN = 10;

    /** So many marks and spaces may stand between two digits of a number: " -- ". */
    private static final int GAP = 4;

    private static final Pattern MORE_BEFORE = Pattern.compile(".*\\d ");

    private static final Pattern MORE_BEHIND = Pattern.compile(" \\d");

    /** In coordination numbers the day of birth is raised by this. */
    private static final int COORDINATION = 60;

    private PersonalNumber() {}

    /** Whether a text has one. Most have nowhere so many digits near each other. */
    static boolean isIn(String text) {
        int digits = 0;
        int first = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                first = digits == 0 ? i : first;
                digits++;
                last = i;
            } else if (digits > 0 && (i - last > GAP || !isBetween(letter))) {
                if (digits >= TEN && isIn(text, first, last + 1)) {
                    return true;
                }
                digits = 0;
            }
        }
        return digits >= TEN && isIn(text, first, last + 1);
    }

    /** What may stand between the digits of a number. */
    private static boolean isBetween(char letter) {
        return letter == ' '
                || letter >= '+' && letter <= '/'
                || letter == ':'
                || letter == '~'
                || letter == '_'
                || letter >= '\u2010' && letter <= '\u2015'
                || letter == '\u2212';
    }

    private static boolean isIn(String text, int first, int end) {
        for (NumberForm form : NumberForm.values()) {
            Matcher matcher = form.pattern().matcher(text).useTransparentBounds(true);
            int from = first;
            while (matcher.region(from, end).find()) {
                if (isDay(form, matcher) && isChecked(form, matcher) && !isOther(form, text, matcher)) {
                    return true;
                }
                from = matcher.start() + 1;
            }
        }
        return false;
    }

    /** A day that exists; without a century it exists in a leap year. */
    private static boolean isDay(NumberForm form, Matcher number) {
        int year = century(number).isEmpty() ? 2000 : Integer.parseInt(century(number) + year(form, number));
        int month = Integer.parseInt(digits(number, "month"));
        int raised = Integer.parseInt(digits(number, "day"));
        int day = raised > COORDINATION ? raised - COORDINATION : raised;
        return MONTH_OF_YEAR.range().isValidValue(month)
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static String digits(Matcher number, String group) {
        return number.group(group) == null ? "" : number.group(group).replace(" ", "");
    }

    private static String century(Matcher number) {
        return digits(number, "century");
    }

    private static String year(NumberForm form, Matcher number) {
        String year = digits(number, "year");
        return year.isEmpty() && form == NumberForm.DATED ? digits(number, "shortyear") : year;
    }

    /** The check digit brings the sum of the ten digits, every other doubled, to a multiple of ten. */
    private static boolean isChecked(NumberForm form, Matcher number) {
        String ten = year(form, number) + digits(number, "month") + digits(number, "day") + digits(number, "end");
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** Of ten chance numbers one has the right check digit: the freer the form, the more must speak for a person's. */
    private static boolean isOther(NumberForm form, String text, Matcher number) {
        String before = text.substring(Math.max(0, number.start() - LABEL), number.start());
        boolean century = number.group("century") != null;
        if (PERSON.matcher(before).matches()) {
            return false;
        }
        if (!century && CASE.matcher(before).matches()) {
            return true;
        }
        String mark = number.group("mark");
        boolean named = OTHER.matcher(before).matches();
        return switch (form) {
            case CLOSED ->
                LOOSE.matcher(mark).matches() && isOfMeetings(form, number)
                        || !century && mark.isBlank() && (named || isAmongOthers(text, number, before));
            case DATED ->
                TIGHT.matcher(mark).matches()
                        ? !century && named
                        : isOfMeetings(form, number) || isAmongOthers(text, number, before);
            case SPACED ->
                mark.isBlank() || named || SPAN.matcher(number.group()).find();
        };
    }

    /** Whether a day in minutes is likely to be one on which somebody met or paid. */
    private static boolean isOfMeetings(NumberForm form, Matcher number) {
        int two = Integer.parseInt(year(form, number));
        String century = century(number).isEmpty() ? two < LAST_CENTURY ? "20" : "19" : century(number);
        return Integer.parseInt(century) * 100 + two >= MEETINGS;
    }

    /** A row of numbers: "8327 850312 1236 5". */
    private static boolean isAmongOthers(String text, Matcher number, String before) {
        return MORE_BEFORE.matcher(before).matches()
                || MORE_BEHIND.matcher(text).region(number.end(), text.length()).lookingAt();
    }

    private static Pattern label(String words) {
        return Pattern.compile(
                ".*\\b" + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}

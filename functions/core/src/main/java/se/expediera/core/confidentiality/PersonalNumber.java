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
    /** "850312-1236", "19850312-1236", "198503121236", "850312+1236", "850312 1236", "850312 - 1236", "850372-1230". */
    private static final Pattern FORM =
            Pattern.compile("(?<!\\d|\\d[-/.,:])(?<century>18|19|20)?(?<year>\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)"
                    + "(?<mark> ?[-+\\u2010-\\u2015\\u2212] ?| ?)(?<end>\\d{4})(?!\\d|[-/.,:]\\d)");

    /** What stands before digits that are a case's: "Dnr KS 200101-1236". */
    private static final Pattern CASE =
            label("(?:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer)|målnr|mål ?(?:nr|nummer))[.:]? ?(?:\\p{L}{1,5} )?");

    /** What stands before digits without a mark that are no person's: "Telefon: 0701234567". */
    private static final Pattern OTHER =
            label("(?:tele(?:fon|fax)|tfn|tel|mobil|mob|sms|fax|växel|ring|bankgiro|plusgiro|bg|pg|konto"
                    + "|clearing|faktura|ocr|referens|ref|order|kund|avtal)(?:nummer|nr|n)?[.:]{0,2} ?");

    /** So many letters before a number may say what it is. */
    private static final int LABEL = 24;

    private static final int DATE = 6;

    /** Digits in groups: "8327 850312 1236 5". */
    private static final Pattern MORE_BEFORE = Pattern.compile(".*\\d ");

    private static final Pattern MORE_BEHIND = Pattern.compile(" \\d");

    /** In coordination numbers the day of birth is raised by this. */
    private static final int COORDINATION = 60;

    private PersonalNumber() {}

    /** Whether a text has one. */
    static boolean isIn(String text) {
        if (!hasDate(text)) {
            return false;
        }
        Matcher matcher = FORM.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            if (isDay(matcher) && isChecked(matcher) && !isOther(text, matcher)) {
                return true;
            }
            from = matcher.start() + 1;
        }
        return false;
    }

    /** Most texts have none so long; this is faster than looking for the form. */
    private static boolean hasDate(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run < DATE; i++) {
            char letter = text.charAt(i);
            run = letter >= '0' && letter <= '9' ? run + 1 : 0;
        }
        return run == DATE;
    }

    /** A day that exists; without a century it exists in a leap year. */
    private static boolean isDay(Matcher number) {
        int century = number.group("century") == null ? 20 : Integer.parseInt(number.group("century"));
        int year = number.group("century") == null ? 2000 : century * 100 + digits(number, "year");
        int month = digits(number, "month");
        int raised = digits(number, "day");
        int day = raised > COORDINATION ? raised - COORDINATION : raised;
        return MONTH_OF_YEAR.range().isValidValue(month)
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int digits(Matcher number, String group) {
        return Integer.parseInt(number.group(group));
    }

    /** The check digit brings the sum of the ten digits, every other doubled, to a multiple of ten. */
    private static boolean isChecked(Matcher number) {
        String ten = number.group("year") + number.group("month") + number.group("day") + number.group("end");
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** Digits without mark and century may be any number: a telephone's, an account's, a part of a longer one. */
    private static boolean isOther(String text, Matcher number) {
        String before = text.substring(Math.max(0, number.start() - LABEL), number.start());
        if (number.group("century") != null) {
            return false;
        }
        if (CASE.matcher(before).matches()) {
            return true;
        }
        return number.group("mark").isBlank()
                && (OTHER.matcher(before).matches()
                        || MORE_BEFORE.matcher(before).matches()
                        || MORE_BEHIND
                                .matcher(text)
                                .region(number.end(), text.length())
                                .lookingAt());
    }

    private static Pattern label(String words) {
        return Pattern.compile(
                ".*\\b" + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}

package se.expediera.core.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body that met and the day, counted over page heads and the first page. */
final class MeetingHead {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private static final Pattern ISO =
            Pattern.compile("(?<![\\d-])(?<year>(?:19|20)\\d{2})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])");
    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\d])(?<day>[0-3]?\\d) (?<month>" + String.join("|", MONTHS) + ") (?<year>(?:19|20)\\d{2})",
            Pattern.CASE_INSENSITIVE);

    /** "Sammanträdesdatum 2024-05-06", "Kommunstyrelsens sammanträde 2024-05-06". */
    private static final Pattern MEETING = Pattern.compile("(?i).*(?:sammanträd|mötesda|mötesdatum|protokoll).*");

    /** Dates of other things on a first page. */
    private static final Pattern OTHER_DATE =
            Pattern.compile("(?i).*(?:anslag|justering|justeras|överklag|upprättad|tas ned|sätts upp|kungör|utskri).*");

    /** "Protokoll Kommunstyrelsen": what stands before the body's name. */
    private static final Pattern PROTOCOL = Pattern.compile("(?iU)^(?:protokoll|sammanträdesprotokoll)\\b");

    /** "Kommunstyrelsen", "Barn- och utbildningsnämnden", "Kommunstyrelsens arbetsutskott". */
    private static final Pattern BODY = Pattern.compile(
            "(?<body>(?:[\\p{Lu}][\\p{L}-]*(?:,? (?:och |för |samt )?[\\p{L}-]+){0,6}? ?)?[\\p{L}-]*(?:styrelsen?|fullmäktige|nämnden|utskott(?:et)?|beredningen|direktionen|utskott)"
                    + "|Nämnden för [\\p{L} -]{3,50}|Socialnämnden \\p{Lu}\\p{L}+|\\p{L}*NÄMNDEN|\\p{L}*STYRELSEN|\\p{L}*FULLMÄKTIGE)");

    /** One of these is part of every body's name; most lines have none, and are not looked at any further. */
    private static final List<String> STEMS =
            List.of("styrelse", "fullmäktige", "nämnden", "utskott", "beredningen", "direktionen");

    /** No date has fewer digits: "5 maj 2026". */
    private static final int DIGITS = 5;

    /** So many heads must name a day before it contradicts another. */
    private static final int CLEAR = 5;

    /** No body's name is longer, with date and all. */
    private static final int LONGEST = 90;

    /** The body that a text names, or ""; the same few texts stand in the head of every page. */
    private final Map<String, String> named = new HashMap<>();

    private final Map<String, Integer> bodies = new LinkedHashMap<>();
    private final Map<String, Integer> dates = new LinkedHashMap<>();
    private final Map<String, Integer> meetingDates = new LinkedHashMap<>();

    /** Reads a line of a page head or of the first page; {@code weight} says how much it counts. */
    void see(Line line, int weight) {
        for (Line.Cell cell : line.cells()) {
            seeBody(cell.text(), weight);
        }
        String text = line.text();
        List<String> found = dates(text);
        if (found.isEmpty()) {
            return;
        }
        boolean meeting = MEETING.matcher(text).matches();
        if (meeting || !OTHER_DATE.matcher(text).matches()) {
            found.forEach(date -> (meeting ? meetingDates : dates).merge(date, weight, Integer::sum));
        }
    }

    /** Counts a body that a heading of the paper names. */
    void seeBody(String text, int weight) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return;
        }
        String body = named.computeIfAbsent(text, MeetingHead::bodyIn);
        if (!body.isEmpty()) {
            bodies.merge(body, weight, Integer::sum);
        }
    }

    private static String bodyIn(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        if (STEMS.stream().noneMatch(lowerCase::contains)) {
            return "";
        }
        String name = PROTOCOL.matcher(ISO.matcher(text).replaceAll(""))
                .replaceFirst("")
                .strip();
        Matcher matcher = BODY.matcher(name);
        if (!matcher.matches()) {
            return "";
        }
        String body = matcher.group("body").strip();
        boolean capitals = body.equals(body.toUpperCase(Locale.ROOT));
        return capitals ? body.charAt(0) + body.substring(1).toLowerCase(Locale.ROOT) : body;
    }

    static List<String> dates(String text) {
        java.util.ArrayList<String> found = new java.util.ArrayList<>();
        if (text.chars().filter(Character::isDigit).count() < DIGITS) {
            return found;
        }
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            found.add(iso.group());
        }
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            int month = MONTHS.indexOf(words.group("month").toLowerCase(Locale.ROOT)) + 1;
            found.add("%s-%02d-%02d".formatted(words.group("year"), month, Integer.parseInt(words.group("day"))));
        }
        return found;
    }

    String body() {
        return most(bodies);
    }

    String date() {
        String labelled = most(meetingDates);
        return labelled.isEmpty() ? most(dates) : labelled;
    }

    /** Whether lines of page heads name several days as that of the meeting. */
    boolean contradicts() {
        return meetingDates.values().stream().filter(count -> count > CLEAR).count() > 1;
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}

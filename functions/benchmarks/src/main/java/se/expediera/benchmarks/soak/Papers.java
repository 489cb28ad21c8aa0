package se.expediera.benchmarks.soak;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;

/** Minutes of many made-up meetings, whose decisions all go to parties that the register reaches by mail. */
public final class Papers {
    /** How many parties a decision has. */
    public static final int PARTIES = 5;
    /** How many decisions the minutes of a meeting hold. */
    public static final int DECISIONS = 10;

    private static final LocalDate FIRST_MEETING = LocalDate.of(1990, 1, 1);
    private static final List<String> REGISTER = List.of(
            "Valnämnden",
            "Kulturnämnden",
            "Miljönämnden",
            "Byggnadsnämnden",
            "Tekniska nämnden",
            "Socialnämnden",
            "Utbildningsnämnden",
            "Fritidsnämnden",
            "Räddningsnämnden",
            "Överförmyndarnämnden",
            "Revisionsnämnden");

    private Papers() {}

    /** The register's file. */
    public static byte[] register() {
        StringBuilder csv = new StringBuilder("mottagare;alias;kanal;e-post;medlemmar\n");
        for (int party = 0; party < REGISTER.size(); party++) {
            csv.append(REGISTER.get(party))
                    .append(";;e-post;namnd")
                    .append(party)
                    .append("@example.org;\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The minutes of a meeting.
     *
     * @param meeting which one, counted from 0
     * @param deliveries how many its parties are, at most {@link #DECISIONS} times {@link #PARTIES}
     * @param scan 0 for the first print; another scan is another file of the same meeting
     */
    public static byte[] minutes(int meeting, int deliveries, int scan) {
        Meeting sample = SampleMeeting.meeting();
        List<Item> items = new ArrayList<>();
        for (int left = deliveries; left > 0; left -= PARTIES) {
            items.add(item(meeting, items.size() + 1, Math.min(left, PARTIES)));
        }
        Meeting made = new Meeting(
                sample.municipality(),
                sample.body(),
                sample.bodyCode(),
                FIRST_MEETING.plusDays(meeting),
                sample.attendance(),
                items,
                List.of(),
                List.of());
        return MinutesPrinter.print(made, Layouts.all().get(scan)).pdf();
    }

    private static Item item(int meeting, int paragraph, int parties) {
        return new Item(
                Integer.toString(paragraph),
                "KS %d-%05d".formatted(FIRST_MEETING.plusDays(meeting).getYear(), 100 * meeting + paragraph),
                "",
                "Upphandling av vägunderhåll, etapp " + paragraph,
                "Kommunstyrelsen beslutar",
                List.of("Förvaltningens förslag till upphandling av etapp " + paragraph + " antas."),
                List.of(),
                IntStream.range(0, parties)
                        .mapToObj(party -> REGISTER.get((meeting + 3 * paragraph + party) % REGISTER.size()))
                        .toList());
    }
}

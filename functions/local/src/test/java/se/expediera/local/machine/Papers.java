package se.expediera.local.machine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;

/** What the clerk of a made-up municipality uploads. */
final class Papers {
    /** Minutes, each with the parties of its §§ as printed. */
    enum Minutes {
        FULL(18, 0, "Bron byggs."),
        /** The same meeting once more, printed otherwise. */
        RESCAN(18, 1, "Bron byggs."),
        /** The same meeting with another decision under its first §. */
        OTHER_TEXT(18, 0, "Bron rivs."),
        /** Another meeting. */
        NEXT(25, 0, "Bron målas.");

        private final byte[] pdf;

        Minutes(int day, int layout, String words) {
            this.pdf = print(day, layout, words);
        }

        byte[] pdf() {
            return pdf.clone();
        }
    }

    /** Registers; what one knows, another does not. */
    enum Register {
        FIRST(
                "Valnämnden;;e-post;val@example.org;",
                "Kulturnämnden;;e-post;kultur@example.org;",
                "Miljönämnden;Granviks miljönämnd;e-post;miljo@example.org|park@example.org|vatten@example.org;",
                "Ekby byalag;;post;;",
                "Akten;;ingen;;",
                "Alla nämnder;;e-post;;Valnämnden|Kulturnämnden|Miljönämnden"),
        KNOWS_MORE(
                "Valnämnden;;e-post;val@example.org;",
                "Kulturnämnden;;e-post;kultur@example.org;",
                "Miljönämnden;Granviks miljönämnd;e-post;miljo@example.org|park@example.org|vatten@example.org;",
                "Okända nämnden;;e-post;okand@example.org;",
                "Ekby byalag;;e-post;ekby@example.org;",
                "Akten;;ingen;;",
                "Alla nämnder;;e-post;;Okända nämnden|Kulturnämnden"),
        /** Knows "Granviks miljönämnd" no more: a delivery to it waits, while Miljönämnden is reached. */
        KNOWS_LESS(
                "Valnämnden;;post;;",
                "Miljönämnden;;e-post;miljo@example.org|park@example.org|vatten@example.org;",
                "Akten;;ingen;;",
                "Alla nämnder;;e-post;;Miljönämnden|Valnämnden"),
        BROKEN("Valnämnden;;brevduva;;");

        private final String csv;

        Register(String... rows) {
            this.csv = "mottagare;alias;kanal;e-post;medlemmar\n" + String.join("\n", rows) + "\n";
        }

        String csv() {
            return csv;
        }

        /** Whether one of its rows has this name or alias. */
        boolean knows(String party) {
            return csv.contains("\n" + party + ";") || csv.contains(";" + party + ";");
        }
    }

    /** The parties of each § on paper. */
    static final Map<String, List<String>> PARTIES = Map.of(
            "41", List.of("Valnämnden", "Kulturnämnden", "Alla nämnder", "Miljönämnden"),
            "42", List.of("Granviks miljönämnd", "Ekby byalag", "Akten", "Okända nämnden"),
            "43", List.of("Miljönämnden", "Granviks miljönämnd"));

    /** Whom "Alla nämnder" stands for, register by register. */
    static final List<List<String>> MEMBERS = List.of(
            List.of("Valnämnden", "Kulturnämnden", "Miljönämnden"),
            List.of("Okända nämnden", "Kulturnämnden"),
            List.of("Miljönämnden", "Valnämnden"));

    /** Where a mail to a party goes, by whatever register. */
    static final Map<String, List<String>> ADDRESSES = Map.of(
            "Valnämnden", List.of("val@example.org"),
            "Kulturnämnden", List.of("kultur@example.org"),
            "Miljönämnden", List.of("miljo@example.org", "park@example.org", "vatten@example.org"),
            "Granviks miljönämnd", List.of("miljo@example.org", "park@example.org", "vatten@example.org"),
            "Okända nämnden", List.of("okand@example.org"),
            "Ekby byalag", List.of("ekby@example.org"));

    private Papers() {}

    /**
     * The minutes of a meeting on a day of March, printed in one of the layouts.
     *
     * @param words what is decided under its first §
     */
    static byte[] print(int day, int layout, String words) {
        Meeting sample = SampleMeeting.meeting();
        List<Item> items = new ArrayList<>();
        for (String paragraph : PARTIES.keySet().stream().sorted().toList()) {
            items.add(new Item(
                    paragraph,
                    "KS 2026-000" + paragraph,
                    "",
                    "Ny bro över Granån, del " + paragraph,
                    "Kommunstyrelsen beslutar",
                    List.of(paragraph.equals("41") ? words : "Medel anvisas ur årets ram."),
                    List.of(),
                    PARTIES.get(paragraph)));
        }
        Meeting meeting = new Meeting(
                sample.municipality(),
                sample.body(),
                sample.bodyCode(),
                LocalDate.of(2026, 3, day),
                sample.attendance(),
                items,
                List.of(),
                List.of());
        return MinutesPrinter.print(meeting, Layouts.all().get(layout)).pdf();
    }
}

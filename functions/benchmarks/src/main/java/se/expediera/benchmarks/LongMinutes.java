package se.expediera.benchmarks;

import java.util.ArrayList;
import java.util.List;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;

/** Minutes of any length: the sample's §§ over and over, under new numbers. */
final class LongMinutes {
    private LongMinutes() {}

    /** Minutes of about as many pages. */
    static byte[] ofPages(int pages) {
        List<Item> sample = SampleMeeting.meeting().items();
        List<Item> items = new ArrayList<>();
        // the sample sets its nine §§ on about four pages
        for (int paragraph = 1; 4 * items.size() < 9 * pages; paragraph++) {
            Item item = sample.get(paragraph % sample.size());
            items.add(new Item(
                    Integer.toString(paragraph),
                    item.caseNumber(),
                    item.classification(),
                    item.title(),
                    item.lead(),
                    item.points(),
                    item.sections(),
                    item.parties()));
        }
        return MinutesPrinter.print(SampleMeeting.meeting().withItems(items), SampleMinutes.layout())
                .pdf();
    }
}

package se.expediera.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.local.run.LocalRun;

/** What documents cost at AWS: counted in a run of the embedded parts, priced by the list. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = "What 1,000 documents of 3 parties cost at AWS, by a run's own counts and AWS's price list.")
final class CostBenchmark extends Measure {
    private static final int PARTIES = 3;
    private static final int PRICED = 1_000;
    private static final double MUST = 0.60;
    private static final double AIM = 0.45;
    private int documents = 50;

    @Override
    protected void measure(Figures figures) throws Exception {
        try (Office office = Office.open(LocalRun.Conditions.USUAL)) {
            office.send(List.of(Papers.minutes(0, PARTIES, 0)));
            Bill bill = Bill.of(
                    office,
                    IntStream.rangeClosed(1, documents)
                            .mapToObj(meeting -> Papers.minutes(meeting, PARTIES, 0))
                            .toList());
            Bill priced = bill.times((double) PRICED / documents);
            figures.add(Row.value("1,000 documents of 3 parties", "dollars", priced.sum(), Goal.atMost(MUST, AIM)));
            priced.items()
                    .forEach((item, dollars) ->
                            figures.note(String.format(Locale.ROOT, "%-44s %.4f dollars", item, dollars)));
            figures.note("mails a document: " + bill.done().mails() / documents);
        }
    }

    @Override
    protected void shorten() {
        documents = 1;
    }
}

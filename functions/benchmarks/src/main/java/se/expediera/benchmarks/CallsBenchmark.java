package se.expediera.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.local.run.AwsCalls;
import se.expediera.local.run.Ledger;
import se.expediera.local.run.LocalRun;

/** What a document, a decision and a party cost in calls, bytes and the table's capacity, counted in a run. */
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = "AWS calls, bytes and capacity units of minutes through the embedded parts.")
final class CallsBenchmark extends Measure {
    private static final int MUST_A_DECISION = 6;
    private static final int MUST_A_PARTY = 5;
    private static final double AIM_A_DECISION = 4;
    private static final double AIM_A_PARTY = 4;

    private int files = 10;

    @Override
    protected void measure(Figures figures) throws Exception {
        try (Office office = Office.open(LocalRun.Conditions.USUAL)) {
            office.send(List.of(Papers.minutes(0, 1, 0)));
            long before = AwsCalls.ofDecisions();
            Map<AwsCalls.Call, Long> callsBefore = AwsCalls.byKind();
            Spent.Total earlier = Spent.total();
            Office.Done done = office.send(PipelineBenchmark.files(1, files));
            long calls = AwsCalls.ofDecisions() - before;
            tell(figures, office.run().ledger(), done, calls, Spent.total().since(earlier));
            AwsCalls.since(callsBefore)
                    .forEach((call, made) -> figures.note(
                            "%s %s %s: %d".formatted(call.function(), call.service(), call.action(), made)));
        }
    }

    @Override
    protected void shorten() {
        files = 1;
    }

    private void tell(Figures figures, Ledger ledger, Office.Done done, long calls, Spent.Total spent) {
        long decisions = 0;
        long parties = 0;
        for (String document : done.documents()) {
            decisions += ledger.documents().decisionsOf(document).size();
            parties += ledger.deliveries().ofDocument(document).stream()
                    .filter(delivery -> delivery.id().isToParty())
                    .filter(delivery -> !delivery.messageId().isEmpty())
                    .count();
        }
        double must = MUST_A_DECISION * decisions + MUST_A_PARTY * parties;
        double aim = AIM_A_DECISION * decisions + AIM_A_PARTY * parties;
        figures.add(Row.ratio("AWS calls / (6 a decision + 5 a party)", calls / must, Goal.atMost(1, aim / must)));
        figures.note(String.format(
                Locale.ROOT,
                "%d calls for %d documents with %d decisions and %d parties",
                calls,
                done.documents().size(),
                decisions,
                parties));
        figures.add(Row.value(
                "bytes sent to AWS a party", "kB", spent.bytes() / 1_000.0 / Math.max(1, parties), Goal.NONE));
        figures.add(Row.value("table capacity a party", "units", spent.capacity() / Math.max(1, parties), Goal.NONE));
    }
}

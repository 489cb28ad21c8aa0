package se.expediera.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.local.aws.Invocations;
import se.expediera.local.run.AwsCalls;
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
    private static final double BILLION = 1e9;

    /** In gigabytes, as the template has it; the other functions have one. */
    private static final Map<String, Double> MEMORY = Map.of("intake", 2.0);

    /** Lambda receives a batch and deletes it. */
    private static final int REQUESTS_A_BATCH = 2;

    /** Sent and delivered. */
    private static final int EVENTS_A_MAIL = 2;

    private int documents = 50;

    @Override
    protected void measure(Figures figures) throws Exception {
        try (Office office = Office.open(LocalRun.Conditions.USUAL)) {
            office.send(List.of(Papers.minutes(0, PARTIES, 0)));
            Map<AwsCalls.Call, Long> callsBefore = AwsCalls.byKind();
            Spent.Total spentBefore = Spent.total();
            Office.Done done = office.send(IntStream.rangeClosed(1, documents)
                    .mapToObj(meeting -> Papers.minutes(meeting, PARTIES, 0))
                    .toList());
            Map<String, Double> bill =
                    bill(done, AwsCalls.since(callsBefore), Spent.total().since(spentBefore));
            double sum = bill.values().stream().mapToDouble(Double::doubleValue).sum();
            figures.add(Row.value("1,000 documents of 3 parties", "dollars", sum, Goal.atMost(MUST, AIM)));
            bill.forEach((service, dollars) ->
                    figures.note(String.format(Locale.ROOT, "%-44s %.4f dollars", service, dollars)));
        }
    }

    @Override
    protected void shorten() {
        documents = 1;
    }

    private Map<String, Double> bill(Office.Done done, Map<AwsCalls.Call, Long> calls, Spent.Total spent) {
        double invocations = 0;
        double gigabyteSeconds = 0;
        for (Map.Entry<String, Invocations.Total> entry : done.work().entrySet()) {
            Invocations.Total total = entry.getValue();
            invocations += total.times();
            gigabyteSeconds += total.work().toNanos() / BILLION * MEMORY.getOrDefault(entry.getKey(), 1.0);
        }
        double put = 0;
        double got = 0;
        double queued = 0;
        for (Map.Entry<AwsCalls.Call, Long> entry : calls.entrySet()) {
            AwsCalls.Call call = entry.getKey();
            long made = entry.getValue();
            if (call.service().equals("S3")) {
                boolean writes =
                        call.action().startsWith("Put") || call.action().startsWith("List");
                put += writes ? made : 0;
                got += writes ? 0 : made;
            } else if (call.service().equals("Sqs")) {
                queued += made;
            }
        }
        double events = EVENTS_A_MAIL * done.mails();
        double requests = queued + REQUESTS_A_BATCH * invocations + documents + events;
        Map<String, Double> bill = new LinkedHashMap<>();
        bill.put("SES, " + done.mails() / documents + " mails a document", done.mails() * PriceList.MAIL);
        bill.put("SES, attached, as if all bytes sent were", spent.bytes() / BILLION * PriceList.ATTACHED_GIGABYTE);
        bill.put("Lambda, seconds of a gigabyte", gigabyteSeconds * PriceList.GIGABYTE_SECOND);
        bill.put("Lambda, invocations", invocations * PriceList.INVOCATION);
        bill.put("DynamoDB", spent.read() * PriceList.READ_UNIT + spent.written() * PriceList.WRITE_UNIT);
        bill.put("SQS", requests * PriceList.QUEUE_REQUEST);
        bill.put("SNS", events * PriceList.PUBLISHED);
        bill.put("S3", (put + documents) * PriceList.PUT + got * PriceList.GET);
        bill.replaceAll((service, dollars) -> dollars * PRICED / documents);
        return bill;
    }
}

package se.expediera.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.expediera.local.aws.Invocations;
import se.expediera.local.run.AwsCalls;

/**
 * What a run of the embedded parts would have cost at AWS: its own counts, priced by the list.
 *
 * @param done the run that was counted
 * @param items dollars, service by service
 */
record Bill(Office.Done done, Map<String, Double> items) {
    private static final double BILLION = 1e9;

    /** In gigabytes, as the template has it; the other functions have one. */
    private static final Map<String, Double> MEMORY = Map.of("intake", 2.0);

    /** Lambda receives a batch and deletes it. */
    private static final int REQUESTS_A_BATCH = 2;

    /** Sent and delivered. */
    private static final int EVENTS_A_MAIL = 2;

    /** Sends files through an office and counts. */
    static Bill of(Office office, List<byte[]> files) throws IOException, InterruptedException {
        Map<AwsCalls.Call, Long> callsBefore = AwsCalls.byKind();
        Spent.Total spentBefore = Spent.total();
        Office.Done done = office.send(files);
        return new Bill(
                done, items(done, AwsCalls.since(callsBefore), Spent.total().since(spentBefore)));
    }

    /** The same for so many times as much. */
    Bill times(double factor) {
        Map<String, Double> more = new LinkedHashMap<>(items);
        more.replaceAll((item, dollars) -> dollars * factor);
        return new Bill(done, more);
    }

    /** All items together. */
    double sum() {
        return items.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> items(Office.Done done, Map<AwsCalls.Call, Long> calls, Spent.Total spent) {
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
        int documents = done.documents().size();
        double requests = queued + REQUESTS_A_BATCH * invocations + documents + events;
        Map<String, Double> bill = new LinkedHashMap<>();
        bill.put("SES, mails", done.mails() * PriceList.MAIL);
        bill.put("SES, attached, as if all bytes sent were", spent.bytes() / BILLION * PriceList.ATTACHED_GIGABYTE);
        bill.put("Lambda, seconds of a gigabyte", gigabyteSeconds * PriceList.GIGABYTE_SECOND);
        bill.put("Lambda, invocations", invocations * PriceList.INVOCATION);
        bill.put("DynamoDB", spent.read() * PriceList.READ_UNIT + spent.written() * PriceList.WRITE_UNIT);
        bill.put("SQS", requests * PriceList.QUEUE_REQUEST);
        bill.put("SNS", events * PriceList.PUBLISHED);
        bill.put("S3", (put + documents) * PriceList.PUT + got * PriceList.GET);
        return bill;
    }
}

package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import se.expediera.core.delivery.Delivery;
import se.expediera.local.run.AwsCalls;
import se.expediera.local.run.Ledger;

/**
 * What a run cost: the functions' calls to AWS, and how many a mailed party and a decision take.
 *
 * @param ledger what the table knows
 * @param documents the documents of this run
 * @param calls how many calls their reading, dispatch and feedback took
 */
record CallTable(Ledger ledger, List<String> documents, long calls) {
    /** What a party's mail takes: claim it, send it, write it down, and take the mail service's two events. */
    private static final int A_MAIL = 5;

    void print(PrintWriter out) {
        long decisions = 0;
        long mailed = 0;
        for (String document : documents.stream().distinct().toList()) {
            decisions += ledger.documents().decisionsOf(document).size();
            mailed += ledger.deliveries().ofDocument(document).stream()
                    .filter(delivery -> delivery.id().isToParty())
                    .map(Delivery::messageId)
                    .filter(id -> !id.isEmpty())
                    .count();
        }
        out.println();
        out.println("Anrop till AWS:");
        for (AwsCalls.Count count : AwsCalls.counts()) {
            AwsCalls.Call call = count.call();
            out.println(
                    "  %-14s %-10s %-24s %6d".formatted(call.function(), call.service(), call.action(), count.times()));
        }
        long beyond = calls - A_MAIL * mailed;
        if (decisions > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "Beslut och mejl tog %d anrop: %d för var och en av %d mottagare, därutöver %.1f för vart och ett"
                            + " av %d beslut.",
                    calls,
                    A_MAIL,
                    mailed,
                    (double) beyond / decisions,
                    decisions));
        }
    }
}

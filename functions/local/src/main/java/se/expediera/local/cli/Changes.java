package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.Desk;

/** What a person changed, and what became of it. */
final class Changes {
    private final Working working;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<DeliveryId> done = new ArrayList<>();
    private boolean refused;

    Changes(Working working, PrintWriter out, PrintWriter err) {
        this.working = working;
        this.out = out;
        this.err = err;
    }

    /** Takes in the outcome of one change. */
    void take(DeliveryId id, Desk.Outcome outcome) {
        if (outcome instanceof Desk.Refused no) {
            refuse(id.toString(), no.why());
        } else {
            done.add(id);
        }
    }

    /** Says why something was not done. */
    void refuse(String number, String why) {
        refused = true;
        err.println(number + ": " + why);
        err.flush();
    }

    /** Waits for the changes to be carried out and shows how each delivery stands now; returns the exit code. */
    int end() throws InterruptedException {
        Report report = new Report(working.place().ledger(), out);
        if (!done.isEmpty()) {
            boolean settled = working.settle(done);
            done.forEach(id -> working.place().ledger().deliveries().find(id).ifPresent(report::numbered));
            report.summary();
            working.tell(out, settled);
        }
        if (refused) {
            return ExitCode.ERROR;
        }
        return report.waitsForClerk() ? ExitCode.WAITS_FOR_CLERK : ExitCode.DONE;
    }
}

package se.expediera.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;
import se.expediera.core.document.Document;
import se.expediera.local.run.LocalRun;

/**
 * The process that is killed: uploads what is not uploaded yet, a few files at a time, works until all has come to rest
 * and then ends with 0.
 */
final class SoakedOffice {
    /** What a message that was given up five times is put back with. */
    static final Desk.Ruling RULING = new Desk.Ruling("soak", "Tjänsterna svarar igen.");

    private static final String MUNICIPALITY = "Granviks kommun";
    private static final int WORKERS = 8;
    private static final int MESSAGES_AT_ONCE = 300;
    private static final int LOOK_EVERY_MILLIS = 200;

    private final Stack stack;
    private final LocalRun run;

    private SoakedOffice(Stack stack, LocalRun run) {
        this.stack = stack;
        this.run = run;
    }

    /** Arguments: the soak's folder and the share of calls that fail. */
    public static void main(String[] arguments) throws Exception {
        Stack stack = new Stack(Path.of(arguments[0]));
        double faults = Double.parseDouble(arguments[1]);
        LocalRun.Conditions conditions = new LocalRun.Conditions(settings -> amidst(settings, faults), WORKERS);
        try (LocalRun run = LocalRun.start(stack.data(), stack.mails(), MUNICIPALITY, Settings.Mode.LIVE, conditions)) {
            new SoakedOffice(stack, run).work();
        }
        System.exit(0);
    }

    /** The settings of functions whose every call goes through a faulty service. */
    private static Settings amidst(Settings settings, double faults) {
        Map<String, String> values = new HashMap<>(settings.values());
        Map<String, FaultyService.Throttle> services = Map.of(
                "DYNAMODB", FaultyService.Throttle.DYNAMODB,
                "SQS", FaultyService.Throttle.SQS,
                "S3", FaultyService.Throttle.S3,
                "SES", FaultyService.Throttle.SES);
        services.forEach((service, throttle) -> values.put(
                "AWS_ENDPOINT_URL_" + service,
                FaultyService.before(settings.endpoint(service).orElseThrow(), throttle, faults)
                        .toString()));
        values.put("EXPEDIERA_SWEEP_WAITING", "PT40S");
        return Settings.of(values);
    }

    private void work() throws IOException, InterruptedException {
        run.uploadRegister(Papers.register());
        List<Path> papers = stack.all();
        List<String> documents = stack.documents();
        int next = 0;
        int looksAtRest = 0;
        int before = -1;
        // a message may pass from one queue to another between two counts, so one look is not enough
        while (looksAtRest < 2) {
            while (next < papers.size() && stack.isUploaded(papers.get(next))) {
                next++;
            }
            int underWay = run.underWay();
            if (underWay != before) {
                // whoever watches from outside sees that it works, also where no more mails are to be sent
                Files.writeString(stack.underWay(), Integer.toString(underWay));
                before = underWay;
            }
            if (next < papers.size() && underWay < MESSAGES_AT_ONCE) {
                run.upload(papers.get(next).getFileName().toString(), Files.readAllBytes(papers.get(next)));
                stack.markUploaded(papers.get(next));
            } else {
                looksAtRest = next == papers.size() && isAtRest(documents) ? looksAtRest + 1 : 0;
                new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean isAtRest(List<String> documents) {
        if (run.givenUp() > 0) {
            run.redrive(RULING);
            return false;
        }
        return run.underWay() == 0
                && run.ledger().in(DeliveryState.PENDING, 1).isEmpty()
                && run.ledger().in(DeliveryState.SENDING, 1).isEmpty()
                && documents.stream()
                        .allMatch(id -> run.ledger()
                                .documents()
                                .find(id)
                                .map(Document::queued)
                                .orElse(false));
    }
}

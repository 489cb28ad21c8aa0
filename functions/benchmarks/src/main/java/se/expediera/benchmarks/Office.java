package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.expediera.benchmarks.soak.Papers;
import se.expediera.core.Settings;
import se.expediera.local.aws.Invocations;
import se.expediera.local.run.LocalRun;
import se.expediera.local.run.Rest;

/** The whole service in this process, in a folder of its own that goes when it ends; its register knows every party. */
final class Office implements AutoCloseable {
    private static final String MUNICIPALITY = "Granviks kommun";

    private final Path folder;
    private final LocalRun run;

    private Office(Path folder, LocalRun run) {
        this.folder = folder;
        this.run = run;
    }

    /**
     * What happened.
     *
     * @param took from the first upload to the last mail
     * @param mails how many mails were sent, receipts included
     * @param sending from the first mail to the last
     * @param work what each function worked
     * @param documents the documents' ids
     */
    record Done(
            Duration took, int mails, Duration sending, Map<String, Invocations.Total> work, List<String> documents) {
        /** What a function worked, its calls included. */
        Duration workOf(String function) {
            return work.getOrDefault(function, Invocations.Total.NONE).work();
        }
    }

    static Office open(LocalRun.Conditions conditions) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("expediera-benchmark");
        LocalRun run = LocalRun.start(
                folder.resolve("data"), folder.resolve("mejl"), MUNICIPALITY, Settings.Mode.LIVE, conditions);
        Office office = new Office(folder, run);
        office.rest(List.of(), List.of(run.uploadRegister(Papers.register())));
        return office;
    }

    LocalRun run() {
        return run;
    }

    /** Uploads all at once and waits for the last mail. */
    Done send(List<byte[]> files) throws IOException, InterruptedException {
        List<Path> before = mails();
        Map<String, Invocations.Total> earlier = Invocations.totals();
        Instant start = Instant.now();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            documents.add(run.upload("protokoll-" + i + ".pdf", files.get(i)));
        }
        rest(documents, List.of());
        Map<String, Invocations.Total> work = new HashMap<>();
        Invocations.totals()
                .forEach((function, total) ->
                        work.put(function, total.since(earlier.getOrDefault(function, Invocations.Total.NONE))));
        List<Path> sent = new ArrayList<>(mails());
        sent.removeAll(before);
        List<Instant> times = new ArrayList<>();
        for (Path mail : sent) {
            times.add(Files.getLastModifiedTime(mail).toInstant());
        }
        times.sort(Comparator.naturalOrder());
        Instant last = times.get(times.size() - 1);
        return new Done(
                Duration.between(start, last), times.size(), Duration.between(times.get(0), last), work, documents);
    }

    private void rest(List<String> documents, List<String> imports) throws InterruptedException {
        Rest.Outcome outcome = new Rest(run, documents, imports).await(0, progress -> {});
        if (outcome != Rest.Outcome.RESTED) {
            throw new IllegalStateException("the service came to no rest: " + outcome);
        }
    }

    private List<Path> mails() throws IOException {
        Path mails = folder.resolve("mejl");
        if (!Files.isDirectory(mails)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mails)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    @Override
    public void close() throws IOException {
        run.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
